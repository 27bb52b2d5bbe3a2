package vn.hocso.lrs.forward;

import java.util.ArrayList;
import java.util.List;

import vn.hocso.lrs.client.XapiAnswer;

/** What came of a portion, as far as it got. */
final class Progress {

    /** A statement that was refused, with what the far store said. */
    record Refused(Row row, Reason reason, Integer status, String answer) {

        private static final int LONGEST_ANSWER = 500;

        /** @param answer null when there was none */
        static Refused of(Row row, Reason reason, XapiAnswer answer) {
            return new Refused(row, reason, answer == null ? null : answer.status(),
                    answer == null ? null : start(answer.head()));
        }

        /** PostgreSQL takes no NUL in a text. */
        private static String start(String head) {
            return head.isBlank()
                    ? null
                    : head.substring(0, Math.min(LONGEST_ANSWER, head.length())).replace('\0', ' ').strip();
        }
    }

    private final List<Row> taken = new ArrayList<>();
    private final List<Refused> refused = new ArrayList<>();
    private int refusals;
    private int breaks;
    private boolean gaveUp;
    private Setback setback;

    Progress(Target target) {
        this.refusals = target.refusals();
        this.breaks = target.breaks();
        this.gaveUp = target.gaveUp();
    }

    void taken(List<Row> rows) {
        taken.addAll(rows);
        refusals = 0;
        breaks = 0;
        gaveUp = false;
    }

    void refused(Refused one) {
        refused.add(one);
        refusals++;
        breaks = 0;
    }

    /** One that the store did not refuse: it was ill each time, or the statement too much for it. */
    void gaveUp(Refused one) {
        refused(one);
        gaveUp = true;
    }

    /** Ends it: what was not dealt with is sent again. */
    void stoppedBy(Setback reason) {
        setback = reason;
    }

    /** The store broke over a single statement. */
    void broke() {
        breaks++;
    }

    List<Row> taken() {
        return taken;
    }

    List<Refused> refused() {
        return refused;
    }

    int refusals() {
        return refusals;
    }

    int breaks() {
        return breaks;
    }

    boolean gaveUp() {
        return gaveUp;
    }

    /** @return null when the whole portion was dealt with */
    Setback setback() {
        return setback;
    }

    /** @return whether the far store said anything about a statement */
    boolean moved() {
        return !taken.isEmpty() || !refused.isEmpty();
    }
}
