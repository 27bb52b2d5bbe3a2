package vn.hocso.lrs;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicReference;

import jakarta.enterprise.context.ApplicationScoped;

import io.agroal.api.AgroalDataSource;
import io.vertx.ext.web.RoutingContext;
import vn.hocso.shared.time.ServiceClock;

/**
 * Up to which time of storing a reader sees everything (X-Experience-API-Consistent-Through). When nobody has the writers'
 * turn that is the present: who takes the turn later reads the clock later, and all replicas read the database's clock, since
 * theirs differ. Else it is the last statement committed.
 */
@ApplicationScoped
class Consistency {

    /** First the time, then the lock. In a transaction of its own, so that writers do not wait for it. */
    private static final String TURN = "with clock as materialized (select clock_timestamp() as now) "
            + "select now, pg_try_advisory_xact_lock_shared(7202211) as free from clock";
    private static final String LAST = "select stored from statement where stored > ? order by seq desc limit 1";
    private static final Duration RECENT = Duration.ofSeconds(1);
    private static final Duration LONGEST_TURN = Duration.ofHours(1);

    private final AgroalDataSource database;
    private final ServiceClock clock;
    private final RoutingContext request;
    /** Stays true for ever: only later values replace it. */
    private final AtomicReference<Instant> known = new AtomicReference<>(Instant.EPOCH);

    Consistency(AgroalDataSource database, ServiceClock clock, RoutingContext request) {
        this.database = database;
        this.clock = clock;
        this.request = request;
    }

    /** Asks the database on behalf of this request. Not within a transaction, and before anything is read. */
    void refresh() {
        request.put(XapiHeaders.CONSISTENT_THROUGH, through());
    }

    /** For who asks for one statement and does not follow what is new: what was known a moment ago stays true. */
    void refreshUnlessRecent() {
        if (known.get().isAfter(clock.instant().minus(RECENT))) {
            tell();
        } else {
            refresh();
        }
    }

    /** After a write, which knows more than there was to know when its request came. Asks nobody: its outcome must reach the client. */
    void tell() {
        request.put(XapiHeaders.CONSISTENT_THROUGH, known.get());
    }

    /** Whoever had the writers' turn and has committed knows that all before are there. */
    void committed(Instant lastStored) {
        known.accumulateAndGet(lastStored, Consistency::later);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    /** @return up to when everything is seen. Not within a transaction, and before anything is read. */
    Instant through() {
        try (Connection connection = database.getConnection()) {
            Instant through = through(connection);
            known.accumulateAndGet(through, Consistency::later);
            return through;
        } catch (SQLException e) {
            throw new IllegalStateException("The record store cannot be read", e);
        }
    }

    /** @return what some request found last, without asking */
    Instant known() {
        return known.get();
    }

    private Instant through(Connection connection) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(TURN); ResultSet row = query.executeQuery()) {
            row.next();
            Instant now = clock.of(Row.instant(row, "now")).truncatedTo(ChronoUnit.MICROS);
            return row.getBoolean("free") ? now : lastCommitted(connection, now.minus(LONGEST_TURN));
        }
    }

    private static Instant lastCommitted(Connection connection, Instant recent) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(LAST)) {
            query.setObject(1, recent.atOffset(ZoneOffset.UTC));
            try (ResultSet row = query.executeQuery()) {
                return row.next() ? Row.instant(row, "stored") : recent;
            }
        }
    }
}
