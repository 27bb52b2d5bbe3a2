package vn.hocso.lrs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import vn.hocso.lrs.access.ClientAuthentication;

/** The headers of every answer below {@code /xapi}, whoever gives it: resource, guard or error page. */
@ApplicationScoped
class XapiHeaders {

    static final String VERSION = "X-Experience-API-Version";
    static final String CONSISTENT_THROUGH = "X-Experience-API-Consistent-Through";
    static final String LATEST = "1.0.3";

    private static final int UNAUTHORIZED = 401;
    /** Before the guards, so that their refusals carry the headers too. */
    private static final int BEFORE_ALL = 20_000;

    private final Consistency consistency;

    XapiHeaders(Consistency consistency) {
        this.consistency = consistency;
    }

    void register(@Observes Filters filters) {
        filters.register(this::add, BEFORE_ALL);
    }

    private void add(RoutingContext context) {
        String path = context.request().path();
        if (path != null && (path.equals("/xapi") || path.startsWith("/xapi/"))) {
            // What another request finds out meanwhile is not true of what this one has read.
            context.put(CONSISTENT_THROUGH, consistency.known());
            context.addHeadersEndHandler(end -> {
                context.response().putHeader(VERSION, LATEST)
                        .putHeader(CONSISTENT_THROUGH, context.get(CONSISTENT_THROUGH).toString());
                if (context.response().getStatusCode() == UNAUTHORIZED) {
                    context.response().putHeader("WWW-Authenticate", ClientAuthentication.CHALLENGE);
                }
            });
        }
        context.next();
    }
}
