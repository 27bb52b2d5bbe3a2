package vn.hocso.training;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
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
import vn.hocso.training.export.Format;

/** The same files for programs, by bearer token. */
@Path("/api/v1/targets/{id}/exports/{format}")
@BearerTokenAuthentication
@RolesAllowed({Roles.MONITOR, Roles.ADMIN})
@Blocking
class ExportApiResource {

    private final Exports exports;

    ExportApiResource(Exports exports) {
        this.exports = exports;
    }

    @GET
    @Operation(summary = "Rates of a target as a file", description = "format = csv, xlsx, json or dhis2 (dataValueSets); by, within, boundary, scheme, asOf"
            + " and knownOn as for the rates. Every export is written into the audit log")
    @APIResponse(responseCode = "200", description = "The file, all groups of the cut")
    public Response table(@RestPath String id, @RestPath String format, @RestQuery @DefaultValue("national") String by,
            @RestQuery String within, @RestQuery String boundary, @RestQuery String scheme, @RestQuery String asOf,
            @RestQuery String knownOn) {
        return ExportResource.answer(exports.table(id, Format.of(format), Cut.of(by), within, Division.of(boundary, scheme),
                Viewpoint.ofProgram(asOf, knownOn, exports.today())));
    }
}
