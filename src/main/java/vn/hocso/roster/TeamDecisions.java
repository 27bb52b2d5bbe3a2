package vn.hocso.roster;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import vn.hocso.shared.Jdbc;

/** What was decided about teams: that they were founded, and that they went into others. */
@ApplicationScoped
public class TeamDecisions {

    private static final String MERGER = "select d.into_team_id, s.last_team_id, d.effective_on, d.number, d.dated, d.issuer"
            + " from roster_team_merger d join roster_team_successor s on s.team_id = d.team_id where d.team_id = ?";
    private static final String FOUNDING = "select number, dated, issuer from team_decision where team_id = ? and kind = 'FOUNDING'"
            + " order by id desc limit 1";

    private record Found(long into, long last, LocalDate on, Paper paper) {}

    private final Jdbc jdbc;
    private final Roster roster;

    TeamDecisions(Jdbc jdbc, Roster roster) {
        this.jdbc = jdbc;
        this.roster = roster;
    }

    /** @return into which team this one went; empty for one that stands */
    public Optional<TeamMerger> mergerOf(long teamId) {
        return jdbc.first(MERGER,
                row -> new Found(row.getLong(1), row.getLong(2), row.getObject(3, LocalDate.class), paper(row, 4)), teamId)
                .map(found -> {
                    Team into = roster.team(found.into);
                    return new TeamMerger(into, found.last == found.into ? into : roster.team(found.last), found.on,
                            found.paper);
                });
    }

    /** @return the decision that founded the team, as it was told last; empty where nobody told it */
    public Optional<Paper> foundingOf(long teamId) {
        return jdbc.first(FOUNDING, row -> paper(row, 1), teamId);
    }

    /** @return the number, day and issuer in three columns from that one on; null where the paper was not told */
    public static Paper paper(ResultSet row, int first) throws SQLException {
        String number = row.getString(first);
        return number == null ? null : new Paper(number, row.getObject(first + 1, LocalDate.class), row.getString(first + 2));
    }
}
