package vn.hocso.roster.registry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.LongStream;

import jakarta.enterprise.context.ApplicationScoped;

import vn.hocso.roster.Roster;
import vn.hocso.roster.RosterVersions;
import vn.hocso.roster.Team;
import vn.hocso.shared.Jdbc;
import vn.hocso.shared.Sql;

/** How teams stand now, and keeps them so while somebody changes them. */
@ApplicationScoped
class Standings {

    private static final String STANDING = Sql.load(Standings.class, "team_standing.sql");
    private static final String HOLD = "select id from team where id = any(?::bigint[]) order by id for update";

    private final Jdbc jdbc;
    private final Roster roster;
    private final RosterVersions versions;

    Standings(Jdbc jdbc, Roster roster, RosterVersions versions) {
        this.jdbc = jdbc;
        this.roster = roster;
        this.versions = versions;
    }

    Standing of(Team team) {
        return jdbc.first(STANDING, row -> standing(roster.team(team.id()), row), team.id()).orElseThrow();
    }

    /**
     * Until the transaction ends no file changes the lists of the province, and nobody joins these teams. First the province, then the teams: whoever
     * joins takes a team only.
     */
    void hold(Team... teams) {
        versions.hold(teams[0].provinceCode());
        Object ids = LongStream.of(List.of(teams).stream().mapToLong(Team::id).toArray()).boxed().toArray(Long[]::new);
        jdbc.list(HOLD, row -> row.getLong(1), ids);
    }

    private static Standing standing(Team team, ResultSet row) throws SQLException {
        return new Standing(team, row.getObject(1, LocalDate.class), row.getObject(2, LocalDate.class),
                row.getObject(3, LocalDate.class), row.getObject(4, LocalDate.class));
    }
}
