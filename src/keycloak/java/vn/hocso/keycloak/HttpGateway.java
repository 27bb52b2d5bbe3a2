package vn.hocso.keycloak;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

import org.jboss.logging.Logger;
import org.keycloak.common.util.Time;
import org.keycloak.util.JsonSerialization;

/**
 * A gateway that takes one message as JSON: {@code {"to": "+84912345678", "text": "...", "reference": "..."}}. Any answer of
 * 200 to 299 means that it was taken. The second try of a message carries the same reference.
 */
class HttpGateway implements SmsSender {

    private static final Logger LOG = Logger.getLogger(HttpGateway.class);
    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final Duration ANSWER = Duration.ofSeconds(5);
    private static final int TRIES = 2;
    /** Of one message, not of the gateway: a number that it does not know must not stop the others. */
    private static final Set<Integer> ONE_MESSAGE = Set.of(400, 404, 409, 422);

    private final HttpClient client = HttpClient.newBuilder().connectTimeout(CONNECT)
            .followRedirects(HttpClient.Redirect.NEVER).build();
    private final URI address;
    private final String authorization;
    private volatile long failedAt;

    /** @param authorization the whole header of that name */
    HttpGateway(URI address, String authorization) {
        this.address = address;
        this.authorization = authorization;
    }

    @Override
    public CompletableFuture<Void> send(Phone to, String text) {
        String reference = UUID.randomUUID().toString();
        var request = HttpRequest.newBuilder(address).timeout(ANSWER).header("Content-Type", "application/json")
                .header("Authorization", authorization)
                .POST(HttpRequest.BodyPublishers.ofString(json(Map.of("to", to.international(), "text", text, "reference",
                        reference))))
                .build();
        return post(request, TRIES).thenAccept(status -> note(reference, status));
    }

    @Override
    public boolean failedWithin(int seconds) {
        return Time.currentTimeSeconds() < failedAt + seconds;
    }

    /** @return the status of the last answer, 0 for none */
    private CompletableFuture<Integer> post(HttpRequest request, int tries) {
        return client.sendAsync(request, HttpResponse.BodyHandlers.discarding())
                .handle((response, failure) -> failure == null ? response.statusCode() : 0)
                .thenCompose(status -> tries > 1 && (status == 0 || status >= 500)
                        ? post(request, tries - 1)
                        : CompletableFuture.completedFuture(status));
    }

    private void note(String reference, int status) {
        boolean taken = status / 100 == 2;
        if (!taken) {
            LOG.warnf("SMS gateway did not take message %s: %s", reference, status == 0 ? "no answer" : "status " + status);
        }
        if (!ONE_MESSAGE.contains(status)) {
            failedAt = taken ? 0 : Time.currentTimeSeconds();
        }
    }

    private static String json(Map<String, String> message) {
        try {
            return JsonSerialization.writeValueAsString(message);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
