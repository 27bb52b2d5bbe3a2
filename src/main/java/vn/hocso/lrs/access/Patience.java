package vn.hocso.lrs.access;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/**
 * Bounds what guessing costs us where a check is slow. After five wrong secrets in a row one check a second is made and the
 * others are refused unseen, also a right one. One check at a time, so that a burst counts as what it is.
 */
class Patience {

    private static final int FREE = 5;
    private static final long PAUSE = Duration.ofSeconds(1).toNanos();

    private final LongSupplier nanos;
    private int wrong;
    private long last;

    Patience(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /** @param slow whether the secret is right */
    synchronized boolean check(BooleanSupplier slow) {
        if (wrong >= FREE && nanos.getAsLong() - last < PAUSE) {
            return false;
        }
        boolean right = slow.getAsBoolean();
        wrong = right ? 0 : wrong + 1;
        last = nanos.getAsLong();
        return right;
    }
}
