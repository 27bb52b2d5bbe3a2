package vn.hocso.training;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;

import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

import io.quarkus.oidc.AuthorizationCodeFlow;
import io.smallrye.common.annotation.Blocking;
import vn.hocso.identity.Roles;
import vn.hocso.shared.Unhurried;
import vn.hocso.training.export.Format;

/** Takes the tables of the dashboard away as files. */
@Path("/training/exports/{format}")
@AuthorizationCodeFlow
@RolesAllowed({Roles.MONITOR, Roles.ADMIN})
@Blocking
class ExportResource {

    /** Figures are remembered: the database hardly works while they are written. */
    private static final double REST = 0.5;

    private final Exports exports;

    ExportResource(Exports exports) {
        this.exports = exports;
    }

    /** @param format csv, xlsx, json or dhis2; the other parameters are those of the dashboard and of the API */
    @GET
    public Response table(@RestPath String format, @RestQuery String target, @RestQuery @DefaultValue("national") String by,
            @RestQuery String within,
            @RestQuery String boundary, @RestQuery String scheme, @RestQuery String asOf, @RestQuery String knownOn) {
        return answer(exports.table(target, Format.of(format), Cut.of(by), within, Division.of(boundary, scheme),
                Viewpoint.ofPerson(asOf, knownOn, exports.today())));
    }

    /** Written while it is sent. Nobody keeps it on the way: each asking is written down. */
    static Response answer(Exports.File file) {
        StreamingOutput content = out -> file.content().write(new Unhurried(out, REST));
        return Response.ok(content).type(file.mediaType())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + file.name() + "\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store").build();
    }
}
