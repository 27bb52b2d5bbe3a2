package vn.hocso.training.evidence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

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
import vn.hocso.learning.Trained;
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
    private final Trained trained;
    private final Started started;
    private final TargetFigures figures;
    private final Caller caller;
    private final ServiceClock clock;
    private final Event<AuditEvent> audit;

    TeamPeopleResource(TeamRolls rolls, Trained trained, Started started, TargetFigures figures, Caller caller,
            ServiceClock clock, Event<AuditEvent> audit) {
        this.started = started;
        this.rolls = rolls;
        this.trained = trained;
        this.figures = figures;
        this.caller = caller;
        this.clock = clock;
        this.audit = audit;
    }

    /**
     * @param target id, null or empty for the one that pages are about
     * @param asOf null or empty for today; whoever was in the team on that day, by what is known now
     */
    @GET
    @Transactional
    public TemplateInstance team(@RestPath String code, @RestQuery("target") String id, @RestQuery String asOf) {
        LocalDate today = Campaign.dateOf(clock.instant());
        LocalDate day = AsOf.ofPerson(asOf, today);
        TeamRoll roll = rolls.of(code, day, caller.scope());
        Target target = figures.shown(id);
        if (!roll.named().isEmpty()) {
            audit.fire(new AuditEvent(caller.subject(), "training.people-view", "team/" + roll.team().code(),
                    roll.named().size() + " people by name"));
        }
        Set<UUID> members = Set.copyOf(TeamView.members(roll));
        return Templates.team(new TeamView(roll, target, day, day.equals(today) ? started.of(members) : members,
                since(members, target, day)));
    }

    private Map<UUID, Instant> since(Set<UUID> members, Target target, LocalDate day) {
        Instant end = Campaign.startOf(day.plusDays(1));
        return trained.of(members).entrySet().stream()
                .flatMap(person -> person.getValue().stream()
                        .filter(rule -> rule.rule().equals(target.rule()) && rule.eventAt().isBefore(end))
                        .map(rule -> Map.entry(person.getKey(), rule.eventAt())))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
