package vn.hocso.roster;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import vn.hocso.roster.PrintedCode.Closure;
import vn.hocso.roster.PrintedCode.Fate;
import vn.hocso.roster.PrintedCode.Reason;
import vn.hocso.roster.PrintedCode.Replacement;
import vn.hocso.shared.DomainException;
import vn.hocso.shared.Jdbc;
import vn.hocso.shared.Sql;
import vn.hocso.shared.time.Campaign;
import vn.hocso.shared.time.ServiceClock;

/** Which code is printed for a team now, and what any code that was ever printed means today. */
@ApplicationScoped
public class PrintedCodes {

    private static final String MEANING = Sql.load(PrintedCodes.class, "printed_code.sql");
    private static final String NEWEST = "select distinct on (team_id) team_id, new_code from team_code_replacement"
            + " where team_id = any(?::bigint[]) order by team_id, id desc";

    private record Meaning(long team, LocalDate closedOn, Closure closure, Replacement replacement, String current) {}

    private final Jdbc jdbc;
    private final Roster roster;
    private final ServiceClock clock;

    PrintedCodes(Jdbc jdbc, Roster roster, ServiceClock clock) {
        this.jdbc = jdbc;
        this.roster = roster;
        this.clock = clock;
    }

    /**
     * @param typed as printed or as typed
     * @throws DomainException {@code team-code-unknown} with a hint what is wrong with the code
     */
    public PrintedCode read(String typed) {
        String code = TeamCode.read(typed);
        LocalDate today = Campaign.dateOf(clock.instant());
        return jdbc.first(MEANING, PrintedCodes::meaning, code, today, today, today)
                .map(found -> new PrintedCode(code, roster.team(found.team), found.closedOn, found.closure, found.replacement,
                        found.current))
                .orElseThrow(() -> TeamCode.unknown("Chưa có Tổ nào mang mã " + code + "."));
    }

    /** @return the code that is printed for the team now */
    public String current(Team team) {
        return current(List.of(team)).get(team.id());
    }

    /** @return for each team, by id, the code that is printed for it now */
    public Map<Long, String> current(Collection<Team> teams) {
        var codes = new HashMap<Long, String>();
        teams.forEach(team -> codes.put(team.id(), team.code()));
        Object ids = codes.keySet().toArray(Long[]::new);
        jdbc.list(NEWEST, row -> Map.entry(row.getLong(1), row.getString(2)), ids)
                .forEach(newest -> codes.put(newest.getKey(), newest.getValue()));
        return codes;
    }

    private static Meaning meaning(ResultSet row) throws SQLException {
        LocalDate from = row.getObject("valid_from", LocalDate.class);
        String fate = row.getString("fate");
        return new Meaning(row.getLong("team_id"), row.getObject("closed_on", LocalDate.class),
                from == null
                        ? null
                        : new Closure(from, day(row, "valid_to"), Reason.valueOf(row.getString("closure_reason"))),
                fate == null
                        ? null
                        : new Replacement(row.getObject("told_on", LocalDate.class), Fate.valueOf(fate),
                                Reason.valueOf(row.getString("replacement_reason"))),
                row.getString("current"));
    }

    /** @return null for 'infinity' */
    private static LocalDate day(ResultSet row, String column) throws SQLException {
        LocalDate day = row.getObject(column, LocalDate.class);
        return LocalDate.MAX.equals(day) ? null : day;
    }
}
