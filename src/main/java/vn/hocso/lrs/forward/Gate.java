package vn.hocso.lrs.forward;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import vn.hocso.lrs.forward.Setback.Stop;

/**
 * Asked before each request: whether the address still leads where it may, and whether the target is this replica's for as long as the
 * request may take. Whatever was slow since the lease was taken is thereby counted.
 */
final class Gate {

    /** For what follows an answer, and once more when it is renewed, so that not every request renews it. */
    static final Duration SPARE = Duration.ofSeconds(10);

    /** Whether something may be sent at all. */
    interface Check {
        void make() throws Stop;
    }

    /** Makes the lease longer. */
    interface Renewal {
        /** @return false when it is another's by now, or the target was paused */
        boolean until(Instant end);
    }

    private final Check check;
    private final Clock clock;
    private final Renewal renewal;
    private Instant end;

    /** @param end of the lease as it was taken */
    Gate(Check check, Clock clock, Instant end, Renewal renewal) {
        this.check = check;
        this.clock = clock;
        this.end = end;
        this.renewal = renewal;
    }

    /** @param request longest time for it */
    void ask(Duration request) throws Stop {
        check.make();
        Instant needed = clock.instant().plus(request).plus(SPARE);
        if (needed.isAfter(end)) {
            Instant longer = needed.plus(SPARE);
            if (!renewal.until(longer)) {
                throw new Stop(Setback.later(Duration.ZERO, "Đã dừng giữa chừng."));
            }
            end = longer;
        }
    }
}
