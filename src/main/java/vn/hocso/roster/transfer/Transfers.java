package vn.hocso.roster.transfer;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;

import vn.hocso.roster.Roster;
import vn.hocso.roster.RosterVersions;
import vn.hocso.roster.Team;
import vn.hocso.roster.TeamRole;
import vn.hocso.roster.transfer.Changeover.Stay;
import vn.hocso.shared.AuditEvent;
import vn.hocso.shared.DomainException;
import vn.hocso.shared.Jdbc;
import vn.hocso.shared.time.Campaign;
import vn.hocso.shared.time.ServiceClock;

/**
 * Members ask to come into another team and others decide. Whatever is done to a request holds the person's account first, so that one thing
 * happens at a time; letting the person go holds the provinces before it, as claims and files do, so that no team is merged meanwhile.
 */
@ApplicationScoped
class Transfers {

    /** Somebody who looks for the own team asks a few; more is a nuisance to leaders. */
    static final int MOST_A_DAY = 5;

    /** As long as an officer may let somebody go back whose transfer was a mistake. */
    static final int REVERSIBLE_DAYS = 30;

    /** Weaker than for an update of the key: rows that refer to the account can be written meanwhile. */
    private static final String HOLD_SUBJECT = "select id from member where subject = ? for no key update";
    private static final String HOLD_ACCOUNT = "select id from member where id = ? and subject is not null for no key update";
    private static final String ASKED_SINCE = "select count(*) from team_transfer where member_id = ? and asked_at > ?";
    private static final String ASK = "insert into team_transfer (member_id, team_id, asked_at) values (?, ?, ?)";
    private static final String WITHDRAW = "update team_transfer set outcome = 'WITHDRAWN', ended_at = ? where id = ?";
    private static final String REFUSE = "update team_transfer set outcome = 'REFUSED', ended_at = ?, refusal = ? where id = ?";
    private static final String CONFIRM = "update team_transfer set outcome = 'CONFIRMED', ended_at = ?, from_team_id = ?, from_role = ?,"
            + " moved_on = ? where id = ?";
    private static final String TAKE_BACK = "update team_transfer set taken_back_at = ? where id = ?";

    private final Jdbc jdbc;
    private final Roster roster;
    private final RosterVersions versions;
    private final TransferHistory history;
    private final Changeover changeover;
    private final Doors doors;
    private final ServiceClock clock;
    private final Event<AuditEvent> audit;

    Transfers(Jdbc jdbc, Roster roster, RosterVersions versions, TransferHistory history, Changeover changeover, Doors doors,
            ServiceClock clock, Event<AuditEvent> audit) {
        this.jdbc = jdbc;
        this.roster = roster;
        this.versions = versions;
        this.history = history;
        this.changeover = changeover;
        this.doors = doors;
        this.clock = clock;
        this.audit = audit;
    }

    /**
     * Asked twice for the same team it is one request.
     *
     * @throws DomainException {@code member-unknown}, {@code team-code-unknown}, {@code team-closed}, {@code in-team-already}, or CONFLICT
     *     {@code transfer-open} while another waits, {@code transfers-too-many}
     */
    @Transactional
    void ask(String subject, String code) {
        UUID member = held(subject);
        Team team = roster.teamByCode(code);
        doors.requireOpen(team, today());
        Conditions.requireElsewhere(changeover.stayOf(member, today()), team);
        Optional<Transfer> open = openOf(member);
        if (open.isPresent()) {
            Conditions.requireSame(open.get(), team);
            return;
        }
        Instant now = clock.instant();
        if (jdbc.first(ASKED_SINCE, row -> row.getLong(1), member, now.minus(Duration.ofDays(1))).orElseThrow() >= MOST_A_DAY) {
            throw DomainException.conflict("transfers-too-many", "Bạn đã gửi " + MOST_A_DAY
                    + " yêu cầu trong 24 giờ. Bạn hỏi Tổ trưởng xem Tổ nào đúng, rồi gửi lại vào ngày mai.");
        }
        jdbc.update(ASK, member, team.id(), now);
        note(subject, "roster.transfer-request", member, "for team " + team.code());
    }

    /**
     * Withdrawn twice it is withdrawn once.
     *
     * @throws DomainException {@code member-unknown}; CONFLICT {@code transfer-over} when somebody decided before, or nothing waits
     */
    @Transactional
    void withdraw(String subject) {
        UUID member = held(subject);
        Transfer newest = history.of(member).stream().findFirst().orElseThrow(Conditions::over);
        if (newest.isOpen()) {
            jdbc.update(WITHDRAW, clock.instant(), newest.id());
            note(subject, "roster.transfer-withdrawal", member, "for team " + newest.team().code());
        } else if (newest.outcome() != Outcome.WITHDRAWN) {
            throw Conditions.over();
        }
    }

    /** @throws DomainException as {@link #confirm} */
    @Transactional
    void refuse(long id, Refusal why, Decider decider) {
        Transfer asked = held(id, decider);
        if (asked.outcome() == Outcome.REFUSED) {
            return;
        }
        Conditions.requireOpen(asked);
        jdbc.update(REFUSE, clock.instant(), why.name(), id);
        note(decider.subject(), "roster.transfer-refusal", asked.member(), "for team " + asked.team().code() + ": " + why);
    }

