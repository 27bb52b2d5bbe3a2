package vn.hocso.roster.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import vn.hocso.roster.Audience;
import vn.hocso.roster.TeamRole;
import vn.hocso.roster.intake.PreviewRow.Side;
import vn.hocso.roster.territory.Units;
import vn.hocso.shared.Jdbc;
import vn.hocso.shared.Sql;

/** The people behind the counts of a comparison, a page at a time. */
@ApplicationScoped
class Previews {

    static final int PAGE = 50;
    private static final String ROWS = Sql.load(Previews.class, "rows.sql");
    private static final String LEAVERS = Sql.load(Previews.class, "leavers.sql");

    private static final String NEW_TEAMS = Sql.load(Previews.class, "new_teams.sql");

    private final Jdbc jdbc;

    Previews(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    /** @param after place of the last row seen, 0 at the start */
    List<PreviewRow> rows(UUID upload, Outcome outcome, long after) {
        return outcome == Outcome.LEFT
                ? jdbc.list(LEAVERS, row -> new PreviewRow(row.getLong(1), null, side(row, 2, 3, 4, 5, 6, 7)), upload, after,
                        PAGE + 1)
                : jdbc.list(ROWS, row -> new PreviewRow(row.getLong(1), side(row, 2, 3, 4, 5, 6, 7),
                        row.getString(8) == null ? null : side(row, 8, 9, 10, 11, 12, 13)), upload, outcome.name(), after,
                        PAGE + 1);
    }

    /** @return the first of them; a name that was mistyped shows here as a team of its own */
    List<NewTeamRow> newTeams(UUID upload) {
        return jdbc.list(NEW_TEAMS, row -> new NewTeamRow(row.getString(1), row.getString(2), row.getString(3),
                row.getObject(4, LocalDate.class), row.getInt(5)), upload, PAGE, Units.CODE_SET, Units.CODE_SET);
    }

    private static Side side(ResultSet row, int name, int phone, int team, int code, int role, int audience)
            throws SQLException {
        String roleName = row.getString(role);
        String audienceName = row.getString(audience);
        return new Side(row.getString(name), row.getString(phone), row.getString(team), row.getString(code),
                roleName == null ? null : TeamRole.valueOf(roleName),
                audienceName == null ? null : Audience.valueOf(audienceName));
    }
}
