package vn.hocso.learning;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;

import org.jboss.resteasy.reactive.RestPath;

import io.quarkus.oidc.AuthorizationCodeFlow;
import io.smallrye.common.annotation.Blocking;
import vn.hocso.course.Recordings;
import vn.hocso.identity.Roles;
import vn.hocso.shared.DomainException;

/** A lesson read aloud, in the parts that a player asks for (RFC 9110, section 14): it jumps, and pays for what it plays. */
@Path("/l/{code}/audio/{file}")
@AuthorizationCodeFlow
@RolesAllowed({Roles.MEMBER, Roles.TRAINER, Roles.REVIEWER})
@Blocking
class RecordingResource {

    private static final String RANGE = "Range";
    private static final String CONTENT_RANGE = "Content-Range";
    private static final Pattern FILE = Pattern.compile("([0-9a-f]{64})\\.m4a");
    /** From a byte to another or to the end, or so many from the end; of several parts at once everything is sent. */
    private static final Pattern PART = Pattern.compile("bytes=(?:(\\d{1,9})-(\\d{0,9})|-(\\d{1,9}))");

    /** @param to the last byte, counted from 0 */
    private record Part(int from, int to) {

        boolean isThere(int size) {
            return from <= to && from < size;
        }

        int count() {
            return to - from + 1;
        }
    }

    private final Recordings recordings;

    RecordingResource(Recordings recordings) {
        this.recordings = recordings;
    }

    @GET
    public Response sound(@RestPath String file, @HeaderParam(RANGE) String range) {
        Matcher named = FILE.matcher(file);
        String sha256 = named.matches() ? named.group(1) : "";
        int size = recordings.size(sha256).orElseThrow(() -> DomainException.notFound("recording-unknown",
                "Không có bản nghe này."));
        Matcher asked = PART.matcher(range == null ? "" : range.strip());
        if (!asked.matches()) {
            return kept(Response.ok(recordings.part(sha256, 0, size)));
        }
        Part part = part(asked, size);
        if (!part.isThere(size)) {
            return Response.status(Status.REQUESTED_RANGE_NOT_SATISFIABLE).header(CONTENT_RANGE, "bytes */" + size).build();
        }
        return kept(Response.status(Status.PARTIAL_CONTENT).entity(recordings.part(sha256, part.from, part.count()))
                .header(CONTENT_RANGE, "bytes " + part.from + "-" + part.to + "/" + size));
    }

    private static Part part(Matcher asked, int size) {
        if (asked.group(3) != null) {
            return new Part(Math.max(0, size - Integer.parseInt(asked.group(3))), size - 1);
        }
        int to = asked.group(2).isEmpty() ? size - 1 : Integer.parseInt(asked.group(2));
        return new Part(Integer.parseInt(asked.group(1)), Math.min(to, size - 1));
    }

    /** The name is a digest: what is under it never changes. */
    private static Response kept(Response.ResponseBuilder answer) {
        return answer.type("audio/mp4").header("Accept-Ranges", "bytes")
                .header(HttpHeaders.CACHE_CONTROL, "private, max-age=31536000, immutable").build();
    }
}
