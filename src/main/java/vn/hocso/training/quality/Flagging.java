package vn.hocso.training.quality;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import vn.hocso.learning.LessonTimes;
import vn.hocso.shared.Sql;
import vn.hocso.shared.time.ServiceClock;

/** Looks through all completions again when figures have changed; one replica at a time. */
@ApplicationScoped
class Flagging {

    private static final String MY_TURN = "select pg_try_advisory_xact_lock(7202216)";
    private static final String STATE = """
            select coalesce(sum(m.mark), 0), (select r.marks from quality_run r)
            from (select mark from province_tally_mark union all select mark from roster_team_mark) m""";
    private static final String FIND = Sql.load(Flagging.class, "find_flags.sql");
    private static final String FORGET = Sql.load(Flagging.class, "forget_flags.sql");
    private static final String KEEP = "insert into completion_flag select member_id, rule, flag from found_flag"
            + " on conflict do nothing";
    private static final String COUNT = Sql.load(Flagging.class, "count_flags.sql");
    private static final String RAN = """
            insert into quality_run (ran_at, marks) values (?, ?)
            on conflict (only_one) do update set ran_at = excluded.ran_at, marks = excluded.marks""";
    private static final Duration LONGEST = Duration.ofMinutes(5);
    /** A fifth of the time that a lesson takes. */
    private static final int PART = 5;
    private static final int FIRST_LIMIT = 3;

    private final AgroalDataSource database;
    private final LessonTimes lessons;
    private final BurstConfig bursts;
    private final ServiceClock clock;

    Flagging(AgroalDataSource database, LessonTimes lessons, BurstConfig bursts, ServiceClock clock) {
        this.bursts = bursts;
        this.database = database;
        this.lessons = lessons;
        this.clock = clock;
    }

    /** Every ten minutes; costs nothing while no figure changes. */
    @Scheduled(every = "10m", delayed = "4m", concurrentExecution = ConcurrentExecution.SKIP)
    void regularly() {
        run();
    }

    /** @return false when nothing has changed since the last time, or another replica is at it */
    boolean run() {
        return QuarkusTransaction.requiringNew().timeout((int) LONGEST.toSeconds()).call(() -> {
            try (Connection connection = database.getConnection(); Statement statement = connection.createStatement()) {
                BigDecimal marks = changed(statement);
                if (marks == null) {
                    return false;
                }
                statement.execute("set local statement_timeout = '" + LONGEST.toSeconds() + "s'");
                find(connection);
                statement.execute(FORGET);
                statement.execute(KEEP);
                statement.execute("delete from flag_day");
                statement.execute(COUNT);
                ran(connection, marks);
                return true;
            }
        });
    }

    /** @return the state of the sums; null when there is nothing to do */
    private static BigDecimal changed(Statement statement) throws SQLException {
        try (ResultSet turn = statement.executeQuery(MY_TURN)) {
            turn.next();
            if (!turn.getBoolean(1)) {
                return null;
            }
        }
        try (ResultSet state = statement.executeQuery(STATE)) {
            state.next();
            BigDecimal now = state.getBigDecimal(1);
            return now.equals(state.getBigDecimal(2)) ? null : now;
        }
    }

    private void find(Connection connection) throws SQLException {
        List<Map.Entry<String, Duration>> stated = List.copyOf(lessons.stated().entrySet());
        try (PreparedStatement find = connection.prepareStatement(FIND)) {
            find.setArray(1, connection.createArrayOf("text", stated.stream().map(Map.Entry::getKey).toArray()));
            find.setArray(2, connection.createArrayOf("int",
                    stated.stream().map(lesson -> (int) lesson.getValue().dividedBy(PART).toSeconds()).toArray()));
            int device = (int) bursts.deviceWithin().toSeconds();
            int address = (int) bursts.addressWithin().toSeconds();
            int[] limits = {device, address, device, bursts.devicePeople(), address, bursts.addressPeople()};
            for (int i = 0; i < limits.length; i++) {
                find.setInt(FIRST_LIMIT + i, limits[i]);
            }
            find.execute();
        }
    }

    private void ran(Connection connection, BigDecimal marks) throws SQLException {
        try (PreparedStatement ran = connection.prepareStatement(RAN)) {
            ran.setObject(1, clock.instant().atOffset(ZoneOffset.UTC));
            ran.setBigDecimal(2, marks);
            ran.execute();
        }
    }
}
