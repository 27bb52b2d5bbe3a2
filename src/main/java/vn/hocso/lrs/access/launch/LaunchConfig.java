package vn.hocso.lrs.access.launch;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Tokens for one session. */
@ConfigMapping(prefix = "hocso.lrs.launch")
interface LaunchConfig {

    /** @return for how long a token is good when the request does not say */
    @WithDefault("PT2H")
    Duration usual();

    /** @return the longest time that a request may ask for */
    @WithDefault("PT24H")
    Duration longest();
}
