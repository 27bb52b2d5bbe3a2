package vn.hocso.lrs.seal;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;

import io.agroal.api.AgroalDataSource;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import vn.hocso.shared.time.ServiceClock;

/** Seals every hour some minutes after its end, and after downtime all hours that are missing. */
@ApplicationScoped
class Sealing {

    private static final Logger LOG = Logger.getLogger(Sealing.class);
    /** Waits until whoever has the writers' turn has committed; who takes it later reads a later clock. */
    private static final String SETTLE = "select pg_advisory_xact_lock_shared(7202211)";
    /** More than the clocks of two replicas can differ: they follow the database's every minute. */
    private static final Duration SETTLED_AFTER = Duration.ofMinutes(5);

    private final Seals seals;
    private final AgroalDataSource database;
    private final ServiceClock clock;

    Sealing(Seals seals, AgroalDataSource database, ServiceClock clock) {
        this.seals = seals;
        this.database = database;
        this.clock = clock;
    }

    /** Every ten minutes: an hour whose seal failed is tried again soon. */
    @Scheduled(every = "10m", delayed = "2m", concurrentExecution = ConcurrentExecution.SKIP)
    void seal() {
        Instant ended = clock.instant().minus(SETTLED_AFTER);
        try {
            settle();
        } catch (SQLException e) {
            LOG.warnf("No hour was sealed, a writer did not finish: %s", e.getMessage());
            return;
        }
        while (seals.sealNext(ended)) {
            // hour by hour, each in a transaction of its own
        }
    }

    /** In a transaction of its own, over at once: no writer waits while hours are sealed. */
    private void settle() throws SQLException {
        try (Connection connection = database.getConnection(); Statement statement = connection.createStatement()) {
            statement.execute(SETTLE);
        }
    }
}
