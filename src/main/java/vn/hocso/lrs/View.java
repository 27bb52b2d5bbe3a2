package vn.hocso.lrs;

/**
 * How statements are shown.
 *
 * @param attachments whether the files come along
 */
record View(Format format, boolean attachments) {

    enum Format {
        /** Only what tells agents, verbs and activities apart. */
        IDS,
        /** As received. */
        EXACT,
        /** With what the store knows of activities, in one language. */
        CANONICAL
    }
}
