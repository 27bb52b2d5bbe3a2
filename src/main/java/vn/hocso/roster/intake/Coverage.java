package vn.hocso.roster.intake;

/** What a file says about people it does not name. */
enum Coverage {
    /** It names everybody of the province: whom it does not name has left. */
    COMPLETE,
    /** It only adds and changes. */
    ADDITION;

    public boolean isComplete() {
        return this == COMPLETE;
    }
}
