package vn.hocso.learning.reminder;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;

import jakarta.enterprise.context.ApplicationScoped;

/** Hands one message to the push service of a browser (RFC 8030). */
@ApplicationScoped
class PushSender {

    private static final String TOPIC = "nhac-hoc";
    private static final int NOT_FOUND = 404;
    private static final int GONE = 410;

    /** What became of it. */
    enum Outcome {
        TAKEN, REFUSED, GONE
    }

    private final HttpClient http;
    private final Vapid vapid;
    private final PushConfig config;

    PushSender(Vapid vapid, PushConfig config) {
        this.vapid = vapid;
        this.config = config;
        this.http = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).connectTimeout(config.answerTimeout())
                .build();
    }

    /**
     * @param text JSON for the worker
     * @param longest how long it may be on its way
     * @param urgency {@code low} for what a phone may take with the next message, {@code normal} else
     */
    Outcome send(PushSubscription to, String text, Duration longest, String urgency) {
        try {
            URI endpoint = URI.create(to.endpoint());
            byte[] sealed = PushCipher.encrypt(text.getBytes(StandardCharsets.UTF_8), to.p256dh(), to.auth());
            HttpRequest request = HttpRequest.newBuilder(endpoint).timeout(config.answerTimeout())
                    .header("Authorization", vapid.authorization(endpoint)).header("Content-Encoding", "aes128gcm")
                    .header("Content-Type", "application/octet-stream").header("TTL", String.valueOf(longest.toSeconds()))
                    .header("Urgency", urgency).header("Topic", TOPIC)
                    .POST(HttpRequest.BodyPublishers.ofByteArray(sealed)).build();
            int status = http.send(request, BodyHandlers.discarding()).statusCode();
            return status / 100 == 2 ? Outcome.TAKEN : status == NOT_FOUND || status == GONE ? Outcome.GONE : Outcome.REFUSED;
        } catch (IOException | GeneralSecurityException e) {
            return Outcome.REFUSED;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Outcome.REFUSED;
        }
    }
}
