package vn.hocso.lrs.protocol;

import java.io.ByteArrayInputStream;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;

import io.vertx.ext.web.RoutingContext;

/** Hands a resource the content that came in a field of a form. */
@Provider
@Versioned
class AlternateContent implements ContainerRequestFilter {

    private final RoutingContext routing;

    AlternateContent(RoutingContext routing) {
        this.routing = routing;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        byte[] content = routing.get(AlternateSyntax.CONTENT);
        if (content != null) {
            request.setEntityStream(new ByteArrayInputStream(content));
        }
    }
}
