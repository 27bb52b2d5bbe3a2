package vn.hocso.lrs.client;

/** A record store did not do what it was asked to. */
public abstract sealed class XapiException extends Exception permits NoAnswerException, RefusedException {

    XapiException(String message, Throwable cause) {
        super(message, cause);
    }
}
