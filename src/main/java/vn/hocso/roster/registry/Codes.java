package vn.hocso.roster.registry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;

import vn.hocso.roster.PrintedCode.Fate;
import vn.hocso.roster.PrintedCode.Reason;
import vn.hocso.roster.PrintedCodes;
import vn.hocso.roster.RosterIntake;
import vn.hocso.roster.Team;
import vn.hocso.roster.registry.CodeView.Closure;
import vn.hocso.roster.registry.CodeView.Printed;
import vn.hocso.shared.AuditEvent;
import vn.hocso.shared.DomainException;
import vn.hocso.shared.Jdbc;
import vn.hocso.shared.time.Campaign;
import vn.hocso.shared.time.ServiceClock;

/** Closes and opens the doors of printed codes, and gives a team another code. Everything told stays on record. */
@ApplicationScoped
class Codes {

    private static final String REPLACED = "select old_code, told_on, fate, reason from team_code_replacement where team_id = ?"
            + " order by id desc";
    private static final String CLOSURES = "select code, valid_from, valid_to, reason, reopened_at from team_code_closure"
            + " where team_id = ? order by id desc";
    private static final String REPLACE = "insert into team_code_replacement (team_id, old_code, new_code, fate, reason, told_on,"
            + " told_by, told_at) values (?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String CLOSE = "insert into team_code_closure (team_id, code, valid_from, valid_to, reason, told_by,"
            + " told_at) values (?, ?, ?, ?, ?, ?, ?)";
    private static final String REOPEN = "update team_code_closure set reopened_by = ?, reopened_at = ? where team_id = ?"
            + " and code = ? and valid_to >= ? and reopened_at is null";

    private record Replaced(String code, LocalDate on, Fate fate, Reason reason) {}

    private record Closed(String code, Closure closure) {}

    private final Standings standings;
    private final PrintedCodes codes;
    private final RosterIntake intake;
    private final Jdbc jdbc;
    private final ServiceClock clock;
    private final Event<AuditEvent> audit;

    Codes(Standings standings, PrintedCodes codes, RosterIntake intake, Jdbc jdbc, ServiceClock clock,
            Event<AuditEvent> audit) {
        this.standings = standings;
        this.codes = codes;
        this.intake = intake;
        this.jdbc = jdbc;
        this.clock = clock;
        this.audit = audit;
    }

    /** @return every code of the team, the one that is printed now first */
    CodeView of(Team team) {
        List<Closed> closed = jdbc.list(CLOSURES, Codes::closed, team.id());
        var printed = new ArrayList<Printed>();
        printed.add(printed(codes.current(team), null, closed));
        jdbc.list(REPLACED, Codes::replaced, team.id()).forEach(old -> printed.add(printed(old.code, old, closed)));
        return new CodeView(team, printed);
    }

    /**
     * Lets the door of a code be closed.
     *
     * @param until the last day; null until somebody opens it again
     * @throws DomainException {@code code-elsewhere}, {@code date-…}, or CONFLICT {@code code-closed}
     */
    @Transactional
    void close(Team team, String code, LocalDate from, LocalDate until, Reason reason, String by) {
        Printed printed = held(team, code);
        if (from.isBefore(today())) {
            throw DomainException.invalid("date-over", "Ngày đóng đã qua. Bạn ghi hôm nay hoặc một ngày sau.");
        }
        if (until != null && until.isBefore(from)) {
            throw DomainException.invalid("date-order", "Ngày cuối phải từ ngày đóng trở đi.");
        }
        if (printed.closure() != null) {
            throw DomainException.conflict("code-closed",
                    "Mã " + code + " đã có lịch đóng. Bạn mở lại rồi đóng theo ngày mới.");
        }
        jdbc.update(CLOSE, team.id(), code, from, until == null ? LocalDate.MAX : until, reason.name(), by, clock.instant());
        audit.fire(new AuditEvent(by, "roster.code-closure", "team/" + team.code(),
                code + " from " + from + (until == null ? "" : " to " + until) + ", " + reason));
    }

    /** Opens it again, or takes back a closing that is still to come; does nothing to an open door. */
    @Transactional
    void reopen(Team team, String code, String by) {
        held(team, code);
        if (jdbc.update(REOPEN, by, clock.instant(), team.id(), code, today()) > 0) {
            audit.fire(new AuditEvent(by, "roster.code-reopening", "team/" + team.code(), code));
        }
    }

    /**
     * Gives the team another code.
     *
     * @param old the code that is printed now, as the person saw it
     * @return the new one
     * @throws DomainException CONFLICT {@code code-replaced} when it was replaced meanwhile, or {@code team-closed}
     */
    @Transactional
    String replace(Team team, String old, Fate fate, Reason reason, String by) {
        standings.hold(team);
        standings.of(team).requireOpen();
        if (!codes.current(team).equals(old)) {
            throw DomainException.conflict("code-replaced", "Tổ vừa có mã mới. Bạn xem lại trang này trước khi thay lần nữa.");
        }
        String code = intake.reserveTeams(1).get(0).code();
        jdbc.update(REPLACE, team.id(), old, code, fate.name(), reason.name(), today(), by, clock.instant());
        audit.fire(new AuditEvent(by, "roster.code-replacement", "team/" + team.code(),
                old + " by " + code + ", " + fate + ", " + reason));
        return code;
    }

    private Printed held(Team team, String code) {
        standings.hold(team);
        return of(team).codes().stream().filter(printed -> printed.code().equals(code)).findFirst()
                .orElseThrow(() -> DomainException.notFound("code-elsewhere", "Tổ này không có mã " + code + "."));
    }

    /** With the closing that holds or is still to come, if there is one. */
    private Printed printed(String code, Replaced old, List<Closed> closed) {
        LocalDate today = today();
        List<Closure> own = closed.stream().filter(one -> one.code.equals(code)).map(Closed::closure).toList();
        return new Printed(code, old == null ? null : old.on, old == null ? null : old.fate, old == null ? null : old.reason,
                own.stream().filter(one -> one.reopenedAt() == null && (one.until() == null || !one.until().isBefore(today)))
                        .findFirst().orElse(null),
                own);
    }

    private LocalDate today() {
        return Campaign.dateOf(clock.instant());
    }

    private static Replaced replaced(ResultSet row) throws SQLException {
        return new Replaced(row.getString(1), row.getObject(2, LocalDate.class), Fate.valueOf(row.getString(3)),
                Reason.valueOf(row.getString(4)));
    }

    private static Closed closed(ResultSet row) throws SQLException {
        LocalDate until = row.getObject(3, LocalDate.class);
        return new Closed(row.getString(1), new Closure(row.getObject(2, LocalDate.class),
                LocalDate.MAX.equals(until) ? null : until, Reason.valueOf(row.getString(4)), Jdbc.instant(row, 5)));
    }
}
