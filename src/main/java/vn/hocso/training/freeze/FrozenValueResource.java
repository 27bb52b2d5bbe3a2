package vn.hocso.training.freeze;

import java.io.BufferedOutputStream;
import java.io.OutputStream;
import java.time.DateTimeException;
import java.time.LocalDate;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;

import org.jboss.resteasy.reactive.RestPath;

import io.quarkus.oidc.AuthorizationCodeFlow;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import vn.hocso.identity.Caller;
import vn.hocso.identity.Roles;
import vn.hocso.shared.AuditEvent;
import vn.hocso.shared.DomainException;
import vn.hocso.shared.time.ServiceClock;
import vn.hocso.training.TargetFigures;
import vn.hocso.training.manifest.EvidenceLine;

/** A frozen value, and the two files with which anybody verifies it without this service. */
@Path("/training/frozen/{target}/{day}")
@Produces(MediaType.TEXT_HTML)
@AuthorizationCodeFlow
@RolesAllowed({Roles.MONITOR, Roles.ADMIN})
@Blocking
class FrozenValueResource {

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance value(FrozenView view);
    }

    private static final int BUFFER = 65_536;

    private final FrozenValues values;
    private final FrozenState state;
    private final Evidence evidence;
    private final TargetFigures figures;
    private final Caller caller;
    private final ServiceClock clock;
    private final Event<AuditEvent> audit;

    FrozenValueResource(FrozenValues values, FrozenState state, Evidence evidence, TargetFigures figures, Caller caller,
            ServiceClock clock, Event<AuditEvent> audit) {
        this.values = values;
        this.state = state;
        this.evidence = evidence;
        this.figures = figures;
        this.caller = caller;
        this.clock = clock;
        this.audit = audit;
    }

    /** @param day last day that is on time, {@code 2022-11-30} */
    @GET
    @Transactional
    public TemplateInstance value(@RestPath String target, @RestPath String day) {
        Frozen frozen = values.get(target, date(day));
        return Templates.value(FrozenView.of(frozen, state.shown(frozen), figures.now(figures.target(target)), clock.instant(),
                caller.scope(), mayTakeAll()));
    }

    @GET
    @Path("manifest.json")
    @Produces(MediaType.APPLICATION_JSON)
    public Response manifest(@RestPath String target, @RestPath String day) {
        Frozen frozen = taken(target, day, "manifest");
        return file(frozen.manifest().file(), MediaType.APPLICATION_JSON, frozen, "manifest.json");
    }

    /** Streamed; an error on the way leaves fewer lines than the manifest counts. */
    @GET
    @Path("statements.ndjson")
    @Produces("application/x-ndjson")
    public Response statements(@RestPath String target, @RestPath String day) {
        Frozen frozen = taken(target, day, "statements");
        String rule = frozen.manifest().manifest().rule().code();
        StreamingOutput lines = out -> {
            OutputStream buffered = new BufferedOutputStream(out, BUFFER);
            evidence.each(rule, frozen.deadline(),
                    (completed, statement) -> buffered.write(EvidenceLine.of(statement)));
            buffered.flush();
        };
        return file(lines, "application/x-ndjson", frozen, "statements.ndjson");
    }

    private Frozen taken(String target, String day, String what) {
        if (!mayTakeAll()) {
            throw DomainException.forbidden("scope-not-national", "Bạn chỉ xem được số liệu trong phạm vi được giao.");
        }
        Frozen frozen = values.get(target, date(day));
        note(frozen, what);
        return frozen;
    }

    @Transactional
    void note(Frozen frozen, String what) {
        audit.fire(new AuditEvent(caller.subject(), "training.evidence-export", "target/" + frozen.target(),
                what + ", deadline " + frozen.deadline()));
    }

    private boolean mayTakeAll() {
        return caller.has(Roles.ADMIN) || caller.scope().national();
    }

    private static Response file(Object content, String type, Frozen frozen, String name) {
        return Response.ok(content).type(type).header("Content-Disposition",
                "attachment; filename=\"" + frozen.target() + "-" + frozen.lastDay() + "-" + name + "\"").build();
    }

    private static LocalDate date(String day) {
        try {
            return LocalDate.parse(day);
        } catch (DateTimeException e) {
            throw DomainException.notFound("frozen-unknown", "Ngày trong địa chỉ cần viết dạng 2022-11-30.");
        }
    }
}
