package vn.hocso.training;

/**
 * What a page calls the figures of a target.
 *
 * @param beside how the figures are to be read of a target that no rule of "trained" counts, null for one that a rule counts
 * @param page address of the page on which more stands of such a target, else null
 */
record Wording(CountedBeside.Words beside, String page) {

    public boolean isByRule() {
        return beside == null;
    }

    /** @return what is counted, after a number */
    public String thing() {
        return isByRule() ? "người" : beside.thing();
    }

    /** @return what happened to those that count, after {@link #thing} */
    public String done() {
        return isByRule() ? "hoàn thành" : beside.reached();
    }

    /** @return the same as the head of a column */
    public String doneTitle() {
        return isByRule() ? "Đã hoàn thành" : "Đã đạt";
    }

    /** @return what follows on "9 of 12" */
    public String wholeAndDone() {
        return isByRule() ? "tổ viên trong danh sách đã hoàn thành" : beside.whole() + " " + beside.reached();
    }

    /** @return what a picture is of, of people on lists or of whomever */
    String counted(boolean listed) {
        if (!isByRule()) {
            return beside.thing() + " " + beside.reached();
        }
        return listed ? "người trong danh sách đã hoàn thành" : "người đã hoàn thành";
    }
}
