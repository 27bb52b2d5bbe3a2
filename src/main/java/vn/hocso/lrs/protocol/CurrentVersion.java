package vn.hocso.lrs.protocol;

import jakarta.enterprise.context.ApplicationScoped;

import io.vertx.ext.web.RoutingContext;

/** The version of xAPI in which the present request is answered. */
@ApplicationScoped
public class CurrentVersion {

    private final RoutingContext request;

    CurrentVersion(RoutingContext request) {
        this.request = request;
    }

    /** @return what was negotiated; of a request that said nothing, the version of the address it was sent to */
    public XapiVersion get() {
        return Negotiation.of(request);
    }

    /** @return {@code /xapi}, or the address that names a version when the request came by it: no slash at the end */
    public String base() {
        return Negotiation.base(request);
    }
}
