package vn.hocso.lrs.client;

import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;

/**
 * A record store and how one gets in.
 *
 * @param endpoint http(s), with or without a slash at the end: {@code https://lrs.example/xapi}; no query or fragment
 * @param version of every request
 * @param key user name of Basic authentication, without a colon
 * @param secret its password; no method of this package writes it anywhere but into the request
 * @param timeout longest time from sending a request until the last byte of its answer was read; what a request brings gets a second more
 *        for each 64 kB
 */
public record XapiServer(URI endpoint, XapiVersion version, String key, String secret, Duration timeout) {

    /** What a large body gets on top of the timeout, at most. */
    public static final Duration MOST_FOR_A_BODY = Duration.ofMinutes(10);

    /** Slower than this a body is not expected to travel. */
    private static final long BYTES_A_SECOND = 65_536;

    /** @throws IllegalArgumentException when the endpoint is no address of a store, the key has a colon, or the timeout is none */
    public XapiServer {
        String scheme = endpoint.getScheme();
        if (!"https".equals(scheme) && !"http".equals(scheme) || endpoint.getHost() == null || endpoint.getQuery() != null
                || endpoint.getFragment() != null || endpoint.getUserInfo() != null) {
            throw new IllegalArgumentException("Not the endpoint of a record store: " + endpoint);
        }
        if (key.indexOf(':') >= 0 || timeout.isNegative() || timeout.isZero()) {
            throw new IllegalArgumentException("A key has no colon, and a timeout is longer than nothing");
        }
    }

    /** @return longest time for a request that brings so many bytes */
    Duration allowed(long bytes) {
        Duration body = Duration.ofSeconds(bytes / BYTES_A_SECOND);
        return timeout.plus(body.compareTo(MOST_FOR_A_BODY) > 0 ? MOST_FOR_A_BODY : body);
    }

    /** @param path below the endpoint, with its query: {@code statements?limit=1} */
    URI resource(String path) {
        String base = endpoint.toString();
        return URI.create(base.endsWith("/") ? base + path : base + "/" + path);
    }

    HttpRequest.Builder request(URI address) {
        return HttpRequest.newBuilder(address).header("X-Experience-API-Version", version.text())
                .header("Authorization", authorization());
    }

    private String authorization() {
        return "Basic " + Base64.getEncoder().encodeToString((key + ":" + secret).getBytes(StandardCharsets.UTF_8));
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return key + " at " + endpoint + " (xAPI " + version.text() + ")";
    }
}
