package vn.hocso.training.signoff;

import java.util.Arrays;
import java.util.List;

import vn.hocso.roster.Province;
import vn.hocso.training.signoff.Standing.State;

/**
 * Where the provinces of one's scope stand in a period.
 *
 * @param rows in dictionary order
 * @param centre whether the reader may remind provinces
 */
record Overview(Period period, List<Row> rows, boolean over, boolean centre) {

    /**
     * A province.
     *
     * @param reminder null while the centre reminded it of nothing
     */
    record Row(Province province, Standing standing, State state, Reminder reminder) {

        /** @return whether a report is owed */
        public boolean isOpen() {
            return state != State.SIGNED && state != State.SIGNED_LATE;
        }
    }

    /** How many are in a state. */
    record Tally(State state, long provinces) {}

    /** @return every state, those to look after first */
    public List<Tally> tallies() {
        return Arrays.stream(State.values())
                .map(state -> new Tally(state, rows.stream().filter(row -> row.state == state).count())).toList();
    }

    public long signed() {
        return rows.stream().filter(row -> row.state == State.SIGNED || row.state == State.SIGNED_LATE).count();
    }

    /** @return provinces that owe a report */
    public List<Row> open() {
        return rows.stream().filter(Row::isOpen).toList();
    }

    /** @return those of them that the centre has reminded */
    public List<Row> reminded() {
        return open().stream().filter(row -> row.reminder != null).toList();
    }

    /** @return provinces that owe a report although the deadline is over */
    public long overdue() {
        return over ? rows.size() - signed() : 0;
    }
}
