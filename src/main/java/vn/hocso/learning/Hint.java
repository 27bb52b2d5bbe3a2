package vn.hocso.learning;

/** What the page of a question says besides the question. */
enum Hint {
    NONE,
    /** The person tapped without choosing an option. */
    NOTHING_CHOSEN,
    /** The person had to sign in again, so that the answer just given never arrived. */
    NOT_SENT;

    /** @return none for whatever else an address says */
    static Hint of(String name) {
        return NOTHING_CHOSEN.name().equals(name) ? NOTHING_CHOSEN : NONE;
    }

    public boolean isNothingChosen() {
        return this == NOTHING_CHOSEN;
    }

    public boolean isNotSent() {
        return this == NOT_SENT;
    }
}
