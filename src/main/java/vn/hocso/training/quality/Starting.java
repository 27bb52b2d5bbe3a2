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
import vn.hocso.shared.time.ServiceClock;

/** Counts who of the lists has not started by which day, one replica at a time, so that a page reads teams and not people. */
@ApplicationScoped
public class Starting {

    private static final String MY_TURN = "select pg_try_advisory_xact_lock(7202217)";
    private static final String COUNT = Sql.load(Starting.class, "never_started_changes.sql");
    private static final String TEAMS = Sql.load(Starting.class, "never_started_teams.sql");
    private static final String RAN = """
            insert into never_started_change_run (ran_at) values (?)
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
            database.update("set local statement_timeout = '" + LONGEST.toSeconds() + "s'");
            database.update("delete from never_started_change");
            database.update(COUNT);
            database.update(RAN, now);
            return true;
        });
    }

    /**
     * @param provinces codes; null for the whole country
     * @param district code of a part of a province, else null; likewise commune
     * @param asOf by the end of that day, where teams work on that day; also a past one, by what is known now
     */
    public NeverStarted within(String[] provinces, String district, String commune, LocalDate asOf) {
        Instant at = database.first("select ran_at from never_started_change_run", row -> Jdbc.instant(row, 1)).orElse(null);
        return new NeverStarted(at, database.list(TEAMS,
                row -> new NeverStarted.InTeam(row.getString(1), row.getString(2), row.getString(3), row.getString(4),
                        row.getLong(5), row.getLong(6), row.getLong(7)),
                asOf, asOf, provinces, provinces, district, district, commune, commune));
    }
}
