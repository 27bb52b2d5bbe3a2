package vn.hocso.lrs.client;

import java.net.http.HttpHeaders;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/**
 * What a store answered, whatever it was.
 *
 * @param status of HTTP
 * @param head the first {@value #LONGEST_HEAD} bytes of the body as text; may quote what was sent, so it may be personal
 * @param retryAfter how long the store wants to be left alone; null when it does not say
 */
public record XapiAnswer(int status, String head, Duration retryAfter) {

    static final int LONGEST_HEAD = 4096;

    static XapiAnswer of(int status, HttpHeaders headers, String head) {
        return new XapiAnswer(status, head, headers.firstValue("Retry-After").flatMap(text -> pause(text.strip(), headers))
                .orElse(null));
    }

    /** @return whether what was sent is stored there: 200 or 204 */
    public boolean accepted() {
        return status == 200 || status == 204;
    }

    /** Seconds, or a time (RFC 9110, 10.2.3): that is compared with the store's own clock, which its answer tells. */
    private static Optional<Duration> pause(String text, HttpHeaders headers) {
        if (text.matches("\\d{1,9}")) {
            return Optional.of(Duration.ofSeconds(Long.parseLong(text)));
        }
        return instant(text).flatMap(until -> headers.firstValue("Date").flatMap(XapiAnswer::instant)
                .map(now -> Duration.between(now, until))).filter(pause -> !pause.isNegative());
    }

    private static Optional<Instant> instant(String text) {
        try {
            return Optional.of(Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(text)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
