package vn.hocso.lrs;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Gives each statement the next number and a time of its own, in microseconds: never one that was given before, even when
 * the clock of a replica is behind. Times of a replayed past are taken as they are.
 */
class Numbering {

    private static final long MICROS = 1_000_000;

    private final Instant now;
    private long lastSeq;
    private long lastStored;
    private long replayed;

    Numbering(long lastSeq, long lastStored, Instant now) {
        this.lastSeq = lastSeq;
        this.lastStored = lastStored;
        this.now = now;
    }

    long nextSeq() {
        return ++lastSeq;
    }

    /** @param moment of a replay, else null */
    Instant nextStored(Instant moment) {
        if (moment != null) {
            return moment.truncatedTo(ChronoUnit.MICROS).plus(replayed++, ChronoUnit.MICROS);
        }
        lastStored = Math.max(lastStored + 1, ChronoUnit.MICROS.between(Instant.EPOCH, now));
        return Instant.ofEpochSecond(lastStored / MICROS, lastStored % MICROS * 1000);
    }

    long lastSeq() {
        return lastSeq;
    }

    long lastStored() {
        return lastStored;
    }
}
