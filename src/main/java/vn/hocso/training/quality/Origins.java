package vn.hocso.training.quality;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.arc.Arc;
import io.quarkus.arc.ArcContainer;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import vn.hocso.learning.MemberTrained;
import vn.hocso.shared.Jdbc;
import vn.hocso.shared.time.Campaign;

/** Keeps from where a completion was told: one row, one statement, only when somebody completes, in that transaction. */
@ApplicationScoped
class Origins {

    private static final String KEEP = """
            insert into completion_origin (member_id, rule, received_at, device, address) values (?, ?, ?, ?, ?)
            on conflict (member_id, rule) do nothing""";

    private final OriginKeys keys;
    private final Jdbc database;

    Origins(OriginKeys keys, Jdbc database) {
        this.keys = keys;
        this.database = database;
    }

    void trained(@Observes MemberTrained event) {
        request().filter(request -> request.remoteAddress() != null && request.remoteAddress().hostAddress() != null)
                .ifPresent(request -> keys.of(Campaign.dateOf(event.receivedAt())).map(key -> origin(key, request))
                        .ifPresent(origin -> database.update(KEEP, event.memberId(), event.rule(), event.receivedAt(),
                                origin.device(), origin.address())));
    }

    /** Behind a proxy the address is the one that the proxy tells ({@code quarkus.http.proxy}). */
    private static Origin origin(byte[] key, HttpServerRequest request) {
        return Origin.of(key, request.remoteAddress().hostAddress(), request.getHeader("User-Agent"),
                request.getHeader("Accept-Language"));
    }

    /** What is recorded by a job or a command comes from nowhere. */
    private static Optional<HttpServerRequest> request() {
        ArcContainer container = Arc.container();
        if (!container.requestContext().isActive()) {
            return Optional.empty();
        }
        return Optional.ofNullable(container.instance(CurrentVertxRequest.class).get().getCurrent())
                .map(RoutingContext::request);
    }
}
