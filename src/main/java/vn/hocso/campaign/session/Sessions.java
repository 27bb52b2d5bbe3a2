package vn.hocso.campaign.session;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;

import vn.hocso.roster.territory.Units;
import vn.hocso.shared.AuditEvent;
import vn.hocso.shared.DomainException;
import vn.hocso.shared.DomainException.Kind;
import vn.hocso.shared.Jdbc;
import vn.hocso.shared.time.Campaign;
import vn.hocso.shared.time.ServiceClock;

/** The ledger of sessions. Every change is written to the log in the same transaction. */
@ApplicationScoped
public class Sessions {

    private static final int SECRET_BYTES = 32;
    private static final String ALL = """
            select s.id, s.province_code, u.name, s.held_on, s.starts_at, s.ends_at, s.venue, s.topic, s.speakers, s.audience,
                   s.version, s.closed_at, s.cancelled_at
            from training_session s join admin_unit u on u.code_set = s.code_set and u.code = s.province_code""";
    private static final String FIND = ALL + " where s.id = ?";
    private static final String COMING = ALL
            + " where s.province_code = ? and s.held_on >= ? and s.cancelled_at is null order by s.held_on, s.starts_at, s.id";
    private static final String PLAN = "insert into training_session (code_set, province_code, held_on, starts_at, ends_at, venue,"
            + " topic, speakers, audience, secret, planned_by, planned_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) returning id";
    private static final String CHANGE = "update training_session set held_on = ?, starts_at = ?, ends_at = ?, venue = ?, topic = ?,"
            + " speakers = ?, audience = ?, version = version + 1 where id = ? and version = ? and closed_at is null"
            + " and cancelled_at is null";
    private static final String ATTENDED = "select exists (select from session_attendance where session_id = ?)";
    private static final String HOLD = "select id from training_session where id = ? for update";
    private static final String CLOSE = "update training_session set closed_by = ?, closed_at = ?, version = version + 1 where id = ?";
    private static final String CANCEL = "update training_session set cancelled_by = ?, cancelled_at = ?, version = version + 1"
            + " where id = ?";

    private final Jdbc jdbc;
    private final SessionSecrets secrets;
    private final ServiceClock clock;
    private final Event<AuditEvent> audit;
    private final SecureRandom random = new SecureRandom();

    Sessions(Jdbc jdbc, SessionSecrets secrets, ServiceClock clock, Event<AuditEvent> audit) {
        this.jdbc = jdbc;
        this.secrets = secrets;
        this.clock = clock;
        this.audit = audit;
    }

    /** @throws DomainException NOT_FOUND {@code session-unknown} */
    public TrainingSession session(long id) {
        return jdbc.first(FIND, Sessions::session, id).orElseThrow(Sessions::unknown);
    }

    /** @return those of the province from that day on, the next one first */
    public List<TrainingSession> coming(String province, LocalDate from) {
        return jdbc.list(COMING, Sessions::session, province, from);
    }

    /**
     * @param by subject of who plans it
     * @return its id
     */
    @Transactional
    public long plan(String province, Plan plan, String by) {
        var secret = new byte[SECRET_BYTES];
        random.nextBytes(secret);
        long id = jdbc
                .first(PLAN, row -> row.getLong(1), Units.CODE_SET, province, plan.heldOn(), plan.startsAt(), plan.endsAt(),
                        plan.venue(), plan.topic(), plan.speakers(), plan.audience().name(), secret, by, clock.instant())
                .orElseThrow();
        record(by, "campaign.session", id, "planned in province " + province + " on " + plan.heldOn());
        return id;
    }

    /**
     * @param version that was seen when it was changed
     * @throws DomainException CONFLICT {@code session-closed}, {@code session-cancelled}, {@code session-attended} when another day is asked for
     *         after somebody attended; OUTDATED {@code session-changed}
     */
    @Transactional
    void change(TrainingSession session, Plan plan, int version, String by) {
        session.requireChangeable();
        hold(session.id());
        boolean moved = !plan.heldOn().equals(session.heldOn());
        if (moved && isAttended(session.id())) {
            throw DomainException.conflict("session-attended",
                    "Đã có người điểm danh nên không đổi ngày được. Buổi khác thì bạn ghi thêm một buổi.");
        }
        if (jdbc.update(CHANGE, plan.heldOn(), plan.startsAt(), plan.endsAt(), plan.venue(), plan.topic(), plan.speakers(),
                plan.audience().name(), session.id(), version) == 0) {
            throw new DomainException(Kind.OUTDATED, "session-changed",
                    "Người khác vừa sửa buổi này. Bạn mở lại trang để thấy bản mới rồi sửa.");
        }
        record(by, "campaign.session", session.id(), "changed" + (moved ? " to " + plan.heldOn() : ""));
    }

    /** It took place and is over: no code is taken any more. */
    @Transactional
    public void close(TrainingSession session, String by) {
        hold(session.id());
        TrainingSession now = session(session.id());
        if (now.isClosed()) {
            return;
        }
        now.requireChangeable();
        if (!now.isDue(Campaign.dateOf(clock.instant()))) {
            throw DomainException.conflict("session-not-yet", "Buổi tập huấn này chưa đến: " + now.when() + ".");
        }
        jdbc.update(CLOSE, by, clock.instant(), now.id());
        record(by, "campaign.session-closure", now.id(), "took place on " + now.heldOn());
    }

    /** It does not take place. */
    @Transactional
    public void cancel(TrainingSession session, String by) {
        hold(session.id());
        TrainingSession now = session(session.id());
        if (now.isCancelled()) {
            return;
        }
        now.requireChangeable();
        if (isAttended(now.id())) {
            throw DomainException.conflict("session-attended", "Đã có người điểm danh nên không hủy buổi này được.");
        }
        jdbc.update(CANCEL, by, clock.instant(), now.id());
        secrets.forget();
        record(by, "campaign.session-cancellation", now.id(), "of " + now.heldOn());
    }

    /** Whoever checks in waits for whoever changes the session, and the other way round. */
    private void hold(long id) {
        jdbc.list(HOLD, row -> row.getLong(1), id);
    }

    boolean isAttended(long id) {
        return jdbc.first(ATTENDED, row -> row.getBoolean(1), id).orElseThrow();
    }

    List<TrainingSession> all(Collection<String> provinces) {
        Object codes = provinces.toArray(String[]::new);
        return jdbc.list(ALL + " where s.province_code = any(?::text[]) order by s.held_on desc, s.starts_at, s.id",
                Sessions::session, codes);
    }

    static DomainException unknown() {
        return DomainException.notFound("session-unknown", "Không có buổi tập huấn này trong phạm vi bạn được giao.");
    }

    private void record(String by, String action, long id, String detail) {
        audit.fire(new AuditEvent(by, action, "session/" + id, detail));
    }

    private static TrainingSession session(ResultSet row) throws SQLException {
        return new TrainingSession(row.getLong(1), row.getString(2), row.getString(3), row.getObject(4, LocalDate.class),
                row.getObject(5, LocalTime.class), row.getObject(6, LocalTime.class), row.getString(7), row.getString(8),
                row.getString(9), Attendees.valueOf(row.getString(10)), row.getInt(11), Jdbc.instant(row, 12),
                Jdbc.instant(row, 13));
    }

}
