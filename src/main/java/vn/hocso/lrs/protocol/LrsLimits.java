package vn.hocso.lrs.protocol;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How much the record store takes at once; what is larger is refused with 413. */
@ConfigMapping(prefix = "hocso.lrs.limits")
public interface LrsLimits {

    /** @return statements in one batch */
    @WithDefault("10000")
    int statements();

    /** @return levels of objects and arrays in one statement; more than 100 are never read */
    @WithDefault("100")
    int depth();

    /** @return JSON in one request; {@code hocso.web.body-limits} must allow it too */
    @WithDefault("8M")
    MemorySize json();

    /** @return files in one request */
    @WithDefault("100")
    int attachments();

    /** @return one attachment */
    @WithDefault("10M")
    MemorySize attachment();
}
