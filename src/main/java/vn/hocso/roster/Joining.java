package vn.hocso.roster;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;

import org.hibernate.Session;

import vn.hocso.shared.DomainException;
import vn.hocso.shared.DomainException.Kind;
import vn.hocso.shared.text.Phones;
import vn.hocso.shared.time.Campaign;
import vn.hocso.shared.time.ServiceClock;

/** Makes a signed-in person a member of a team, once. Before that nothing about the person is stored. */
@ApplicationScoped
public class Joining {

    private final MemberRepository members;
    private final Roster roster;
    private final TeamRepository teams;
    private final TeamDecisions decisions;
    private final Session session;
    private final ServiceClock clock;
    private final Event<PopulationChanged> changed;

    Joining(MemberRepository members, Roster roster, TeamRepository teams, TeamDecisions decisions, Session session,
            ServiceClock clock, Event<PopulationChanged> changed) {
        this.members = members;
        this.roster = roster;
        this.teams = teams;
        this.decisions = decisions;
        this.session = session;
        this.clock = clock;
        this.changed = changed;
    }

    /**
     * Stores the person, what the person agreed to and the membership from today on (Vietnam's date), and fires one
     * {@link PopulationChanged}. Whoever joined before, or sends the form twice, gets the member that stands; nothing
     * changes then.
     *
     * @param subject of Keycloak
     * @param userName the sign-in name: the number in it is kept as the member's phone
     * @throws DomainException {@code join-incomplete} with the first problem of the request, {@code team-code-unknown}, or
     *     {@code team-closed}
     */
    @Transactional
    public Member join(String subject, String userName, JoinRequest request) {
        request.problems().values().stream().findFirst().ifPresent(problem -> {
            throw DomainException.invalid("join-incomplete", problem);
        });
        Instant now = clock.instant();
        LocalDate today = Campaign.dateOf(now);
        Team team = openTeam(request.teamCode(), today);
        UUID id = UUID.randomUUID();
        if (insertMember(id, subject, userName, request.fullName(), now)) {
            request.consents().forEach(purpose -> insertConsent(id, purpose, now));
            insertMembership(id, team, today);
            changed.fire(new PopulationChanged(Population.REGISTERED, id, team.id(), team.provinceCode(), today, 1));
        }
        return members.bySubject(subject).orElseThrow().toMember();
    }

    private Team openTeam(String code, LocalDate today) {
        Team team = roster.teamByCode(code == null ? "" : code);
        if (teams.isClosed(team.id(), today)) {
            throw new DomainException(Kind.GONE, "team-closed", decisions.mergerOf(team.id())
                    .map(merger -> "Tổ này đã sáp nhập vào " + merger.into().name() + ". Bạn tham gia " + merger.last().name()
                            + ", mã " + merger.last().code() + ".")
                    .orElse("Tổ này đã ngừng hoạt động. Bạn chọn Tổ khác."));
        }
        return team;
    }

    /** @return false when the subject is a member already, also when another request makes it one at this moment */
    private boolean insertMember(UUID id, String subject, String userName, String fullName, Instant now) {
        return 1 == session.createNativeMutationQuery("insert into member (id, subject, full_name, phone, adult_declared_at,"
                + " registered_at) values (?1, ?2, ?3, ?4, ?5, ?5) on conflict on constraint member_subject_key do nothing")
                .setParameter(1, id).setParameter(2, subject).setParameter(3, fullName)
                .setParameter(4, Phones.ofSignInName(userName).orElse(null)).setParameter(5, now).executeUpdate();
    }

    private void insertConsent(UUID id, ConsentPurpose purpose, Instant now) {
        session.createNativeMutationQuery("insert into consent (member_id, purpose, text_version, given_at)"
                + " values (?1, ?2, ?3, ?4)").setParameter(1, id).setParameter(2, purpose.name())
                .setParameter(3, ConsentPurpose.TEXT_VERSION).setParameter(4, now).executeUpdate();
    }

    private void insertMembership(UUID id, Team team, LocalDate today) {
        session.createNativeMutationQuery("insert into membership (member_id, team_id, role, valid_from)"
                + " values (?1, ?2, 'MEMBER', ?3)").setParameter(1, id).setParameter(2, team.id()).setParameter(3, today)
                .executeUpdate();
    }
}
