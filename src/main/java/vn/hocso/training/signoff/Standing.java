package vn.hocso.training.signoff;

import java.time.Instant;

/**
 * Where a province stands in a period.
 *
 * @param no of its newest pack, 0 when it has none
 * @param signedAt of that pack, null before
 * @param reopenedAt likewise
 * @param exceptions how often the period was opened again
 */
record Standing(String province, int no, Instant preparedAt, Instant signedAt, Instant reopenedAt, long exceptions) {

    /** In the order in which the centre looks after them. */
    enum State {
        NOT_REPORTED, PREPARED, REOPENED, SIGNED_LATE, SIGNED
    }

    static Standing none(String province) {
        return new Standing(province, 0, null, null, null, 0);
    }

    /** @param deadline the first instant that is late */
    State state(Instant deadline) {
        if (no == 0) {
            return State.NOT_REPORTED;
        }
        if (signedAt == null) {
            return exceptions > 0 ? State.REOPENED : State.PREPARED;
        }
        return reopenedAt != null ? State.REOPENED : signedAt.isBefore(deadline) ? State.SIGNED : State.SIGNED_LATE;
    }

    /** @return whether a report is owed */
    boolean isOpen(Instant deadline) {
        State state = state(deadline);
        return state != State.SIGNED && state != State.SIGNED_LATE;
    }
}
