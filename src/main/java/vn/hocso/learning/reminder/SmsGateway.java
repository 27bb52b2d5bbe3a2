package vn.hocso.learning.reminder;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.jboss.logging.Logger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkus.runtime.Startup;

/**
 * Hands one short message to a gateway, in the words that the one of the sign-in takes: {@code {"to": "+84912345678", "text": "...",
 * "reference": "..."}}. The second try carries the same reference. No number is ever in a log.
 */
@Singleton
@Startup
class SmsGateway {

    private static final Logger LOG = Logger.getLogger(SmsGateway.class);
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1");
    private static final int TRIES = 2;
    private static final int NO_ANSWER = 0;
    private static final int GONE = 410;
    /** Of one message, not of the gateway. */
    private static final Set<Integer> ONE_MESSAGE = Set.of(400, 404, 409, 422);

    /** What became of it; {@code ENDED} when the number takes none any more, {@code DOWN} when no message would go out. */
    enum Outcome {
        TAKEN, REFUSED, ENDED, DOWN
    }

    private final HttpClient http;
    private final ObjectMapper json;
    private final SmsConfig config;
    private final URI address;
    private final String authorization;

    /** @throws IllegalStateException when it is half configured, or by another address than https: the service does not start */
    SmsGateway(SmsConfig config, ObjectMapper json) {
        this.config = config;
        this.json = json;
        this.http = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).connectTimeout(config.answerTimeout())
                .build();
        this.address = config.gateway().filter(text -> !text.isBlank()).map(SmsGateway::address).orElse(null);
        this.authorization = address == null ? null : authorization(config);
    }

    boolean isOn() {
        return address != null;
    }

    /**
     * @param to {@code +84} and nine digits
     * @param text one segment of GSM-7: 160 characters without diacritics
     */
    Outcome send(String to, String text) {
        String reference = UUID.randomUUID().toString();
        HttpRequest request = HttpRequest.newBuilder(address).timeout(config.answerTimeout())
                .header("Content-Type", "application/json").header("Authorization", authorization)
                .POST(HttpRequest.BodyPublishers.ofString(message(Map.of("to", to, "text", text, "reference", reference))))
                .build();
        int status = NO_ANSWER;
        for (int i = 0; i < TRIES && (status == NO_ANSWER || status >= 500); i++) {
            status = post(request);
        }
        if (status / 100 == 2) {
            return Outcome.TAKEN;
        }
        if (status == GONE) {
            return Outcome.ENDED;
        }
        LOG.warnf("SMS gateway did not take reminder %s: %s", reference,
                status == NO_ANSWER ? "no answer" : "status " + status);
        return ONE_MESSAGE.contains(status) ? Outcome.REFUSED : Outcome.DOWN;
    }

    private int post(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            return NO_ANSWER;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return NO_ANSWER;
        }
    }

    private String message(Map<String, String> parts) {
        try {
            return json.writeValueAsString(parts);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A map of text is always JSON", e);
        }
    }

    private static URI address(String gateway) {
        URI address = URI.create(gateway.trim());
        if (!"https".equals(address.getScheme())
                && !("http".equals(address.getScheme()) && LOOPBACK.contains(address.getHost()))) {
            throw new IllegalStateException("hocso.learning.sms.gateway must be an https address");
        }
        return address;
    }

    private static String authorization(SmsConfig config) {
        Optional<String> token = config.token().filter(text -> !text.isBlank());
        if (token.isPresent()) {
            return "Bearer " + token.get().trim();
        }
        String user = config.user().orElse("");
        String password = config.password().orElse("");
        if (user.isBlank() || password.isBlank()) {
            throw new IllegalStateException("hocso.learning.sms.gateway needs a token, or a user and a password");
        }
        return "Basic " + Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
    }
}
