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

    private static final int MOST_SHOWN = 20;

    private final RoutingContext routing;

    VersionCheck(RoutingContext routing) {
        this.routing = routing;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        if (Negotiation.spoken(routing).isEmpty()) {
            String asked = routing.request().getHeader(Negotiation.HEADER);
            throw DomainException.invalid("version-not-supported", Negotiation.HEADER
                    + (asked == null || asked.isBlank() ? ": bắt buộc phải có" : ": không hỗ trợ phiên bản " + shown(asked))
                    + "; kho bản ghi này nói các phiên bản 1.0.x và 2.0.x.");
        }
    }

    private static String shown(String version) {
        return version.length() <= MOST_SHOWN ? version : version.substring(0, MOST_SHOWN) + "…";
    }
}
