package vn.hocso.keycloak;

import java.util.concurrent.CompletableFuture;

/** Brings a short message to a phone. An implementation for production lets neither number nor text into a log. */
interface SmsSender {

    /**
     * Returns at once.
     *
     * @param text one segment of GSM-7: 160 characters without diacritics
     * @return done when the message was handed on, or could not be: then {@link #failedWithin} tells
     */
    CompletableFuture<Void> send(Phone to, String text);

    /** @return whether a message did not go out in the last seconds, so many, for a reason that holds for all */
    boolean failedWithin(int seconds);
}
