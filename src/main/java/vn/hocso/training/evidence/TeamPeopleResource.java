package vn.hocso.training.evidence;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

import io.quarkus.oidc.AuthorizationCodeFlow;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import vn.hocso.identity.Caller;
import vn.hocso.identity.Roles;
import vn.hocso.learning.Started;
import vn.hocso.roster.Team;
import vn.hocso.roster.TeamRoll;
import vn.hocso.roster.TeamRolls;
import vn.hocso.shared.AuditEvent;
import vn.hocso.shared.time.Campaign;
import vn.hocso.shared.time.ServiceClock;
import vn.hocso.training.AsOf;
import vn.hocso.training.Target;
import vn.hocso.training.TargetFigures;

/** Who is in a team and who of them is trained, for those who answer for its province. */
@Path("/training/teams/{code}")
@Produces(MediaType.TEXT_HTML)
@AuthorizationCodeFlow
@RolesAllowed({Roles.MONITOR, Roles.ADMIN})
@Blocking
class TeamPeopleResource {

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance team(TeamView view);
    }

    private final TeamRolls rolls;
    private final KnownPeople people;
    private final Started started;
    private final TargetFigures figures;
    private final Caller caller;
    private final ServiceClock clock;
    private final Event<AuditEvent> audit;

    TeamPeopleResource(TeamRolls rolls, KnownPeople people, Started started, TargetFigures figures, Caller caller,
            ServiceClock clock, Event<AuditEvent> audit) {
        this.started = started;
        this.rolls = rolls;
        this.people = people;
        this.figures = figures;
        this.caller = caller;
        this.clock = clock;
        this.audit = audit;
    }

    /**
     * @param target id, null or empty for the one that pages are about
     * @param asOf null or empty for today; whoever was in the team on that day
     * @param knownOn as it was known at the end of that day, null or empty for now
     */
    @GET
    @Transactional
    public TemplateInstance team(@RestPath String code, @RestQuery("target") String id, @RestQuery String asOf,
            @RestQuery String knownOn) {
        LocalDate today = Campaign.dateOf(clock.instant());
        LocalDate day = AsOf.ofPerson(asOf, today);
        LocalDate until = AsOf.ofPerson(knownOn, today);
        LocalDate known = until.equals(today) ? null : until;
        TeamRoll roll = roll(code, day, known);
        Target target = figures.shown(id, known);
        if (!roll.named().isEmpty()) {
            audit.fire(new AuditEvent(caller.subject(), "training.people-view", "team/" + roll.team().code(),
                    roll.named().size() + " people by name"));
        }
        Set<UUID> members = Set.copyOf(TeamView.members(roll));
        return Templates.team(new TeamView(roll, target, day, known,
                day.equals(today) && known == null ? started.of(members) : members,
                people.completed(members, target.rule(), day, known)));
    }

    private TeamRoll roll(String code, LocalDate day, LocalDate known) {
        if (known == null) {
            return rolls.of(code, day, caller.scope());
        }
        Team team = rolls.team(code, caller.scope());
        KnownPeople.InTeam there = people.in(team.id(), day, known);
        return rolls.of(team, there.members(), there.listedOnly(), caller.scope());
    }
}
