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
    private static final String OF_MERGER = Sql.load(Stays.class, "stays_of_merger.sql");
    private static final String MOVED_SINCE = Sql.load(Stays.class, "moved_since.sql");
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

    /** @return the stays that a merger moved, as they were before */
    List<Stay> ofMerger(long decision) {
        return jdbc.list(OF_MERGER, Stay::of, decision);
    }

    /** @return how many of them are no longer what the merger made of them */
    long movedSince(long decision) {
        return jdbc.first(MOVED_SINCE, row -> row.getLong(1), decision).orElseThrow();
    }

    /** Writes down what a merger is going to move. */
    void remember(long decision, List<Stay> stays) {
        var rows = new BulkRows("team_merger_stay", "decision_id", "member_id", "entry_id", "role", "audience", "valid_from",
                "valid_to");
        stays.forEach(
                stay -> rows.add(decision, stay.member(), stay.entry(), stay.role(), stay.audience(), stay.from(), stay.to()));
        copy(rows);
    }

    /** Undoes what {@link #hand} did; the caller's transaction holds both teams and has made sure that nobody was moved since. */
    void handBack(List<Stay> stays, Team out, Team into, LocalDate day) {
        for (Stay stay : stays) {
            String table = stay.isByAccount() ? "membership" : "roster_membership";
            String key = stay.isByAccount() ? "member_id" : "entry_id";
            Object who = stay.isByAccount() ? stay.member() : stay.entry();
            if (stay.beganBefore(day)) {
                jdbc.update("delete from " + table + " where " + key + " = ? and team_id = ? and valid_from = ?", who,
                        into.id(), day);
                jdbc.update("update " + table + " set valid_to = ? where " + key + " = ? and team_id = ? and valid_from = ?",
                        stay.to(),
                        who, out.id(), stay.from());
            } else {
                jdbc.update("update " + table + " set team_id = ?, role = ? where " + key + " = ? and valid_from = ?", out.id(),
                        stay.role().name(), who, stay.from());
            }
        }
        tell(stays, into, out, day);
    }

    /** Joins the caller's transaction, which holds both teams. What lies before the day stays. */
    void hand(List<Stay> stays, Team out, Team into, LocalDate day) {
        for (String table : TABLES) {
            jdbc.update(END.formatted(table), day.minusDays(1), out.id(), day, day);
            jdbc.update(CHANGE.formatted(table), into.id(), out.id(), day);
        }
        goOn(stays, into, day);
        tell(stays, out, into, day);
    }

    private void tell(List<Stay> stays, Team out, Team into, LocalDate day) {
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
        copy(accounts, listed);
    }

    private void copy(BulkRows... tables) {
        try (Connection connection = database.getConnection()) {
            for (BulkRows table : tables) {
                table.copyInto(connection);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The people of a team could not go on in another", e);
        }
    }
}
