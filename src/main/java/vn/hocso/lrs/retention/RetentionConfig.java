package vn.hocso.lrs.retention;

import java.util.Map;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How long statements are kept: for ever, unless a rule says otherwise. */
@ConfigMapping(prefix = "hocso.lrs.retention")
public interface RetentionConfig {

    /** @return rules by a name of one's own, since an IRI cannot be the name of an environment variable */
    Map<String, KeepFor> rules();

    /** @return whether the job only says what it would drop */
    @WithDefault("false")
    boolean rehearsal();

    /** How long the statements with a verb are kept. */
    interface KeepFor {

        /** @return IRI of the verb */
        String verb();

        /** @return whole months after the month in which a statement was stored, one at least: {@code P24M}, {@code P2Y} */
        String keep();
    }
}
