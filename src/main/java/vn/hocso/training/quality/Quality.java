package vn.hocso.training.quality;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;

import jakarta.enterprise.context.ApplicationScoped;

import vn.hocso.shared.Jdbc;
import vn.hocso.shared.Sql;
import vn.hocso.training.quality.Flagged.InTeam;

/** Tells which completions should be looked at. */
@ApplicationScoped
public class Quality {

    private static final String TEAMS = Sql.load(Quality.class, "flagged_teams.sql");
    private static final String RAN_AT = "select ran_at from quality_run";
    private static final String ANY = "ANY";

    private final Jdbc database;

    Quality(Jdbc database) {
        this.database = database;
    }

    /** @return when it was last looked for flags, which is when any last changed; null before the first time */
    public Instant lookedAt() {
        return database.first(RAN_AT, row -> Jdbc.instant(row, 1)).orElse(null);
    }

    /**
     * @param provinces codes; null for the whole country
     * @param district code of a part of a province, else null; likewise commune and team
     * @param asOf of completions up to the end of that day
     */
    public Flagged flagged(String rule, LocalDate asOf, String[] provinces, String district, String commune, Long team) {
        return new Flagged(lookedAt(),
                database.list(TEAMS, Quality::inTeam, rule, asOf, provinces, provinces, district, district, commune,
                        commune, team, team));
    }

    private static InTeam inTeam(ResultSet row) throws SQLException {
        String flag = row.getString(1);
        return new InTeam(flag.equals(ANY) ? null : Flag.valueOf(flag), row.getString(2), row.getString(3), row.getString(4),
                row.getString(5), row.getLong(6));
    }
}
