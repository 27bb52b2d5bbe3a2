package vn.hocso.lrs.exchange;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

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

    /** By POST: a filter may be a person, and addresses are written to logs. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response export(MultivaluedMap<String, String> form) {
        MultivaluedMap<String, String> parameters = ExportForm.parameters(form);
        return request.answer(parameters, mover.reads(parameters.getFirst("authority")), mover);
    }
}
