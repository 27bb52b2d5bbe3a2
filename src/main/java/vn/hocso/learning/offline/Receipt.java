package vn.hocso.learning.offline;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What became of what a phone told, attempt by attempt. */
record Receipt(Instant receivedAt, List<Outcome> attempts) {

    /** What became of an attempt. */
    enum State {
        RECORDED, REFUSED
    }

    /**
     * @param doubt why its times were not believed, null when they were
     * @param code why it was refused, null when it was not
     * @param detail the same for people
     */
    record Outcome(UUID attempt, State state, ToldTimes.Doubt doubt, String code, String detail) {

        static Outcome recorded(UUID attempt, ToldTimes.Doubt doubt) {
            return new Outcome(attempt, State.RECORDED, doubt, null, null);
        }

        static Outcome refused(UUID attempt, String code, String detail) {
            return new Outcome(attempt, State.REFUSED, null, code, detail);
        }
    }
}
