package vn.hocso.training;

import java.time.LocalDate;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.jboss.resteasy.reactive.RestQuery;

import io.quarkus.oidc.AuthorizationCodeFlow;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import vn.hocso.identity.Caller;
import vn.hocso.identity.Roles;
import vn.hocso.shared.AuditEvent;
import vn.hocso.shared.time.Campaign;
import vn.hocso.shared.time.ServiceClock;
import vn.hocso.training.evidence.Cell;

/** Who is behind one number of the dashboard, for those who may see that number; names are those of people who agreed. */
@Path("/training/people")
@Produces(MediaType.TEXT_HTML)
@AuthorizationCodeFlow
@RolesAllowed({Roles.MONITOR, Roles.ADMIN})
@Blocking
class PeopleResource {

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance people(PeopleView view);
    }

    private final PeopleBehind people;
    private final Targets targets;
    private final Caller caller;
    private final ServiceClock clock;
    private final Event<AuditEvent> audit;

    PeopleResource(PeopleBehind people, Targets targets, Caller caller, ServiceClock clock, Event<AuditEvent> audit) {
        this.people = people;
        this.targets = targets;
        this.caller = caller;
        this.clock = clock;
        this.audit = audit;
    }

    /**
     * @param within code of a part of the country, see {@link Area#code}; empty for all that the person answers for
     * @param target id, empty for the one that pages are about
     * @param asOf empty for today
     * @param knownOn as it was known at the end of that day, empty for now
     * @param of which number, see {@link Cell#of}; empty for all who completed
     * @param after where the page before ended, see {@link PageEnd}
     */
    @GET
    @Transactional
    public TemplateInstance people(@RestQuery String within, @RestQuery("target") String id, @RestQuery String asOf,
            @RestQuery String knownOn, @RestQuery String of, @RestQuery String after) {
        LocalDate today = Campaign.dateOf(clock.instant());
        Cell cell = Cell.of(of);
        PageEnd end = PageEnd.of(after);
        var viewpoint = Viewpoint.ofPerson(asOf, knownOn, today);
        Target target = targets.ruled(id, viewpoint);
        var shown = new Shown(target.part(within), Boundary.Y2022, asOf == null || asOf.isBlank() ? null : viewpoint.asOf(),
                viewpoint.knownOn(), TableOrder.BY_NAME, null).by(target);
        PeopleView view = people.of(cell, target, shown, viewpoint, end, caller.scope());
        if (view.named() > 0) {
            audit.fire(new AuditEvent(caller.subject(), "training.people-view", "part/" + view.area().code(),
                    cell + ", " + view.named() + " people by name"));
        }
        return Templates.people(view);
    }
}
