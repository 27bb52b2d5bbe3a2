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

/** The file that the form on the page of loads asks for; a form that cannot be read, or that nothing fits, comes back. */
@Path("/administration/statement-export")
@AuthorizationCodeFlow
@RolesAllowed(Roles.ADMIN)
@Blocking
class ExportPageResource {

    private final Mover mover;
    private final ExportRequest request;
    private final Loads loads;

    ExportPageResource(Mover mover, ExportRequest request, Loads loads) {
        this.mover = mover;
        this.request = request;
        this.loads = loads;
    }

    /** By POST: a filter may be a person, and addresses are written to logs. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response export(MultivaluedMap<String, String> typed) {
        var form = ExportForm.of(typed);
        if (!form.problems().isEmpty()) {
            return LoadPageResource.page(400, loads, LoadForm.empty(), form);
        }
        MultivaluedMap<String, String> parameters = form.parameters();
        return request.answerIfAny(parameters, mover.reads(parameters.getFirst("authority")), mover)
                .orElseGet(() -> LoadPageResource.page(200, loads, LoadForm.empty(), form.withoutResult()));
    }
}
