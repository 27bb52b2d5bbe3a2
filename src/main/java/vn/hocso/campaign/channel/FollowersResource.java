package vn.hocso.campaign.channel;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.reactive.RestForm;

import io.quarkus.oidc.AuthorizationCodeFlow;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import vn.hocso.campaign.channel.Follow.Grade;
import vn.hocso.campaign.channel.Follow.Source;
import vn.hocso.campaign.channel.Follows.Teammate;
import vn.hocso.identity.Caller;
import vn.hocso.identity.Roles;
import vn.hocso.roster.Leading;
import vn.hocso.roster.Member;
import vn.hocso.roster.Roster;
import vn.hocso.shared.AuditEvent;
import vn.hocso.shared.DomainException;
import vn.hocso.shared.text.Vietnamese;
import vn.hocso.shared.time.Campaign;
import vn.hocso.shared.time.ServiceClock;

/** Where a leader confirms that people of the own team follow the channel, after they said so themselves. */
@Path("/campaign/followers")
@Produces(MediaType.TEXT_HTML)
@AuthorizationCodeFlow
@RolesAllowed(Roles.MEMBER)
@Blocking
class FollowersResource {

    /** @param own whether it is the person who looks: nobody confirms themselves */
    record Line(UUID member, String name, String team, Follow follow, boolean own) {}

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance list(List<Line> lines);
    }

    private record Leader(UUID member, Set<Long> teams) {}

    private final Caller caller;
    private final Roster roster;
    private final Leading leading;
    private final Follows follows;
    private final ServiceClock clock;
    private final Event<AuditEvent> audit;

    FollowersResource(Caller caller, Roster roster, Leading leading, Follows follows, ServiceClock clock,
            Event<AuditEvent> audit) {
        this.caller = caller;
        this.roster = roster;
        this.leading = leading;
        this.follows = follows;
        this.clock = clock;
        this.audit = audit;
    }

    @GET
    @Transactional
    public TemplateInstance list() {
        Leader leader = leader();
        return Templates.list(teammates(leader).stream()
                .map(mate -> new Line(mate.member(), roster.member(mate.member()).fullName(), roster.team(mate.team()).name(),
                        mate.follow(),
                        mate.member().equals(leader.member)))
                .sorted(Vietnamese.orderBy(Line::name)).toList());
    }

    @POST
    @Path("/confirmations")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    public Response confirm(@RestForm UUID member) {
        Leader leader = leader();
        require(leader, member);
        if (member.equals(leader.member)) {
            throw DomainException.forbidden("own-follow", "Bạn không tự xác nhận cho mình được; kênh xác nhận bằng mã.");
        }
        if (follows.add(member, known -> known.grade() == Grade.DECLARED, Grade.CONFIRMED, Source.LEADER, clock.instant())) {
            note(member, "confirmed by the leader");
        }
        return done("confirmed");
    }

    @POST
    @Path("/confirmations/withdrawal")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    public Response takeBack(@RestForm UUID member) {
        require(leader(), member);
        if (follows.add(member, known -> known.grade() == Grade.CONFIRMED && !known.isByChannel(), Grade.DECLARED,
                Source.LEADER,
                clock.instant())) {
            note(member, "no longer confirmed by the leader");
        }
        return done("unconfirmed");
    }

    /** Whoever took it back meanwhile, or is in another team, is nobody whom the leader may name. */
    private void require(Leader leader, UUID member) {
        if (member == null || teammates(leader).stream().noneMatch(mate -> mate.member().equals(member))) {
            throw DomainException.notFound("follower-unknown", "Người này không khai ở Tổ của bạn, hoặc vừa rút lại.");
        }
    }

    private List<Teammate> teammates(Leader leader) {
        return follows.in(leader.teams.toArray(Long[]::new), today());
    }

    private Leader leader() {
        UUID member = roster.memberOf(caller.subject()).map(Member::id).orElse(null);
        Set<Long> teams = member == null ? Set.of() : leading.of(member, today());
        if (teams.isEmpty()) {
            throw DomainException.forbidden("leads-no-team", "Trang này dành cho Tổ trưởng.");
        }
        return new Leader(member, teams);
    }

    private LocalDate today() {
        return Campaign.dateOf(clock.instant());
    }

    private void note(UUID member, String what) {
        audit.fire(new AuditEvent(caller.subject(), "campaign.channel", "member/" + member, what));
    }

    private static Response done(String what) {
        return Response.seeOther(URI.create("/campaign/followers?done=" + what)).build();
    }
}
