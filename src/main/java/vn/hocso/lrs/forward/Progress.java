package vn.hocso.lrs.forward;

import java.util.ArrayList;
import java.util.List;

/** What came of a portion, as far as it got. */
final class Progress {

    /** A statement that was refused, with what the far store said. */
    record Refused(Row row, Reason reason, Integer status, String answer) {}

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
        gaveUp |= one.reason() == Reason.BROKEN;
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
