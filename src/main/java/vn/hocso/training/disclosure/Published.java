package vn.hocso.training.disclosure;

import java.nio.charset.StandardCharsets;
import java.time.Duration;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;

import vn.hocso.training.Tagged;

/** Answers that everything on the way may keep and that any page of any site may read: they are the same for everybody. */
final class Published {

    /** The newest day changes at midnight; an answer is never much older than that. */
    private static final Duration KEPT = Duration.ofMinutes(10);

    private Published() {}

    /** @return 200 with the content, or 304 to who has it already */
    static Response answer(Request request, byte[] content, String type) {
        return Tagged.of(request, content, type)
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=" + KEPT.toSeconds())
                .header("Access-Control-Allow-Origin", "*").header("Access-Control-Expose-Headers", "ETag").build();
    }

    static Response page(Request request, String html) {
        return answer(request, html.getBytes(StandardCharsets.UTF_8), "text/html;charset=UTF-8");
    }
}
