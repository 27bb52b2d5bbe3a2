package vn.hocso.roster.rights;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;

import vn.hocso.roster.Member;
import vn.hocso.roster.Roster;
import vn.hocso.shared.AuditEvent;
import vn.hocso.shared.DomainException;
import vn.hocso.shared.Jdbc;
import vn.hocso.shared.time.Campaign;
import vn.hocso.shared.time.ServiceClock;
import vn.hocso.shared.time.WorkingDays;

/** Requests of members to be erased: asked on their own page, taken back as long as nothing is erased. */
@ApplicationScoped
public class Erasures {

    /** Within which a request has to be answered (law on personal data of 2025); here it is done by then. */
    static final int TERM = 2;

    private static final String COLUMNS = "select id, member_id, asked_at, due_on, withdrawn_at, erased_at, done_at"
            + " from erasure_request ";
    private static final String OPEN = COLUMNS + "where subject = ? and withdrawn_at is null and done_at is null";
    private static final String NEWEST = COLUMNS
            + "order by (withdrawn_at is null and done_at is null) desc, due_on, id desc limit ?";
    private static final String DUE = COLUMNS + "where withdrawn_at is null and done_at is null and due_on <= ? order by id";
    private static final String ASK = "insert into erasure_request (member_id, subject, asked_at, due_on) values (?, ?, ?, ?)"
            + " on conflict (member_id) where withdrawn_at is null and done_at is null do nothing";
    private static final String WITHDRAW = "update erasure_request set withdrawn_at = ?, subject = null"
            + " where subject = ? and withdrawn_at is null and erased_at is null";

    private final Jdbc database;
    private final Roster roster;
    private final ServiceClock clock;
    private final Event<AuditEvent> audit;

    Erasures(Jdbc database, Roster roster, ServiceClock clock, Event<AuditEvent> audit) {
        this.database = database;
        this.roster = roster;
        this.clock = clock;
        this.audit = audit;
    }

    /** @return the request of that person that waits to be done */
    public Optional<ErasureRequest> openOf(String subject) {
        return database.first(OPEN, Erasures::request, subject);
    }

    /**
     * Asked twice it is one request.
     *
     * @throws DomainException NOT_FOUND {@code member-unknown}
     */
    @Transactional
    public void ask(String subject) {
        UUID member = roster.memberOf(subject).map(Member::id)
                .orElseThrow(() -> DomainException.notFound("member-unknown", "Bạn chưa tham gia Tổ nào."));
        Instant now = clock.instant();
        LocalDate due = WorkingDays.after(Campaign.dateOf(now), TERM);
        if (database.update(ASK, member, subject, now, due) == 1) {
            audit.fire(new AuditEvent(subject, "roster.erasure", "member/" + member, "asked"));
        }
    }

    /** @throws DomainException CONFLICT {@code erasure-begun} when there is nothing to take back any more */
    @Transactional
    public void withdraw(String subject) {
        UUID member = openOf(subject).map(ErasureRequest::memberId).orElse(null);
        if (database.update(WITHDRAW, clock.instant(), subject) == 0) {
            throw DomainException.conflict("erasure-begun", "Không có yêu cầu nào đang chờ để rút lại.");
        }
        audit.fire(new AuditEvent(subject, "roster.erasure", "member/" + member, "withdrawn"));
    }

    /** @return what waits, the most urgent first, and then what is over */
    List<ErasureRequest> newest(int most) {
        return database.list(NEWEST, Erasures::request, most);
    }

    List<ErasureRequest> dueOn(LocalDate day) {
        return database.list(DUE, Erasures::request, day);
    }

    private static ErasureRequest request(ResultSet row) throws SQLException {
        return new ErasureRequest(row.getLong(1), row.getObject(2, UUID.class), Jdbc.instant(row, 3),
                row.getObject(4, LocalDate.class), Jdbc.instant(row, 5), Jdbc.instant(row, 6), Jdbc.instant(row, 7));
    }
}
