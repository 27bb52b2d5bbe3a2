package vn.hocso.shared.time;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** The service's clock. */
@ConfigMapping(prefix = "hocso.clock")
public interface ClockConfig {

    /**
     * For development and tests only: the time at which the clock starts when the database is new. It then runs on, also
     * over restarts, and every page says so. Production refuses to start with it.
     *
     * @return ISO 8601 instant, empty for real time
     */
    Optional<Instant> startsAt();

    /** @return how often the clock is set by the database's clock */
    @WithDefault("PT1M")
    Duration followEvery();
}
