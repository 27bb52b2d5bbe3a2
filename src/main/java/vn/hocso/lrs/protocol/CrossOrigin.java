package vn.hocso.lrs.protocol;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;

/**
 * Lets web pages of configured origins use the record store, and no other part of the service: they send a credential of
 * their own, never a cookie.
 */
@ApplicationScoped
class CrossOrigin {

    private static final String REQUEST_HEADERS = "Authorization, Content-Type, X-Experience-API-Version, If-Match, "
            + "If-None-Match";
    private static final String ANSWER_HEADERS = "ETag, Last-Modified, X-Experience-API-Version, "
            + "X-Experience-API-Consistent-Through";
    /** Seconds; browsers cut it down to their own limit. */
    private static final String REMEMBERED = "7200";
    private static final int NO_CONTENT = 204;

    private final List<String> origins;

    CrossOrigin(CrossOriginConfig config) {
        this.origins = config.origins().orElse(List.of());
    }

    void register(@Observes Filters filters) {
        if (!origins.isEmpty()) {
            filters.register(this::answer, Negotiation.BEFORE_ALL - 1);
        }
    }

    private void answer(RoutingContext context) {
        String origin = context.request().getHeader("Origin");
        boolean concerns = Negotiation.concerns(context.request().path());
        HttpServerResponse response = context.response();
        if (concerns) {
            response.putHeader("Vary", "Origin");
        }
        if (!concerns || origin == null || !origins.contains(origin) && !origins.contains("*")) {
            context.next();
            return;
        }
        response.putHeader("Access-Control-Allow-Origin", origin);
        response.putHeader("Access-Control-Expose-Headers", ANSWER_HEADERS);
        if (context.request().method() == HttpMethod.OPTIONS
                && context.request().getHeader("Access-Control-Request-Method") != null) {
            response.putHeader("Access-Control-Allow-Methods", "GET, HEAD, PUT, POST, DELETE")
                    .putHeader("Access-Control-Allow-Headers", REQUEST_HEADERS)
                    .putHeader("Access-Control-Max-Age", REMEMBERED).setStatusCode(NO_CONTENT).end();
        } else {
            context.next();
        }
    }
}
