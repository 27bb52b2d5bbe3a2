package vn.hocso.training.quality;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import vn.hocso.shared.Jdbc;
import vn.hocso.shared.Sql;
import vn.hocso.shared.time.Campaign;
import vn.hocso.shared.time.ServiceClock;

/** Counts who of the lists has not started, one replica at a time, so that a page reads teams and not people. */
@ApplicationScoped
public class Starting {

    private static final String MY_TURN = "select pg_try_advisory_xact_lock(7202217)";
    private static final String COUNT = Sql.load(Starting.class, "count_never_started.sql");
    private static final String TEAMS = Sql.load(Starting.class, "never_started_teams.sql");
    private static final String RAN = """
            insert into never_started_run (ran_at) values (?)
            on conflict (only_one) do update set ran_at = excluded.ran_at""";
    private static final Duration LONGEST = Duration.ofMinutes(5);

    private final Jdbc database;
    private final ServiceClock clock;

    Starting(Jdbc database, ServiceClock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Twice an hour; a list to work with need not be of this minute. */
    @Scheduled(every = "30m", delayed = "5m", concurrentExecution = ConcurrentExecution.SKIP)
    void regularly() {
        run();
    }

    /** @return false when another replica is at it */
    boolean run() {
        return QuarkusTransaction.requiringNew().timeout((int) LONGEST.toSeconds()).call(() -> {
            if (!database.first(MY_TURN, row -> row.getBoolean(1)).orElseThrow()) {
                return false;
            }
            Instant now = clock.instant();
            LocalDate today = Campaign.dateOf(now);
            database.update("set local statement_timeout = '" + LONGEST.toSeconds() + "s'");
            database.update("delete from never_started");
            database.update(COUNT, today, today);
            database.update(RAN, now);
            return true;
        });
    }

    /**
     * @param provinces codes; null for the whole country
     * @param district code of a part of a province, else null; likewise commune
     * @param on where teams work on that day
     */
    public NeverStarted within(String[] provinces, String district, String commune, LocalDate on) {
        Instant at = database.first("select ran_at from never_started_run", row -> Jdbc.instant(row, 1)).orElse(null);
        return new NeverStarted(at, database.list(TEAMS,
                row -> new NeverStarted.InTeam(row.getString(1), row.getString(2), row.getString(3), row.getString(4),
                        row.getLong(5), row.getLong(6), row.getLong(7)),
                on, provinces, provinces, district, district, commune, commune));
    }
}
