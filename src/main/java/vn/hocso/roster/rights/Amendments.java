package vn.hocso.roster.rights;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;

import vn.hocso.roster.MemberErased;
import vn.hocso.roster.OwnRecord;
import vn.hocso.roster.OwnRecords;
import vn.hocso.roster.TeamRole;
import vn.hocso.shared.AuditEvent;
import vn.hocso.shared.DomainException;
import vn.hocso.shared.Jdbc;
import vn.hocso.shared.text.Phones;
import vn.hocso.shared.time.Campaign;
import vn.hocso.shared.time.ServiceClock;
import vn.hocso.shared.time.WorkingDays;

/** Requests of members to correct the number or the role. Asked again while one waits, the newer wish counts and the term stays. */
@ApplicationScoped
public class Amendments {

    private static final String OF_MEMBER = Amendment.COLUMNS + "where member_id = ? order by id desc";
    private static final String NEWEST = Amendment.COLUMNS
            + "order by (withdrawn_at is null and answered_at is null) desc, due_on, id desc limit ?";
    private static final String ASK = "insert into amendment_request (member_id, kind, phone, role, team_id, asked_at, due_on)"
            + " values (?, ?, ?, ?, ?, ?, ?) on conflict (member_id, kind) where withdrawn_at is null and answered_at is null"
            + " do update set phone = excluded.phone, role = excluded.role, team_id = excluded.team_id";
    private static final String WITHDRAW = "update amendment_request set withdrawn_at = ?, phone = null"
            + " where id = ? and member_id = ? and withdrawn_at is null and answered_at is null";

    private final Jdbc database;
    private final OwnRecords records;
    private final ServiceClock clock;
    private final Event<AuditEvent> audit;

    Amendments(Jdbc database, OwnRecords records, ServiceClock clock, Event<AuditEvent> audit) {
        this.database = database;
        this.records = records;
        this.clock = clock;
        this.audit = audit;
    }

    /** @return what the member asked for, the newest first */
    public List<Amendment> of(UUID member) {
        return database.list(OF_MEMBER, Amendment::of, member);
    }

    /** @throws DomainException INVALID as {@link Phones#parse}, {@code amendment-same}; NOT_FOUND {@code member-unknown} */
    @Transactional
    void askForPhone(String subject, String typed) {
        String phone = Phones.parse(typed == null ? "" : typed);
        OwnRecord own = own(subject);
        if (phone.equals(own.phone())) {
            throw DomainException.invalid("amendment-same", "Học Số đã ghi như vậy rồi, không cần sửa.");
        }
        ask(subject, own, Amendment.Kind.PHONE, phone, null, null);
    }

    /** @throws DomainException INVALID {@code amendment-same}; NOT_FOUND {@code member-unknown}; CONFLICT {@code amendment-no-team} */
    @Transactional
    void askForRole(String subject, TeamRole role) {
        OwnRecord own = own(subject);
        if (own.team() == null) {
            throw DomainException.conflict("amendment-no-team", "Bạn không ở Tổ nào, nên chưa có vai trò để sửa.");
        }
        if (role == own.role()) {
            throw DomainException.invalid("amendment-same", "Học Số đã ghi như vậy rồi, không cần sửa.");
        }
        ask(subject, own, Amendment.Kind.ROLE, null, role, own.team().id());
    }

    /** @throws DomainException CONFLICT {@code amendment-over} when it was answered, withdrawn or is somebody else's */
    @Transactional
    void withdraw(String subject, long id) {
        UUID member = own(subject).id();
        if (database.update(WITHDRAW, clock.instant(), id, member) == 0) {
            throw over();
        }
        audit.fire(new AuditEvent(subject, "roster.amendment", "amendment/" + id, "withdrawn"));
    }

    /** @return what waits, the most urgent first, and then what is over */
    List<Amendment> newest(int most) {
        return database.list(NEWEST, Amendment::of, most);
    }

    static DomainException over() {
        return DomainException.conflict("amendment-over", "Yêu cầu này không còn chờ: đã được trả lời hoặc đã rút lại.");
    }

    void forget(@Observes MemberErased erased) {
        database.update("delete from amendment_request where member_id = ?", erased.memberId());
    }

    private void ask(String subject, OwnRecord own, Amendment.Kind kind, String phone, TeamRole role, Long team) {
        Instant now = clock.instant();
        LocalDate due = WorkingDays.after(Campaign.dateOf(now), Erasures.TERM);
        database.update(ASK, own.id(), kind.name(), phone, role == null ? null : role.name(), team, now, due);
        audit.fire(new AuditEvent(subject, "roster.amendment", "member/" + own.id(), "asked: " + kind));
    }

    private OwnRecord own(String subject) {
        return Optional.ofNullable(subject).flatMap(records::of)
                .orElseThrow(() -> DomainException.notFound("member-unknown", "Bạn chưa tham gia Tổ nào."));
    }
}
