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
     * @param at when it was compared, null before
     */
    record Result(List<Difference> differences, Instant at, boolean rebuilt, Roster roster) {

        public boolean isCompared() {
            return at != null;
        }

        public String name(Difference difference) {
            return roster.unit(difference.provinceCode()).map(Unit::name).orElse("Chưa gắn với Tổ nào");
        }
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance check(Result result);
    }

    private final Recount recount;
    private final Roster roster;
    private final Caller caller;
    private final ServiceClock clock;
    private final Event<AuditEvent> audit;

    FiguresCheckResource(Recount recount, Roster roster, Caller caller, ServiceClock clock, Event<AuditEvent> audit) {
        this.recount = recount;
        this.roster = roster;
        this.caller = caller;
        this.clock = clock;
        this.audit = audit;
    }

    @GET
    public TemplateInstance open() {
        return Templates.check(new Result(List.of(), null, false, roster));
    }

    @POST
    @Path("/comparisons")
    public TemplateInstance compare() {
        return Templates.check(new Result(recount.compare(), clock.instant(), false, roster));
    }

    @POST
    @Path("/rebuilds")
    public TemplateInstance rebuild() {
        List<Difference> before = recount.rebuild();
        QuarkusTransaction.requiringNew().run(() -> audit.fire(new AuditEvent(caller.subject(), "training.rebuild", "figures",
                "provinces that differed: " + before.size())));
        return Templates.check(new Result(before, clock.instant(), true, roster));
    }
}
