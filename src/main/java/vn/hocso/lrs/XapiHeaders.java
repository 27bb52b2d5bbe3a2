package vn.hocso.lrs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import vn.hocso.lrs.access.ClientAuthentication;
import vn.hocso.lrs.protocol.Negotiation;

/** The headers of every answer below {@code /xapi}, whoever gives it: resource, guard or error page. */
@ApplicationScoped
class XapiHeaders {

    static final String CONSISTENT_THROUGH = "X-Experience-API-Consistent-Through";

    private static final int UNAUTHORIZED = 401;

    private final Consistency consistency;

    XapiHeaders(Consistency consistency) {
        this.consistency = consistency;
    }

    void register(@Observes Filters filters) {
        // Before the guards, so that their refusals carry the headers too.
        filters.register(this::add, Negotiation.BEFORE_ALL);
    }

    private void add(RoutingContext context) {
        if (Negotiation.concerns(context.request().path())) {
            // What another request finds out meanwhile is not true of what this one has read.
            context.put(CONSISTENT_THROUGH, consistency.known());
            context.addHeadersEndHandler(end -> {
                context.response().putHeader(Negotiation.HEADER, Negotiation.of(context).text())
                        .putHeader(CONSISTENT_THROUGH, context.get(CONSISTENT_THROUGH).toString());
                if (context.response().getStatusCode() == UNAUTHORIZED) {
                    context.response().putHeader("WWW-Authenticate", ClientAuthentication.CHALLENGE);
                }
            });
        }
        context.next();
    }
}
