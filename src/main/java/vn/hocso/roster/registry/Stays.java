package vn.hocso.roster.registry;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;

import io.agroal.api.AgroalDataSource;
import vn.hocso.roster.PopulationChanged;
import vn.hocso.roster.PopulationLoaded;
import vn.hocso.roster.Team;
import vn.hocso.shared.BulkRows;
import vn.hocso.shared.Jdbc;
import vn.hocso.shared.Sql;

/** Who is in a team and when, and lets all of them go into another from a day on. */
@ApplicationScoped
class Stays {

    private static final String REACHING = Sql.load(Stays.class, "stays.sql");
    private static final String END = "update %s set valid_to = ? where team_id = ? and valid_from < ?"
            + " and (valid_to is null or valid_to >= ?)";
    private static final String CHANGE = "update %s set team_id = ?, role = case role when 'LEADER' then 'DEPUTY' else role end"
            + " where team_id = ? and valid_from >= ?";
    private static final List<String> TABLES = List.of("membership", "roster_membership");

    private final Jdbc jdbc;
    private final AgroalDataSource database;
    private final Event<PopulationLoaded> loaded;

    Stays(Jdbc jdbc, AgroalDataSource database, Event<PopulationLoaded> loaded) {
        this.jdbc = jdbc;
        this.database = database;
        this.loaded = loaded;
    }

    /** @return those that reach the day or begin later */
    List<Stay> reaching(Team team, LocalDate day) {
        return jdbc.list(REACHING, Stay::of, team.id(), day, team.id(), day);
    }

    /** Joins the caller's transaction, which holds both teams. What lies before the day stays. */
    void hand(List<Stay> stays, Team out, Team into, LocalDate day) {
        for (String table : TABLES) {
            jdbc.update(END.formatted(table), day.minusDays(1), out.id(), day, day);
            jdbc.update(CHANGE.formatted(table), into.id(), out.id(), day);
        }
        goOn(stays, into, day);
        var changes = new ArrayList<PopulationChanged>();
        stays.forEach(stay -> stay.tell(out, into, day, changes));
        // All at once, because whoever hears it holds the learners before any sum, as completing does.
        loaded.fire(new PopulationLoaded(changes));
    }

    private void goOn(List<Stay> stays, Team into, LocalDate day) {
        var accounts = new BulkRows("membership", "member_id", "team_id", "role", "valid_from", "valid_to");
        var listed = new BulkRows("roster_membership", "entry_id", "team_id", "role", "audience", "valid_from", "valid_to");
        for (Stay stay : stays) {
            if (!stay.beganBefore(day)) {
                continue;
            }
            if (stay.isByAccount()) {
                accounts.add(stay.member(), into.id(), stay.roleAfterMerger(), day, stay.to());
            } else {
                listed.add(stay.entry(), into.id(), stay.roleAfterMerger(), stay.audience(), day, stay.to());
            }
        }
        try (Connection connection = database.getConnection()) {
            accounts.copyInto(connection);
            listed.copyInto(connection);
        } catch (SQLException e) {
            throw new IllegalStateException("The people of a team could not go on in another", e);
        }
    }
}
