package vn.hocso.training.freeze;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** When values are frozen and looked at. How often is a duration, or {@code off}. */
@ConfigMapping(prefix = "hocso.training.freeze")
public interface FreezeConfig {

    /**
     * @return how long after a deadline its value is frozen: by then everything that was received before it is committed, because no
     *         transaction takes as long and no replica's clock is as wrong
     */
    @WithDefault("15m")
    Duration settledAfter();

    /** @return how often is looked for deadlines that are over */
    @WithDefault("10m")
    String every();

    /** @return how often frozen values are compared with their statements; each time reads all of these */
    @WithDefault("30m")
    String checkEvery();
}
