package vn.hocso.lrs.forward;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import vn.hocso.lrs.client.XapiServer;
import vn.hocso.lrs.client.XapiVersion;
import vn.hocso.shared.Jdbc;
import vn.hocso.shared.Sql;

/**
 * Which targets have something to do, and which replica does it. A lease, not a lock: a lock would need a connection as long as
 * the far store takes to answer. Who holds no lease any more changes nothing.
 */
@ApplicationScoped
class Targets {

    /** @param until when the lease ends unless it is renewed */
    record Leased(Target target, Instant until) {}

    private static final String WAITING = Sql.load(Targets.class, "waiting.sql");
    private static final String LEASE = "update lrs_forward_target set lease_by = ?, lease_until = ? where code = ? "
            + "and state = 'running' and (rest_until is null or rest_until <= ? or rest_until > ?) "
            + "and (lease_by is null or lease_by = ? or lease_until <= ? or lease_until > ?) returning code, endpoint, version, key, "
            + "secret, secret_name, verbs, activities, agents, extensions, not_from, position, far_base, failures, refusals, breaks, gave_up";
    private static final String RENEW = "update lrs_forward_target set lease_until = ? where code = ? and lease_by = ? "
            + "and state = 'running'";
    private static final String RELEASE = "update lrs_forward_target set lease_by = null, lease_until = null "
            + "where code = ? and lease_by = ?";
    private static final String KNOWS = "update lrs_forward_target set far_base = ? where code = ? "
            + "and far_base is distinct from ?";

    /** The clocks of two replicas differ by seconds at most: they follow the database's. */
    private static final Duration MARGIN = Duration.ofSeconds(30);

    private final Jdbc jdbc;
    private final Duration usual;
    private final Duration longest;

    Targets(Jdbc jdbc, ForwardConfig config) {
        this.jdbc = jdbc;
        this.usual = config.answerTimeout().plus(MARGIN);
        this.longest = usual.plus(XapiServer.MOST_FOR_A_BODY);
    }

    /** @return codes, the one that waits longest first */
    List<String> waiting(Instant now) {
        return jdbc.list(WAITING, row -> row.getString(1), now, latestRest(now), now, latestLease(now), now, latestRest(now));
    }

    /** @return the target as it is now, empty when it is not to be served or another replica is at it */
    Optional<Leased> lease(String code, UUID replica, Instant now) {
        Instant until = now.plus(usual);
        return jdbc.first(LEASE, Targets::target, replica, until, code, now, latestRest(now), replica, now, latestLease(now))
                .map(target -> new Leased(target, until));
    }

    /** @return false when it is paused or another's by now */
    boolean renew(String code, UUID replica, Instant until) {
        return jdbc.update(RENEW, until, code, replica) == 1;
    }

    void release(String code, UUID replica) {
        jdbc.update(RELEASE, code, replica);
    }

    /** @param base null when the store does not name itself */
    void remember(String code, String base) {
        jdbc.update(KNOWS, base, code, base);
    }

    /** One that ends later was written by a clock that was wrong, and does not count. */
    private Instant latestLease(Instant now) {
        return now.plus(longest).plus(MARGIN);
    }

    static Instant latestRest(Instant now) {
        return now.plus(Backoff.LONGEST_ASKED).plus(MARGIN);
    }

    private static Target target(ResultSet row) throws SQLException {
        var filter = new Filter(texts(row, "verbs"), texts(row, "activities"), texts(row, "agents"), texts(row, "extensions"));
        return new Target(row.getString("code"), URI.create(row.getString("endpoint")), version(row.getString("version")),
                row.getString("key"), row.getBytes("secret"), row.getString("secret_name"), filter, texts(row, "not_from"),
                row.getLong("position"), row.getString("far_base"), row.getInt("failures"), row.getInt("refusals"),
                row.getInt("breaks"), row.getBoolean("gave_up"));
    }

    private static XapiVersion version(String text) {
        return Arrays.stream(XapiVersion.values()).filter(v -> v.text().equals(text)).findFirst().orElseThrow();
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }
}
