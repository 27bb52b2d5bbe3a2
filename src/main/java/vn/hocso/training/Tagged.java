package vn.hocso.training;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;

import vn.hocso.shared.Sha256;

/** Answers that a client may keep: it asks whether they still hold, and is not sent again what it has. */
public final class Tagged {

    private static final int BYTES_OF_TAG = 16;

    private Tagged() {}

    /** What is sent more than once, with the tag that is made of all its bytes. */
    record Content(byte[] bytes, EntityTag tag) {

        static Content of(byte[] bytes) {
            return new Content(bytes, new EntityTag(digest(bytes)));
        }
    }

    /** @return 200 with the content, or 304 to who has it already; nobody on the way keeps it */
    static Response answer(Request request, byte[] content) {
        return answer(request, Content.of(content));
    }

    static Response answer(Request request, Content content) {
        return of(request, content, MediaType.APPLICATION_JSON).header(HttpHeaders.CACHE_CONTROL, "private, no-cache").build();
    }

    /** @return the same, before it is said who may keep it for how long */
    public static Response.ResponseBuilder of(Request request, byte[] content, String type) {
        return of(request, Content.of(content), type);
    }

    private static Response.ResponseBuilder of(Request request, Content content, String type) {
        Response.ResponseBuilder same = request.evaluatePreconditions(content.tag);
        return same == null ? Response.ok(content.bytes, type).tag(content.tag) : same;
    }

    private static String digest(byte[] content) {
        return Sha256.hex(content).substring(0, 2 * BYTES_OF_TAG);
    }
}
