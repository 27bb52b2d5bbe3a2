package vn.hocso.training.evidence;

import java.util.List;
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
import vn.hocso.lrs.LrsConfig;
import vn.hocso.lrs.StatementStore;
import vn.hocso.lrs.StatementTrail;
import vn.hocso.lrs.StoredStatement;
import vn.hocso.roster.Team;
import vn.hocso.roster.TeamRoll;
import vn.hocso.roster.TeamRolls;
import vn.hocso.shared.AuditEvent;
import vn.hocso.shared.DomainException;
import vn.hocso.shared.time.Campaign;
import vn.hocso.shared.time.ServiceClock;

/**
 * What the platform wrote about one person of a team, and the proof of each statement. The address holds the random id by which
 * statements name the person. Only of people who agreed to be named.
 */
@Path("/training/teams/{code}/people/{member}")
@Produces(MediaType.TEXT_HTML)
@AuthorizationCodeFlow
@RolesAllowed({Roles.MONITOR, Roles.ADMIN})
@Blocking
class PersonResource {

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance person(Team team, TeamRoll.Named person, List<StatementEntry> statements, String from,
                String next);

        static native TemplateInstance statement(Team team, TeamRoll.Named person, StatementEntry statement, Proof proof);
    }

    private record Found(Team team, TeamRoll.Named person) {}

    private static final int PAGE = 50;

    private final TeamRolls rolls;
    private final StatementTrail trail;
    private final StatementStore store;
    private final Proof.Proofs proofs;
    private final LrsConfig lrs;
    private final Caller caller;
    private final ServiceClock clock;
    private final Event<AuditEvent> audit;

    PersonResource(TeamRolls rolls, StatementTrail trail, StatementStore store, Proof.Proofs proofs, LrsConfig lrs,
            Caller caller, ServiceClock clock, Event<AuditEvent> audit) {
        this.rolls = rolls;
        this.trail = trail;
        this.store = store;
        this.proofs = proofs;
        this.lrs = lrs;
        this.caller = caller;
        this.clock = clock;
        this.audit = audit;
    }

    /** @param from where the page begins, as the page before named it */
    @GET
    @Transactional
    public TemplateInstance person(@RestPath String code, @RestPath UUID member, @RestQuery String from) {
        Found found = find(code, member);
        StatementTrail.Page page = trail.of(member.toString(), StatementStore.LEARNING, from, PAGE);
        note(member, page.statements().size() + " statements");
        return Templates.person(found.team, found.person, page.statements().stream().map(StatementEntry::of).toList(), from,
                page.next());
    }

    @GET
    @Path("statements/{id}")
    public TemplateInstance statement(@RestPath String code, @RestPath UUID member, @RestPath UUID id) {
        Found found = find(code, member);
        StoredStatement stored = store.statement(id).filter(s -> s.authority().equals(StatementStore.LEARNING))
                .orElseThrow(PersonResource::unknown);
        StatementEntry entry = StatementEntry.of(stored);
        if (!entry.homePage().equals(lrs.idBase()) || !entry.account().equals(member.toString())) {
            throw unknown();
        }
        note(member, "statement " + id);
        return Templates.statement(found.team, found.person, entry, proofs.of(stored, clock.instant()));
    }

    private Found find(String code, UUID member) {
        TeamRoll roll = rolls.of(code, Campaign.dateOf(clock.instant()), caller.scope());
        return roll.named(member).map(person -> new Found(roll.team(), person)).orElseThrow(
                () -> DomainException.notFound("person-unknown",
                        "Tổ này không có người đó, hoặc người đó không đồng ý hiện tên."));
    }

    @Transactional
    void note(UUID member, String detail) {
        audit.fire(new AuditEvent(caller.subject(), "training.person-view", "member/" + member, detail));
    }

    private static DomainException unknown() {
        return DomainException.notFound("statement-unknown", "Người này không có bản ghi nào mang mã đó.");
    }
}
