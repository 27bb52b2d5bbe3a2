package vn.hocso.lrs.forward;

import java.util.Locale;

/** Whether statements are sent to a target. */
public enum State {

    RUNNING,
    /** By a person. */
    PAUSED,
    /** The far store does not let us in, or is none: a person has to see to it. */
    DENIED,
    /** For ever. */
    ENDED;

    /** @param text as in the database */
    public static State of(String text) {
        return valueOf(text.toUpperCase(Locale.ROOT));
    }
}
