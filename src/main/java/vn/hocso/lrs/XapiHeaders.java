package vn.hocso.lrs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import vn.hocso.lrs.access.ClientAuthentication;
import vn.hocso.lrs.protocol.HttpDate;
import vn.hocso.lrs.protocol.Negotiation;
import vn.hocso.shared.time.ServiceClock;

/** The headers of every answer below {@code /xapi}, whoever gives it: resource, guard or error page. */
@ApplicationScoped
class XapiHeaders {

    static final String CONSISTENT_THROUGH = "X-Experience-API-Consistent-Through";

    private static final int BAD_REQUEST = 400;
    private static final int UNAUTHORIZED = 401;
    /** What programs keep here is shown by no browser as a page of ours. */
    private static final String NO_PAGE = "default-src 'none'; base-uri 'none'; frame-ancestors 'none'; sandbox";

    private final Consistency consistency;
    private final ServiceClock clock;

    XapiHeaders(Consistency consistency, ServiceClock clock) {
        this.consistency = consistency;
        this.clock = clock;
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
                        // By the clock of the other times, so that a client sees how far behind the store is.
                        .putHeader("Date", HttpDate.of(clock.instant()))
                        .putHeader(CONSISTENT_THROUGH, context.get(CONSISTENT_THROUGH).toString());
                int status = context.response().getStatusCode();
                if (status == UNAUTHORIZED) {
                    context.response().putHeader("WWW-Authenticate", ClientAuthentication.CHALLENGE);
                }
                if (status < BAD_REQUEST) {
                    context.response().putHeader("Content-Security-Policy", NO_PAGE);
                }
            });
        }
        context.next();
    }
}
