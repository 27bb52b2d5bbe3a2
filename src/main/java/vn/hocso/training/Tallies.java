package vn.hocso.training;

import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;

import io.agroal.api.AgroalDataSource;
import vn.hocso.shared.Jdbc;
import vn.hocso.shared.Sql;

/** The sums that rates are read from. Added to inside the transaction of the fact they count, never recomputed while read. */
@ApplicationScoped
class Tallies {

    private static final String ADD_TO_TEAMS = Sql.load(Tallies.class, "add_to_team_day.sql");
    private static final String ADD_TO_PROVINCES = Sql.load(Tallies.class, "add_to_province_period.sql");
    private static final String BY_PROVINCE = Sql.load(Tallies.class, "tally_by_province.sql");

    private final AgroalDataSource dataSource;
    private final Jdbc database;

    Tallies(AgroalDataSource dataSource, Jdbc database) {
        this.dataSource = dataSource;
        this.database = database;
    }

    /** Joins the caller's transaction. */
    void add(List<Change> changes) {
        if (changes.isEmpty()) {
            return;
        }
        try (Connection connection = dataSource.getConnection()) {
            add(connection, ADD_TO_TEAMS, changes);
            add(connection, ADD_TO_PROVINCES, changes);
        } catch (SQLException e) {
            throw new IllegalStateException("The tallies could not be added to", e);
        }
    }

    /** @return a row a province that has any, the state at the end of {@code asOf} */
    List<Tally> byProvince(String rule, LocalDate lastOnTime, LocalDate asOf) {
        LocalDate month = asOf.withDayOfMonth(1);
        LocalDate lastMonth = lastOnTime.withDayOfMonth(1);
        return database.list(BY_PROVINCE, row -> new Tally(row.getString(1), row.getLong(2), row.getLong(3), row.getLong(4),
                row.getLong(5), row.getLong(6), row.getLong(7), row.getLong(8)), lastOnTime, lastOnTime, lastOnTime, rule,
                month, lastMonth, rule, month, asOf, rule, lastMonth, lastMonth.plusMonths(1), month);
    }

    private static void add(Connection connection, String sql, List<Change> changes) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            column(statement, 1, "bigint", changes, Change::teamId);
            column(statement, 2, "text", changes, Change::provinceCode);
            column(statement, 3, "text", changes, Change::rule);
            column(statement, 4, "date", changes, change -> Date.valueOf(change.day()));
            column(statement, 5, "int", changes, Change::peopleRegistered);
            column(statement, 6, "int", changes, Change::peopleRoster);
            column(statement, 7, "int", changes, Change::trainedProven);
            column(statement, 8, "int", changes, Change::trainedUnproven);
            column(statement, 9, "int", changes, Change::trainedRegistered);
            column(statement, 10, "int", changes, Change::trainedRoster);
            statement.executeUpdate();
        }
    }

    private static void column(PreparedStatement statement, int index, String type, List<Change> changes,
            Function<Change, Object> value) throws SQLException {
        statement.setArray(index, statement.getConnection().createArrayOf(type, changes.stream().map(value).toArray()));
    }
}
