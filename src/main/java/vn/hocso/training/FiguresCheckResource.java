package vn.hocso.training;

import java.time.Instant;
import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.event.Event;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.oidc.AuthorizationCodeFlow;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import vn.hocso.identity.Caller;
import vn.hocso.identity.Roles;
import vn.hocso.learning.CompletionRecount;
import vn.hocso.roster.Roster;
import vn.hocso.roster.territory.Unit;
import vn.hocso.shared.AuditEvent;
import vn.hocso.shared.time.ServiceClock;
import vn.hocso.training.Recount.Difference;

/** Where an administrator counts all figures again and puts the recount in the place of the sums. */
@Path("/administration/figures")
@Produces(MediaType.TEXT_HTML)
@AuthorizationCodeFlow
@RolesAllowed(Roles.ADMIN)
@Blocking
class FiguresCheckResource {

    /**
     * What came of it.
     *
     * @param differences between the sums and what they are counted from
     * @param told between that and the statements of the record store, after what was missing was put back
     * @param restored completions that were put back from their statements
     * @param at when it was compared, null before
     */
    record Result(List<Difference> differences, List<CompletionRecount.Difference> told, int restored, Instant at,
            boolean rebuilt, Roster roster) {

        public boolean isCompared() {
            return at != null;
        }

        public String name(String provinceCode) {
            return roster.unit(provinceCode).map(Unit::name).orElse("Chưa gắn với Tổ nào");
        }
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance check(Result result);
    }

    private final Recount recount;
    private final CompletionRecount told;
    private final Roster roster;
    private final Caller caller;
    private final ServiceClock clock;
    private final Event<AuditEvent> audit;

    FiguresCheckResource(Recount recount, CompletionRecount told, Roster roster, Caller caller, ServiceClock clock,
            Event<AuditEvent> audit) {
        this.recount = recount;
        this.told = told;
        this.roster = roster;
        this.caller = caller;
        this.clock = clock;
        this.audit = audit;
    }

    @GET
    public TemplateInstance open() {
        return Templates.check(new Result(List.of(), List.of(), 0, null, false, roster));
    }

    @POST
    @Path("/comparisons")
    public TemplateInstance compare() {
        return Templates.check(new Result(recount.compare(), told.differences(), 0, clock.instant(), false, roster));
    }

    @POST
    @Path("/rebuilds")
    public TemplateInstance rebuild() {
        int restored = told.restore();
        List<Difference> before = recount.rebuild();
        QuarkusTransaction.requiringNew().run(() -> audit.fire(new AuditEvent(caller.subject(), "training.rebuild", "figures",
                "provinces that differed: " + before.size() + ", completions put back: " + restored)));
        return Templates.check(new Result(before, told.differences(), restored, clock.instant(), true, roster));
    }
}
