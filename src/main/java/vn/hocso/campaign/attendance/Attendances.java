package vn.hocso.campaign.attendance;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;

import vn.hocso.campaign.session.TrainingSession;
import vn.hocso.shared.AuditEvent;
import vn.hocso.shared.DomainException;
import vn.hocso.shared.Jdbc;
import vn.hocso.shared.Sql;
import vn.hocso.shared.time.Campaign;
import vn.hocso.shared.time.ServiceClock;

/** Who came to a session, for those who keep it; and what they say of one attendance. Nothing is ever deleted. */
@ApplicationScoped
class Attendances {

    /** A team and how many of it are written down, counted or not. */
    record TeamRow(long id, String name, String code, String place, long people, long counted) {}

    private static final String ALL = Sql.load(Attendances.class, "attendances.sql");
    private static final String PENDING = ALL + " and a.counted is null order by a.at, a.id limit ?";
    private static final String OF_TEAM = ALL + " and t.id = ? order by a.counted desc nulls first, a.at, a.id";
    private static final String EVERYBODY = ALL + " order by t.name, t.id, a.at, a.id";
    private static final String ONE = ALL + " and a.id = ?";
    private static final String COUNTED = "select count(*) from session_attendance where session_id = ? and counted";
    private static final String TEAMS = """
            select t.id, t.name, t.code, coalesce(c.name_full || ', ', '') || coalesce(d.name_full, ''), count(*),
                   count(*) filter (where a.counted)
            from session_attendance a join team t on t.id = a.team_id
            left join admin_unit c on c.code_set = t.code_set and c.code = t.commune_code
            left join admin_unit d on d.code_set = t.code_set and d.code = t.district_code
            where a.session_id = ? group by t.id, t.name, t.code, c.name_full, d.name_full order by t.name, t.id limit ?""";
    private static final String SETTLE = "update session_attendance set counted = ?, reason = ?, settled_by = ?, settled_at = ?"
            + " where id = ? and session_id = ?";

    private final Jdbc jdbc;
    private final TeamCounts counts;
    private final ServiceClock clock;
    private final Event<AuditEvent> audit;

    Attendances(Jdbc jdbc, TeamCounts counts, ServiceClock clock, Event<AuditEvent> audit) {
        this.jdbc = jdbc;
        this.counts = counts;
        this.clock = clock;
        this.audit = audit;
    }

    List<Attendance> pending(TrainingSession session, int limit) {
        return jdbc.list(PENDING, Attendances::attendance, session.id(), limit);
    }

    List<Attendance> of(TrainingSession session, long team) {
        return jdbc.list(OF_TEAM, Attendances::attendance, session.id(), team);
    }

    /** @return everybody, by team */
    List<Attendance> of(TrainingSession session) {
        return jdbc.list(EVERYBODY, Attendances::attendance, session.id());
    }

    List<TeamRow> teams(TrainingSession session, int limit) {
        return jdbc.list(TEAMS, row -> new TeamRow(row.getLong(1), row.getString(2), row.getString(3), row.getString(4),
                row.getLong(5), row.getLong(6)), session.id(), limit);
    }

    long counted(long session) {
        return jdbc.first(COUNTED, row -> row.getLong(1), session).orElseThrow();
    }

    /**
     * An officer says whether it counts; what was said last holds.
     *
     * @throws DomainException NOT_FOUND {@code attendance-unknown}
     */
    @Transactional
    void settle(TrainingSession session, long attendance, Reason reason, String by) {
        Attendance found = jdbc.first(ONE, Attendances::attendance, session.id(), attendance)
                .orElseThrow(() -> DomainException.notFound("attendance-unknown", "Không có lượt điểm danh này."));
        counts.hold(session.id(), found.team(), Campaign.dateOf(clock.instant()));
        jdbc.update(SETTLE, reason.isCounted(), reason.name(), by, clock.instant(), attendance, session.id());
        counts.countAgain(session.id(), found.team());
        audit.fire(new AuditEvent(by, "campaign.attendance-decision", "session/" + session.id(),
                "attendance " + attendance + ": " + reason));
    }

    private static Attendance attendance(ResultSet row) throws SQLException {
        String[] flags = (String[]) row.getArray(10).getArray();
        String reason = row.getString(12);
        return new Attendance(row.getLong(1), row.getLong(2), row.getLong(3), row.getString(4), row.getString(5),
                row.getString(6),
                row.getString(7), Way.valueOf(row.getString(8)), Jdbc.instant(row, 9),
                Arrays.stream(flags).map(Flag::valueOf).toList(), row.getObject(11, Boolean.class),
                reason == null ? null : Reason.valueOf(reason), Jdbc.instant(row, 13));
    }
}
