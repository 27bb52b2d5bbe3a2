package vn.hocso.lrs.forward;

import java.net.URI;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.agroal.api.AgroalDataSource;
import vn.hocso.lrs.client.XapiVersion;
import vn.hocso.shared.Sql;

/**
 * Which targets have something to do, and which replica does it. A lease, not a lock: a lock would need a connection as long as
 * the far store takes to answer. Who holds no lease any more changes nothing.
 */
@ApplicationScoped
class Targets {

    private static final String WAITING = Sql.load(Targets.class, "waiting.sql");
    private static final String LEASE = "update lrs_forward_target set lease_by = ?, lease_until = ? where code = ? "
            + "and state = 'running' and (rest_until is null or rest_until <= ? or rest_until > ?) "
            + "and (lease_by is null or lease_by = ? or lease_until <= ? or lease_until > ?) returning endpoint, version, key, "
            + "secret, secret_name, verbs, activities, agents, extensions, not_from, position, far_base, failures, refusals, breaks, gave_up";
    private static final String RENEW = "update lrs_forward_target set lease_until = ? where code = ? and lease_by = ? "
            + "and state = 'running'";
    private static final String RELEASE = "update lrs_forward_target set lease_by = null, lease_until = null "
            + "where code = ? and lease_by = ?";
    private static final String KNOWS = "update lrs_forward_target set far_base = ? where code = ? "
            + "and far_base is distinct from ?";

    /** The clocks of two replicas differ by seconds at most: they follow the database's. */
    private static final Duration MARGIN = Duration.ofSeconds(30);

    private interface Filling {
        void of(PreparedStatement statement) throws SQLException;
    }

    private final AgroalDataSource database;
    private final Duration lease;

    Targets(AgroalDataSource database, ForwardConfig config) {
        this.database = database;
        this.lease = config.answerTimeout().plus(MARGIN);
    }

    /** @return codes, the one that waits longest first */
    List<String> waiting(Instant now) {
        return run(WAITING, query -> {
            query.setObject(1, sql(now));
            query.setObject(2, sql(latestRest(now)));
            query.setObject(3, sql(now));
            query.setObject(4, sql(latestLease(now)));
        }, query -> {
            var codes = new ArrayList<String>();
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    codes.add(row.getString(1));
                }
            }
            return codes;
        });
    }

    /** @return the target as it is now, empty when it is not to be served or another replica is at it */
    Optional<Target> lease(String code, UUID replica, Instant now) {
        return run(LEASE, update -> {
            update.setObject(1, replica);
            update.setObject(2, sql(now.plus(lease)));
            update.setString(3, code);
            update.setObject(4, sql(now));
            update.setObject(5, sql(latestRest(now)));
            update.setObject(6, replica);
            update.setObject(7, sql(now));
            update.setObject(8, sql(latestLease(now)));
        }, update -> {
            try (ResultSet row = update.executeQuery()) {
                return row.next() ? Optional.of(target(code, row)) : Optional.empty();
            }
        });
    }

    /** @return false when it is paused or another's by now */
    boolean renew(String code, UUID replica, Instant now) {
        return run(RENEW, update -> {
            update.setObject(1, sql(now.plus(lease)));
            update.setString(2, code);
            update.setObject(3, replica);
        }, update -> update.executeUpdate() == 1);
    }

    void release(String code, UUID replica) {
        run(RELEASE, update -> {
            update.setString(1, code);
            update.setObject(2, replica);
        }, PreparedStatement::executeUpdate);
    }

    /** @param base null when the store does not name itself */
    void remember(String code, String base) {
        run(KNOWS, update -> {
            update.setString(1, base);
            update.setString(2, code);
            update.setString(3, base);
        }, PreparedStatement::executeUpdate);
    }

    /** One that ends later was written by a clock that was wrong, and does not count. */
    private Instant latestLease(Instant now) {
        return now.plus(lease).plus(MARGIN);
    }

    private static Instant latestRest(Instant now) {
        return now.plus(Backoff.LONGEST_ASKED).plus(MARGIN);
    }

    private static Target target(String code, ResultSet row) throws SQLException {
        return new Target(code, URI.create(row.getString("endpoint")), version(row.getString("version")), row.getString("key"),
                row.getBytes("secret"), row.getString("secret_name"), new Filter(texts(row, "verbs"), texts(row, "activities"),
                        texts(row, "agents"), texts(row, "extensions")),
                texts(row, "not_from"), row.getLong("position"), row.getString("far_base"), row.getInt("failures"),
                row.getInt("refusals"), row.getInt("breaks"), row.getBoolean("gave_up"));
    }

    static XapiVersion version(String text) {
        return Arrays.stream(XapiVersion.values()).filter(v -> v.text().equals(text)).findFirst().orElseThrow();
    }

    static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }

    static OffsetDateTime sql(Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    private interface Work<T> {
        T of(PreparedStatement statement) throws SQLException;
    }

    private <T> T run(String sql, Filling filling, Work<T> work) {
        try (Connection connection = database.getConnection(); PreparedStatement statement = connection.prepareStatement(sql)) {
            filling.of(statement);
            return work.of(statement);
        } catch (SQLException e) {
            throw new IllegalStateException("The targets of forwarding could not be read or changed", e);
        }
    }
}
