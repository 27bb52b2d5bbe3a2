package vn.hocso.training.freeze;

import java.io.ByteArrayOutputStream;
import java.io.IOException;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestPath;

import io.quarkus.oidc.BearerTokenAuthentication;
import io.smallrye.common.annotation.Blocking;
import vn.hocso.identity.Roles;
import vn.hocso.training.Tagged;

/** The same two files for programs, by bearer token. */
@Path("/api/v1/targets/{id}/frozen/{day}")
@BearerTokenAuthentication
@RolesAllowed({Roles.MONITOR, Roles.ADMIN})
@Blocking
class FrozenApiResource {

    private final FrozenFiles files;

    FrozenApiResource(FrozenFiles files) {
        this.files = files;
    }

    @GET
    @Path("manifest")
    @Operation(summary = "Signed manifest of a value frozen at a deadline", description = "day = last day that is on time, 2022-11-30. For"
            + " who answers for the country. Every taking is written into the audit log")
    @APIResponse(responseCode = "200", description = "The manifest, as the command verify takes it")
    public Response manifest(@RestPath String id, @RestPath String day, @Context Request request) throws IOException {
        FrozenFiles.Taken file = files.manifest(id, day);
        var content = new ByteArrayOutputStream();
        file.content().write(content);
        return Tagged.of(request, content.toByteArray(), file.mediaType())
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .header(HttpHeaders.CONTENT_DISPOSITION, FrozenValueResource.attachment(file)).build();
    }

    /** Without a tag: that of a stream is known at its end. Who has the manifest still, has the statements that it counts. */
    @GET
    @Path("statements")
    @Operation(summary = "Statements that a frozen value counts", description = "A line of JSON each, as the command verify takes them. An"
            + " error on the way leaves fewer lines than the manifest counts")
    @APIResponse(responseCode = "200", description = "The statements")
    public Response statements(@RestPath String id, @RestPath String day) {
        return FrozenValueResource.answer(files.statements(id, day));
    }
}
