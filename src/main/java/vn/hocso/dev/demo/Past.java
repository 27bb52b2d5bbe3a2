package vn.hocso.dev.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;

import jakarta.enterprise.context.ApplicationScoped;

import vn.hocso.shared.time.Campaign;
import vn.hocso.shared.time.ServiceClock;

/** Lets things happen when they happened. */
@ApplicationScoped
class Past {

    private final ServiceClock clock;

    Past(ServiceClock clock) {
        this.clock = clock;
    }

    /** @return that hour of a day in Vietnam */
    static Instant of(LocalDate day, LocalTime hour) {
        return day.atTime(hour).atZone(Campaign.ZONE).toInstant();
    }

    static Instant of(LocalDate day, int hour) {
        return of(day, LocalTime.of(hour, 0));
    }

    /** @param until what would happen at or after it does not happen */
    void tell(Instant at, Instant until, Runnable work) {
        if (at.isBefore(until)) {
            clock.at(at, () -> {
                work.run();
                return null;
            });
        }
    }
}
