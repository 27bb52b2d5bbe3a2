package vn.hocso.training;

import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import io.agroal.api.AgroalDataSource;
import vn.hocso.shared.Jdbc;
import vn.hocso.shared.Sql;

/** The sums of what is excluded, apart from the sums that it is excluded from. */
@ApplicationScoped
class ExcludedTallies {

    /** A completion became excluded on that day ({@code +1}), or counted again ({@code -1}). */
    record Turn(UUID member, String rule, LocalDate knownOn, int delta) {}

    /** Where a team works; as {@link LocalTally} has it. */
    record Place(long team, String district, String commune) {}

    private static final String REFRESH = Sql.load(ExcludedTallies.class, "refresh_excluded_day.sql");
    private static final String ADD = Sql.load(ExcludedTallies.class, "add_to_excluded_day.sql");
    private static final String BY_PROVINCE = Sql.load(ExcludedTallies.class, "excluded_by_province.sql");
    private static final String WITHIN = Sql.load(ExcludedTallies.class, "excluded_within.sql");
    private static final String TURNS = "select member_id, rule, known_on, delta from excluded_turn where member_id = any(?::uuid[])";
    private static final String HOLD_PEOPLE = "lock table population_change in share row exclusive mode";

    private final AgroalDataSource dataSource;
    private final Jdbc database;

    ExcludedTallies(AgroalDataSource dataSource, Jdbc database) {
        this.dataSource = dataSource;
        this.database = database;
    }

    /** Lets nobody come into a group or leave it until the transaction ends: whoever waits sees what it decided. */
    void holdPeople() {
        database.update(HOLD_PEOPLE);
    }

    /** Makes the sums what the decisions of this transaction and of all before say. */
    void refresh() {
        database.update(REFRESH);
    }

    /** @return when completions of these members became excluded or counted again */
    Map<UUID, List<Turn>> turns(Set<UUID> members) {
        if (members.isEmpty()) {
            return Map.of();
        }
        Object ids = members.stream().map(UUID::toString).toArray(String[]::new);
        return database.list(TURNS, row -> new Turn(row.getObject(1, UUID.class), row.getString(2),
                row.getObject(3, LocalDate.class), row.getInt(4)), ids).stream().collect(Collectors.groupingBy(Turn::member));
    }

    /** Joins the caller's transaction. Only trained people of populations change so: completions never move. */
    void add(List<Change> changes) {
        if (changes.isEmpty()) {
            return;
        }
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(ADD)) {
            column(statement, 1, "bigint", changes, Change::teamId);
            column(statement, 2, "text", changes, Change::provinceCode);
            column(statement, 3, "text", changes, Change::rule);
            column(statement, 4, "date", changes, change -> Date.valueOf(change.day()));
            column(statement, 5, "date", changes, change -> Date.valueOf(change.knownOn()));
            column(statement, 6, "int", changes, Change::trainedRegistered);
            column(statement, 7, "int", changes, Change::trainedRoster);
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("What is excluded could not be added to", e);
        }
    }

    /** @return by code of the province; provinces of which nothing is excluded are not in it */
    Map<String, Excluded> byProvince(String rule, LocalDate lastOnTime, Viewpoint viewpoint) {
        var all = new HashMap<String, Excluded>();
        database.list(BY_PROVINCE, row -> all.put(row.getString(1), excluded(row, 2)), viewpoint.asOf(), lastOnTime,
                viewpoint.knownOn(), rule);
        return all;
    }

    /** @return by place of a team within a province or a part of one; the same */
    Map<Place, Excluded> within(String rule, LocalDate lastOnTime, Viewpoint viewpoint, Area area) {
        var all = new HashMap<Place, Excluded>();
        database.list(WITHIN,
                row -> all.put(new Place(row.getLong(1), row.getString(2), row.getString(3)), excluded(row, 4)),
                viewpoint.asOf(), lastOnTime, viewpoint.knownOn(), rule, area.province(), area.district(), area.commune(),
                area.team());
        return all;
    }

    static Excluded excluded(ResultSet row, int first) throws SQLException {
        return new Excluded(row.getLong(first), row.getLong(first + 1), row.getLong(first + 2), row.getLong(first + 3),
                row.getLong(first + 4));
    }

    private static void column(PreparedStatement statement, int index, String type, List<Change> changes,
            Function<Change, Object> value) throws SQLException {
        statement.setArray(index, statement.getConnection().createArrayOf(type, changes.stream().map(value).toArray()));
    }
}
