package vn.hocso.learning;

/** What the page of a question says besides the question. */
enum Hint {
    NONE,
    /** The person tapped without choosing an option. */
    NOTHING_CHOSEN,
    /** The person had to sign in again, so that the answer just given never arrived. */
    NOT_SENT;

    public boolean isNothingChosen() {
        return this == NOTHING_CHOSEN;
    }

    public boolean isNotSent() {
        return this == NOT_SENT;
    }
}
