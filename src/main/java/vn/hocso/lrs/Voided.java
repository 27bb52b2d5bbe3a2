package vn.hocso.lrs;

/**
 * Whether a list shows statements that their authority took back.
 *
 * @param shown whether all of them appear
 * @param upTo number of the last statement whose voiding counts, null when each does
 */
record Voided(boolean shown, Long upTo) {

    static final Voided HIDDEN = new Voided(false, null);
    static final Voided SHOWN = new Voided(true, null);

    /** A list that is read over a long time does not change while it is read. */
    static Voided hiddenAsOf(long seq) {
        return new Voided(false, seq);
    }
}
