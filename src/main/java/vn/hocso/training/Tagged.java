package vn.hocso.training;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;

/** Answers that a client may keep: it asks whether they still hold, and is not sent again what it has. */
final class Tagged {

    private static final int BYTES_OF_TAG = 16;

    private Tagged() {}

    /** @return 200 with the content, or 304 to who has it already */
    static Response answer(Request request, byte[] content) {
        var tag = new EntityTag(digest(content));
        Response.ResponseBuilder same = request.evaluatePreconditions(tag);
        return (same == null ? Response.ok(content).tag(tag) : same)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache").build();
    }

    private static String digest(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content), 0, BYTES_OF_TAG);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
