package vn.hocso.web;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** The service's public face. */
@ConfigMapping(prefix = "hocso.web")
public interface WebConfig {

    /** What pages of other languages have words of their own for. */
    String NOTICE = "Phần mềm nguồn mở; không phải trang của Bộ";

    /** @return what the foot of every page says about who is behind it */
    @WithDefault(NOTICE)
    String notice();

    /**
     * The largest request body by path prefix, in bytes; the longest prefix that fits wins.
     *
     * @return limits below {@code quarkus.http.limits.max-body-size}, which holds where no prefix fits
     */
    Map<String, Long> bodyLimits();

    /** @return after how long a body that is still coming must have come at {@link #slowestSender} */
    @WithDefault("PT10S")
    Duration slowSenderAfter();

    /** @return bytes a second, on the average, below which a sender is cut off */
    @WithDefault("500")
    long slowestSender();

    /**
     * Where browsers meet the sign-in server. A form that is sent after the session has ended goes there and comes back, so the
     * policy of every page names its origin beside our own, and no other.
     *
     * @return an address whose origin counts; set it where {@code quarkus.oidc.auth-server-url} is one that only the service
     *         itself can reach
     */
    @WithDefault("${quarkus.oidc.auth-server-url:}")
    Optional<URI> signInUrl();

    /** @return how long the service warms itself up before it reports ready; one round at least */
    @WithDefault("PT4S")
    Duration warmUp();

    /** @return where the service reaches itself, without a slash at the end */
    @WithDefault("http://127.0.0.1:${quarkus.http.port}")
    String loopback();
}
