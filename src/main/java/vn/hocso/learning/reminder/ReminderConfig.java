package vn.hocso.learning.reminder;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** When members are reminded. */
@ConfigMapping(prefix = "hocso.learning.reminder")
interface ReminderConfig {

    /** @return how long before its last day a deadline is near */
    @WithDefault("P10D")
    Duration near();

    /** @return how long somebody learned nothing before being reminded */
    @WithDefault("P7D")
    Duration idle();

    /** @return for how long a reminder is put off */
    @WithDefault("P3D")
    Duration putOff();
}
