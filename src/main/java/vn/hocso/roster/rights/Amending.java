package vn.hocso.roster.rights;

import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;

import vn.hocso.identity.Accounts;
import vn.hocso.roster.MemberRenumbered;
import vn.hocso.roster.Roster;
import vn.hocso.roster.Team;
import vn.hocso.roster.TeamRole;
import vn.hocso.shared.AuditEvent;
import vn.hocso.shared.DomainException;
import vn.hocso.shared.Jdbc;
import vn.hocso.shared.text.Phones;
import vn.hocso.shared.time.Campaign;
import vn.hocso.shared.time.ServiceClock;

/**
 * An administrator looks at a wish and answers it. A number is taken over from Keycloak, where the administrator changed it: this service changes
 * no sign-in.
 */
@ApplicationScoped
class Amending {

    private static final String FIND = Amendment.COLUMNS + "where id = ?";
    private static final String HELD = FIND + " for update";
    private static final String MEMBER = "select subject, phone from member where id = ? and subject is not null";
    private static final String ROLE = "select role from membership where member_id = ? and team_id = ? and valid_to is null";
    private static final String SET_ROLE = "update membership set role = ? where member_id = ? and team_id = ? and valid_to is null";
    private static final String SET_PHONE = "update member set phone = ? where id = ? and subject is not null";
    private static final String ANSWER = "update amendment_request set answered_at = ?, answered_by = ?, answer = ?, phone = null where id = ?";

    /**
     * What is to be compared.
     *
     * @param phone of today, for a wish for another; null for none
     * @param role of today, for a wish for another; null when the person is not in that team any more
     * @param team whose role it is about, null for a number
     */
    record Compared(Amendment amendment, String phone, TeamRole role, Team team) {

        public String phoneText() {
            return phone == null ? "không có số" : Phones.display(phone);
        }

        public String wishedPhoneText() {
            return amendment.phone() == null ? "đã xóa" : Phones.display(amendment.phone());
        }
    }

    private record Known(String subject, String phone) {}

    private final Jdbc database;
    private final Roster roster;
    private final Accounts accounts;
    private final ServiceClock clock;
    private final Event<MemberRenumbered> renumbered;
    private final Event<AuditEvent> audit;

    Amending(Jdbc database, Roster roster, Accounts accounts, ServiceClock clock, Event<MemberRenumbered> renumbered,
            Event<AuditEvent> audit) {
        this.database = database;
        this.roster = roster;
        this.accounts = accounts;
        this.clock = clock;
        this.renumbered = renumbered;
        this.audit = audit;
    }

    /** @throws DomainException NOT_FOUND {@code amendment-unknown} */
    @Transactional
    Compared look(long id, String by) {
        Amendment amendment = database.first(FIND, Amendment::of, id).orElseThrow(Amending::unknown);
        note(by, id, "looked at");
        if (amendment.kind() == Amendment.Kind.PHONE) {
            return new Compared(amendment, known(amendment.member()).map(Known::phone).orElse(null), null, null);
        }
        Team team = roster.teamOf(amendment.member(), Campaign.dateOf(clock.instant()))
                .filter(one -> one.id() == amendment.teamId()).orElse(null);
        return new Compared(amendment, null, roleOf(amendment).orElse(null), team);
    }

    /**
     * @throws DomainException NOT_FOUND {@code amendment-unknown}; CONFLICT {@code amendment-over}, {@code amendment-not-in-keycloak} while the
     *     account signs in with another number, {@code amendment-team-changed}, {@code accounts-silent}
     */
    @Transactional
    void accept(long id, String by) {
        Amendment asked = held(id);
        if (asked.kind() == Amendment.Kind.PHONE) {
            follow(asked);
        } else if (database.update(SET_ROLE, asked.role().name(), asked.member(), asked.teamId()) == 0) {
            throw DomainException.conflict("amendment-team-changed",
                    "Người này không còn ở Tổ đó. Bạn trả lời là chưa xác nhận được.");
        }
        answer(asked, Amendment.Answer.DONE, by);
    }

    /** @throws DomainException NOT_FOUND {@code amendment-unknown}; CONFLICT {@code amendment-over} */
    @Transactional
    void refuse(long id, Amendment.Answer why, String by) {
        answer(held(id), why, by);
    }

    private void follow(Amendment asked) {
        Known known = known(asked.member()).orElseThrow(Amending::unknown);
        Optional<String> there = accounts.signInName(known.subject).flatMap(Phones::ofSignInName);
        if (!there.equals(Optional.of(asked.phone()))) {
            throw DomainException.conflict("amendment-not-in-keycloak",
                    "Tài khoản chưa đăng nhập bằng số mới. Bạn đổi tên đăng nhập ở Keycloak trước, rồi trả lời ở đây.");
        }
        database.update(SET_PHONE, asked.phone(), asked.member());
        renumbered.fire(new MemberRenumbered(asked.member()));
    }

    private Amendment held(long id) {
        Amendment amendment = database.first(HELD, Amendment::of, id).orElseThrow(Amending::unknown);
        if (!amendment.isOpen()) {
            throw Amendments.over();
        }
        return amendment;
    }

    private Optional<Known> known(UUID member) {
        return database.first(MEMBER, row -> new Known(row.getString(1), row.getString(2)), member);
    }

    private Optional<TeamRole> roleOf(Amendment asked) {
        return database.first(ROLE, row -> TeamRole.valueOf(row.getString(1)), asked.member(), asked.teamId());
    }

    private void answer(Amendment asked, Amendment.Answer answer, String by) {
        database.update(ANSWER, clock.instant(), by, answer.name(), asked.id());
        note(by, asked.id(), "answered: " + answer);
    }

    private void note(String by, long id, String detail) {
        audit.fire(new AuditEvent(by, "roster.amendment", "amendment/" + id, detail));
    }

    private static DomainException unknown() {
        return DomainException.notFound("amendment-unknown", "Không có yêu cầu này.");
    }
}
