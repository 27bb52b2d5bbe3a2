package vn.hocso.training;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

import io.quarkus.oidc.BearerTokenAuthentication;
import io.smallrye.common.annotation.Blocking;
import vn.hocso.identity.Roles;

/** The same report for programs, by bearer token. */
@Path("/api/v1/targets/{id}/report")
@BearerTokenAuthentication
@RolesAllowed({Roles.MONITOR, Roles.ADMIN})
@Blocking
class ReportApiResource {

    private final Exports exports;

    ReportApiResource(Exports exports) {
        this.exports = exports;
    }

    @GET
    @Operation(summary = "Report on a part of the country as PDF", description = "within, asOf and knownOn as for the rates. Every"
            + " report is written into the audit log")
    @APIResponse(responseCode = "200", description = "The report")
    public Response report(@RestPath String id, @RestQuery String within, @RestQuery String asOf, @RestQuery String knownOn) {
        return ReportResource.answer(exports.report(id, within, Viewpoint.ofProgram(asOf, knownOn, exports.today())));
    }
}
