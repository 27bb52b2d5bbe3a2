package vn.hocso.shared.time;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.function.Supplier;

/**
 * The one clock of the service. It follows the database's clock by an offset, so that all replicas agree; in development
 * and tests the offset leads to the campaign of 2022. Tokens, cookies and TLS do not use it.
 */
public class ServiceClock extends Clock {

    private final ThreadLocal<Instant> replayed = new ThreadLocal<>();
    private final boolean demonstration;
    private volatile Duration offset;

    ServiceClock(Duration offset, boolean demonstration) {
        this.offset = offset;
        this.demonstration = demonstration;
    }

    @Override
    public Instant instant() {
        Instant fixed = replayed.get();
        return fixed != null ? fixed : Instant.now().plus(offset);
    }

    /**
     * What this clock shows at a moment of the database's clock. On every replica alike, to the microsecond, which
     * {@link #instant} is not: each replica knows the offset only as well as it measured it.
     *
     * @param there what the database's clock shows
     */
    public Instant of(Instant there) {
        Instant fixed = replayed.get();
        if (fixed != null) {
            return fixed;
        }
        return demonstration ? there.plus(offset) : there;
    }

    /** @return by how many microseconds {@link #of} is ahead of the database's clock; 0 for real time */
    public long microsAhead() {
        return demonstration ? offset.toNanos() / 1000 : 0;
    }

    /** @return whether this is a demonstration's clock and not real time */
    public boolean isDemonstration() {
        return demonstration;
    }

    /**
     * Runs work as if it were another moment: demonstration data and tests replay the past through the real services.
     *
     * @throws IllegalStateException on a clock that shows real time
     */
    public <T> T at(Instant moment, Supplier<T> work) {
        if (!demonstration) {
            throw new IllegalStateException("Only a demonstration's clock can be set to another moment");
        }
        replayed.set(moment);
        try {
            return work.get();
        } finally {
            replayed.remove();
        }
    }

    /** @return whether this thread is inside {@link #at} */
    public boolean isReplaying() {
        return replayed.get() != null;
    }

    /** The database's clock has drifted from this machine's. */
    void follow(Duration newOffset) {
        offset = newOffset;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(instant(), zone);
    }
}
