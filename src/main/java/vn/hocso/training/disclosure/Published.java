package vn.hocso.training.disclosure;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;

/** Answers that everything on the way may keep and that any page of any site may read: they are the same for everybody. */
final class Published {

    /** The newest day changes at midnight; an answer is never much older than that. */
    private static final Duration KEPT = Duration.ofMinutes(10);
    private static final int BYTES_OF_TAG = 16;

    private Published() {}

    /** @return 200 with the content, or 304 to who has it already */
    static Response answer(Request request, byte[] content, String type) {
        var tag = new EntityTag(digest(content));
        Response.ResponseBuilder same = request.evaluatePreconditions(tag);
        return (same == null ? Response.ok(content).tag(tag).type(type) : same)
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=" + KEPT.toSeconds())
                .header("Access-Control-Allow-Origin", "*").header("Access-Control-Expose-Headers", "ETag").build();
    }

    static Response page(Request request, String html) {
        return answer(request, html.getBytes(StandardCharsets.UTF_8), "text/html;charset=UTF-8");
    }

    private static String digest(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content), 0, BYTES_OF_TAG);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
