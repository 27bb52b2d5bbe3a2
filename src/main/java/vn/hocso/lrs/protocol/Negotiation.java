package vn.hocso.lrs.protocol;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;

/**
 * Finds out which version a request speaks, before anything else looks at it. The same resources are also found under
 * {@code /xapi/1.0.3} and {@code /xapi/2.0.0}: there, requests that name no version are answered (refused, most of them)
 * in that one.
 */
@ApplicationScoped
public class Negotiation {

    /** The header of requests and answers. */
    public static final String HEADER = "X-Experience-API-Version";
    /** Place among the filters: before those that add headers to answers. */
    public static final int BEFORE_ALL = 20_000;

    private static final String BASE = "/xapi";
    private static final String PINNED = "lrs.pinned-base";
    private static final Pattern VERSIONED = Pattern.compile("/xapi/([12]\\.0[.0-9]*)(/.*)?");

    void register(@Observes Filters filters) {
        filters.register(Negotiation::plainAddress, BEFORE_ALL + 1);
    }

    /** @return whether a path belongs to the record store */
    public static boolean concerns(String path) {
        return path != null && (path.equals(BASE) || path.startsWith(BASE + "/"));
    }

    /** @return the version in which a request is answered */
    public static XapiVersion of(RoutingContext request) {
        return spoken(request).or(() -> XapiVersion.of(request.get(PINNED))).orElse(XapiVersion.LATEST);
    }

    /** @return the version that the request names, empty when it names none or one that nobody speaks */
    static Optional<XapiVersion> spoken(RoutingContext request) {
        return XapiVersion.of(request.request().getHeader(HEADER));
    }

    static String base(RoutingContext request) {
        String pinned = request.get(PINNED);
        return pinned == null ? BASE : BASE + "/" + pinned;
    }

    private static void plainAddress(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (!concerns(request.path())) {
            context.next();
            return;
        }
        String path = withoutSpareSlashes(request.path());
        Matcher versioned = VERSIONED.matcher(path);
        if (versioned.matches() && XapiVersion.of(versioned.group(1)).isPresent()) {
            context.put(PINNED, versioned.group(1));
            path = BASE + (versioned.group(2) == null ? "" : versioned.group(2));
        }
        if (path.equals(request.path())) {
            context.next();
        } else {
            context.reroute(request.method(), path + (request.query() == null ? "" : "?" + request.query()));
        }
    }

    /** Clients put a base address with a slash at its end before {@code /statements}. */
    private static String withoutSpareSlashes(String path) {
        String single = path.replaceAll("/{2,}", "/");
        return single.endsWith("/") ? single.substring(0, single.length() - 1) : single;
    }
}
