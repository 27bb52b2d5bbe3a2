package vn.hocso.web;

import java.util.Map;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** The service's public face. */
@ConfigMapping(prefix = "hocso.web")
public interface WebConfig {

    /** @return what the foot of every page says about who is behind it */
    @WithDefault("Phần mềm nguồn mở; không phải trang của Bộ")
    String notice();

    /**
     * The largest request body by path prefix, in bytes; the longest prefix that fits wins.
     *
     * @return limits below {@code quarkus.http.limits.max-body-size}, which holds where no prefix fits
     */
    Map<String, Long> bodyLimits();
}
