package vn.hocso.lrs.protocol;

import java.util.Locale;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;

/**
 * The content type that the present request was sent with. A form that is a document is to be kept as it is, but the
 * framework takes every form apart before a resource sees it: to the framework it is called something else.
 */
@ApplicationScoped
public class SentType {

    private static final String SENT = "lrs.sent-type";
    /** Behind {@link AlternateSyntax}, to which forms mean something. */
    private static final int BEHIND_SYNTAX = 8_999;

    private final RoutingContext request;

    SentType(RoutingContext request) {
        this.request = request;
    }

    void register(@Observes Filters filters) {
        filters.register(SentType::hideForm, BEHIND_SYNTAX);
    }

    /** @return null when there was none */
    public String get() {
        String hidden = request.get(SENT);
        return hidden == null ? request.request().getHeader("Content-Type") : hidden;
    }

    private static void hideForm(RoutingContext context) {
        HttpServerRequest request = context.request();
        String type = request.getHeader("Content-Type");
        if (type != null && Negotiation.concerns(request.path()) && isForm(type.strip().toLowerCase(Locale.ROOT))) {
            context.put(SENT, type);
            request.headers().set("Content-Type", "application/octet-stream");
        }
        context.next();
    }

    private static boolean isForm(String type) {
        return type.startsWith("application/x-www-form-urlencoded") || type.startsWith("multipart/form-data");
    }
}
