package vn.hocso.web;

import java.time.Duration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;

/** Ends connections that send a body byte by byte: each keeps a thread waiting, and there are some hundreds of them. */
@ApplicationScoped
class SlowSenders {

    /** Behind the guards, before anything that reads. */
    private static final int BEFORE_READERS = 9_900;

    private final WebConfig config;

    SlowSenders(WebConfig config) {
        this.config = config;
    }

    void register(@Observes Filters filters) {
        filters.register(this::watch, BEFORE_READERS);
    }

    private void watch(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (!request.isEnded() && bringsBody(request)) {
            long begun = System.nanoTime();
            long watch = context.vertx().setPeriodic(config.slowSenderAfter().toMillis(), timer -> {
                if (request.isEnded()) {
                    context.vertx().cancelTimer(timer);
                } else if (request.bytesRead() < due(begun)) {
                    request.connection().close();
                }
            });
            context.addEndHandler(end -> context.vertx().cancelTimer(watch));
        }
        context.next();
    }

    private long due(long begun) {
        return Duration.ofNanos(System.nanoTime() - begun).toSeconds() * config.slowestSender();
    }

    private static boolean bringsBody(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        return request.headers().contains(HttpHeaders.TRANSFER_ENCODING) || length != null && !"0".equals(length);
    }
}
