package vn.hocso.lrs.exchange;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;

import io.quarkus.vertx.http.runtime.security.annotation.HttpAuthenticationMechanism;
import io.smallrye.common.annotation.Blocking;
import vn.hocso.identity.Roles;
import vn.hocso.lrs.access.ClientAuthentication;

/** All statements that a program may read and that fit, as one file. */
@Path("/api/v1/statement-export")
@HttpAuthenticationMechanism(ClientAuthentication.NAME)
@RolesAllowed({Roles.LRS_CLIENT, Roles.ADMIN})
@Blocking
class ExportResource {

    private final Mover mover;
    private final ExportRequest request;

    ExportResource(Mover mover, ExportRequest request) {
        this.mover = mover;
        this.request = request;
    }

    @GET
    @Operation(summary = "Statements as a file", description = "NDJSON; the last line tells whether they are all there")
    public Response export(@RestQuery String authority, @Context UriInfo uri) {
        return request.answer(uri.getQueryParameters(), mover.reads(authority), mover);
    }
}
