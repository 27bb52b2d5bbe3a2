package vn.hocso.lrs.protocol;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;

import io.vertx.ext.web.RoutingContext;
import vn.hocso.shared.DomainException;

/** Refuses requests that do not say which version they speak, or speak one that the store does not. */
@Provider
@Versioned
class VersionCheck implements ContainerRequestFilter {

    private final RoutingContext routing;

    VersionCheck(RoutingContext routing) {
        this.routing = routing;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        if (Negotiation.spoken(routing).isEmpty()) {
            throw DomainException.invalid("version-not-supported", Negotiation.HEADER
                    + ": bắt buộc phải có; kho bản ghi này nói các phiên bản 1.0.x và 2.0.x.");
        }
    }
}