    /**
     * From today on the person is a member of the team that they asked for. Confirmed twice it is done once.
     *
     * @throws DomainException NOT_FOUND {@code transfer-unknown} when it is gone or not this person's to decide; FORBIDDEN {@code own-account};
     *     CONFLICT {@code transfer-over}, {@code in-team-already}, {@code team-changed}; GONE {@code team-closed}
     */
    @Transactional
    void confirm(long id, Decider decider) {
        Set<String> provinces = holdProvinces(seen(id, decider));
        Transfer asked = held(id, decider);
        if (asked.isConfirmed()) {
            return;
        }
        Conditions.requireOpen(asked);
        LocalDate today = today();
        doors.requireOpen(asked.team(), today);
        Optional<Stay> stay = changeover.stayOf(asked.member(), today);
        Conditions.requireElsewhere(stay, asked.team());
        Conditions.requireHeld(stay, provinces);
        jdbc.update(CONFIRM, clock.instant(), stay.map(was -> was.team().id()).orElse(null),
                stay.map(was -> was.role().name()).orElse(null), today, id);
        changeover.to(asked.team(), TeamRole.MEMBER, asked.member(), stay.orElse(null), today);
        note(decider.subject(), "roster.transfer", asked.member(), "from team "
                + stay.map(was -> was.team().code()).orElse("none") + " to " + asked.team().code());
    }

    /**
     * A transfer that was confirmed wrongly: from today on the person is in the former team again, as what they were there. What happened between
     * stays where it happened. Taken back twice it is taken back once.
     *
     * @throws DomainException as {@link #confirm}; CONFLICT {@code moved-since} when the person went on, or was in no team before; FORBIDDEN
     *     {@code officers-only}
     */
    @Transactional
    void takeBack(long id, Decider decider) {
        Set<String> provinces = holdProvinces(seen(id, decider));
        Transfer done = held(id, decider);
        if (!decider.isOfficerOf(done.team())) {
            throw DomainException.forbidden("officers-only", "Chỉ cán bộ quản lý danh sách hoàn tác được việc chuyển Tổ.");
        }
        if (done.takenBackAt() != null) {
            return;
        }
        LocalDate today = today();
        if (done.movedOn() == null || done.movedOn().isBefore(today.minusDays(REVERSIBLE_DAYS))) {
            throw DomainException.conflict("moved-long-ago", "Đã quá " + REVERSIBLE_DAYS
                    + " ngày từ khi chuyển Tổ nên không hoàn tác được. Người này gửi yêu cầu chuyển Tổ mới.");
        }
        Stay stay = changeover.stayOf(done.member(), today)
                .filter(now -> now.team().id() == done.team().id() && now.from().equals(done.movedOn()))
                .filter(now -> done.from() != null)
                .orElseThrow(() -> DomainException.conflict("moved-since",
                        "Không hoàn tác được: người này không còn ở Tổ đã chuyển đến theo yêu cầu này, hoặc trước đó không ở Tổ nào."));
        doors.requireOpen(done.from(), today);
        Conditions.requireHeld(Optional.of(stay), provinces);
        jdbc.update(TAKE_BACK, clock.instant(), id);
        changeover.to(done.from(), done.fromRole(), done.member(), stay, today);
        note(decider.subject(), "roster.transfer-reversal", done.member(), "from team " + done.team().code() + " back to "
                + done.from().code());
    }

    private Transfer seen(long id, Decider decider) {
        return history.find(id).filter(asked -> decider.decides(asked.team())).orElseThrow(Conditions::unknown);
    }

    /** @return the request as it stands now, whose person nobody else touches before the transaction ends */
    private Transfer held(long id, Decider decider) {
        Transfer seen = seen(id, decider);
        if (seen.member().equals(decider.member())) {
            throw DomainException.forbidden("own-account", "Bạn không tự xác nhận cho mình. Bạn nhờ Tổ phó, Tổ trưởng khác của"
                    + " Tổ hoặc cán bộ quản lý danh sách.");
        }
        jdbc.first(HOLD_ACCOUNT, row -> true, seen.member()).orElseThrow(Conditions::unknown);
        return history.find(id).orElseThrow(Conditions::unknown);
    }

    private UUID held(String subject) {
        return jdbc.first(HOLD_SUBJECT, row -> row.getObject(1, UUID.class), subject)
                .orElseThrow(() -> DomainException.notFound("member-unknown", "Bạn chưa tham gia Tổ nào."));
    }

    /** Those of both teams, in one order, so that two never wait for each other in a circle. */
    private Set<String> holdProvinces(Transfer seen) {
        var provinces = new TreeSet<String>(Set.of(seen.team().provinceCode()));
        changeover.stayOf(seen.member(), today()).ifPresent(stay -> provinces.add(stay.team().provinceCode()));
        if (seen.from() != null) {
            provinces.add(seen.from().provinceCode());
        }
        provinces.forEach(versions::share);
        return provinces;
    }

    private Optional<Transfer> openOf(UUID member) {
        return history.of(member).stream().findFirst().filter(Transfer::isOpen);
    }

    private LocalDate today() {
        return Campaign.dateOf(clock.instant());
    }

    private void note(String by, String action, UUID member, String detail) {
        audit.fire(new AuditEvent(by, action, "member/" + member, detail));
    }
}
