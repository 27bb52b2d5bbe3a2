package vn.hocso.lrs.exchange;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import io.quarkus.oidc.AuthorizationCodeFlow;
import io.smallrye.common.annotation.Blocking;
import vn.hocso.identity.Roles;

/** The file that the form on the page of loads asks for. */
@Path("/administration/statement-export")
@AuthorizationCodeFlow
@RolesAllowed(Roles.ADMIN)
@Blocking
class ExportPageResource {

    private final Mover mover;
    private final ExportRequest request;

    ExportPageResource(Mover mover, ExportRequest request) {
        this.mover = mover;
        this.request = request;
    }

    @GET
    public Response export(@Context UriInfo uri) {
        MultivaluedMap<String, String> parameters = ExportForm.parameters(uri.getQueryParameters());
        return request.answer(parameters, mover.reads(parameters.getFirst("authority")), mover);
    }
}
