package vn.hocso.web;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;

/**
 * A phone fetches an asset once and keeps it for a year, and after a deployment it never shows an old style with a new page:
 * an address with the hash of the content is good for ever, one without is asked for again each time.
 */
@ApplicationScoped
class AssetCaching {

    /** After the headers of every answer ({@link Guards}), so that ours replace them. */
    private static final int AFTER_HEADERS = 9_000;
    private static final String FOR_EVER = "public, max-age=31536000, immutable";
    private static final String ASK_AGAIN = "public, no-cache";
    private static final String SCRIPT = "text/javascript;charset=UTF-8";
    private static final String CURRENT = "hocso.asset.current";

    void register(@Observes Filters filters) {
        filters.register(this::handle, AFTER_HEADERS);
    }

    private void handle(RoutingContext context) {
        String path = context.normalizedPath();
        if (!path.startsWith(Assets.FOLDER)) {
            context.next();
            return;
        }
        Optional<Assets.Asked> asked = Assets.asked(path);
        if (asked.isPresent()) {
            // While replicas are replaced, a new page may ask an old one: better its style than none, but not to be kept.
            context.put(CURRENT, asked.get().isCurrent()).reroute(Assets.FOLDER + asked.get().name());
        } else {
            answer(context, path.substring(Assets.FOLDER.length()));
        }
    }

    private static void answer(RoutingContext context, String name) {
        HttpServerResponse response = context.response();
        Optional<String> hash = Assets.hash(name);
        if (hash.isEmpty()) {
            response.putHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            context.next();
            return;
        }
        // Weak, because the same content travels compressed and not.
        String tag = "W/\"" + hash.get() + "\"";
        boolean current = Boolean.TRUE.equals(context.get(CURRENT));
        response.putHeader(HttpHeaders.CACHE_CONTROL, current ? FOR_EVER : ASK_AGAIN).putHeader(HttpHeaders.ETAG, tag);
        String known = context.request().getHeader(HttpHeaders.IF_NONE_MATCH);
        if (known != null && known.contains(tag)) {
            response.setStatusCode(304).end();
            return;
        }
        Optional<byte[]> script = Assets.script(name);
        if (script.isPresent() && context.request().method() == HttpMethod.GET) {
            response.putHeader(HttpHeaders.CONTENT_TYPE, SCRIPT).end(Buffer.buffer(script.get()));
        } else {
            context.next();
        }
    }
}
