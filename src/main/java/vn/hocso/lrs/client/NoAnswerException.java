package vn.hocso.lrs.client;

/**
 * Nothing came, or not all of it, or nothing that can be read. What was sent may be stored there nevertheless: send it again, with the
 * same ids.
 */
public final class NoAnswerException extends XapiException {

    private final boolean timedOut;

    NoAnswerException(String message, Throwable cause, boolean timedOut) {
        super(message, cause);
        this.timedOut = timedOut;
    }

    /** @return whether the time was over; else there was no connection, or it broke */
    public boolean timedOut() {
        return timedOut;
    }
}
