package vn.hocso.shared.time;

import java.time.Duration;
import java.time.Instant;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.Startup;
import io.quarkus.scheduler.Scheduled;
import vn.hocso.shared.Settings;

/** Makes the {@link ServiceClock} and keeps it with the database's clock. */
@Singleton
class ClockProducer {

    private static final String OFFSET = "clock.demonstration-offset";

    private final ClockConfig config;
    private final Settings settings;
    private final EntityManager database;
    private ServiceClock clock;

    ClockProducer(ClockConfig config, Settings settings, EntityManager database) {
        this.config = config;
        this.settings = settings;
        this.database = database;
    }

    @Produces
    @Singleton
    @Startup
    ServiceClock clock() {
        if (LaunchMode.current() == LaunchMode.NORMAL) {
            refuseDemonstration();
        }
        if (config.startsAt().isEmpty()) {
            clock = new ServiceClock(drift(), false);
        } else {
            // Written once: the clock runs on over restarts and never goes back.
            Duration first = Duration.between(Instant.now(), config.startsAt().get());
            clock = new ServiceClock(Duration.parse(settings.fix(OFFSET, first.toString())), true);
        }
        return clock;
    }

    @Scheduled(every = "${hocso.clock.follow-every:PT1M}", delayed = "PT1M")
    void follow() {
        if (!clock.isDemonstration()) {
            clock.follow(drift());
        }
    }

    private Duration drift() {
        var there = (Instant) database.createNativeQuery("select clock_timestamp()", Instant.class).getSingleResult();
        return Duration.between(Instant.now(), there);
    }

    private void refuseDemonstration() {
        if (config.startsAt().isPresent() || settings.find(OFFSET).isPresent()) {
            throw new IllegalStateException("This is a demonstration's clock or database (hocso.clock.starts-at, setting "
                    + OFFSET + "): production does not start with it");
        }
    }
}
