package vn.hocso.training;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import vn.hocso.shared.Sql;

/** Counts all sums again from who came and left and from completions, and compares them with those that rates are read from. */
@ApplicationScoped
class Recount {

    /** @param rows sums of the province that differ */
    record Difference(String provinceCode, long rows) {}

    private static final String RECOUNTED = Sql.load(Recount.class, "recounted.sql");
    private static final String DIFFERENCES = Sql.load(Recount.class, "recount_differences.sql");
    private static final String TEAMS = Sql.load(Recount.class, "rebuild_team_day.sql");
    private static final String PROVINCES = Sql.load(Recount.class, "rebuild_province_period.sql");
    private static final String TOLD = Sql.load(Recount.class, "rebuild_province_told.sql");
    private static final String VALIDITY = Sql.load(Recount.class, "rebuild_validity_day.sql");
    private static final String EXCLUDED = Sql.load(Recount.class, "refresh_excluded_day.sql");
    private static final String LOCK = "lock table population_change, completion, completion_renewal, exclusion, team_day, province_period,"
            + " province_told, validity_day, excluded_day in share row exclusive mode";
    private static final Duration LONGEST = Duration.ofMinutes(10);
    /** Of a million people, so that what is gathered by team does not go to the disk and back. */
    private static final String SORTING = "128MB";

    private final AgroalDataSource database;

    Recount(AgroalDataSource database) {
        this.database = database;
    }

    /**
     * Looks at one moment; nobody who writes meanwhile waits.
     *
     * @return where the sums differ from the recount, by province; empty when everything agrees
     */
    List<Difference> compare() {
        return inOneTransaction("set transaction isolation level repeatable read", Recount::differences);
    }

    /**
     * Puts the recount in the place of the sums. What is written meanwhile waits, at most as long as the service waits for any lock.
     *
     * @return what differed before
     */
    List<Difference> rebuild() {
        return inOneTransaction(LOCK, statement -> {
            List<Difference> before = differences(statement);
            statement.execute(RECOUNTED);
            statement.execute("delete from team_day");
            statement.execute("delete from province_period");
            statement.execute("delete from province_told");
            statement.execute("delete from validity_day");
            statement.execute(TEAMS);
            statement.execute(PROVINCES);
            statement.execute(TOLD);
            statement.execute(VALIDITY);
            statement.execute(EXCLUDED);
            return before;
        });
    }

    private interface Work {
        List<Difference> with(Statement statement) throws SQLException;
    }

    private List<Difference> inOneTransaction(String first, Work work) {
        return QuarkusTransaction.requiringNew().timeout((int) LONGEST.toSeconds()).call(() -> {
            try (Connection connection = database.getConnection(); Statement statement = connection.createStatement()) {
                statement.execute(first);
                statement.execute("set local statement_timeout = '" + LONGEST.toSeconds() + "s'");
                statement.execute("set local work_mem = '" + SORTING + "'");
                return work.with(statement);
            }
        });
    }

    private static List<Difference> differences(Statement statement) throws SQLException {
        try (ResultSet rows = statement.executeQuery(DIFFERENCES)) {
            var differences = new ArrayList<Difference>();
            while (rows.next()) {
                differences.add(new Difference(rows.getString(1), rows.getLong(2)));
            }
            return differences;
        }
    }
}
