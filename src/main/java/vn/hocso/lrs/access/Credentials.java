package vn.hocso.lrs.access;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;

import io.agroal.api.AgroalDataSource;
import vn.hocso.shared.DomainException;
import vn.hocso.shared.time.ServiceClock;

/** The keys and secrets given to programs. Administrators keep theirs at the {@code desk}. */
@ApplicationScoped
public class Credentials {

    private static final String ISSUE = "insert into lrs_credential (key, secret_hash, authority, scopes, created_at) "
            + "values (?, ?, ?, ?, ?) on conflict (key) do nothing";
    private static final String REVOKE = "update lrs_credential set revoked_at = ? where key = ? and revoked_at is null";
    private static final String FIND = "select secret_hash, previous_hash, previous_until, authority, scopes, "
            + "revoked_at is not null as revoked from lrs_credential where key = ?";

    /** A program that writes statement after statement is looked up once a second. */
    private static final long REMEMBERED_NANOS = 1_000_000_000;
    private static final int MOST_REMEMBERED = 1_000;

    private final AgroalDataSource database;
    private final ServiceClock clock;
    private final Map<String, Remembered> remembered = new ConcurrentHashMap<>();
    private final Secrets secrets = new Secrets();

    Credentials(AgroalDataSource database, ServiceClock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Gives a program a key with a secret that somebody chose. A key that exists, also a revoked one, stays as it is.
     *
     * @param key without a colon
     * @param authority in whose name it writes; several keys may share one
     * @throws DomainException INVALID when the authority is the platform's own or of a service account, or the key is not usable
     */
    public void issue(String key, String secret, String authority, Set<ClientScope> scopes) {
        String name = Authority.of(authority).name();
        if (key.isBlank() || key.contains(":") || secret.isBlank()) {
            throw DomainException.invalid("credential-invalid", "Khóa không được trống hoặc có dấu hai chấm.");
        }
        try (Connection connection = database.getConnection(); PreparedStatement issue = connection.prepareStatement(ISSUE)) {
            issue.setString(1, key);
            issue.setString(2, secrets.hashChosen(secret));
            issue.setString(3, name);
            issue.setArray(4, connection.createArrayOf("text", scopes.stream().map(ClientScope::text).toArray()));
            issue.setObject(5, clock.instant().atOffset(ZoneOffset.UTC));
            issue.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("The credential could not be written", e);
        }
    }

    /** Takes effect with the next request; on other replicas within a second. */
    public void revoke(String key) {
        try (Connection connection = database.getConnection(); PreparedStatement revoke = connection.prepareStatement(REVOKE)) {
            revoke.setObject(1, clock.instant().atOffset(ZoneOffset.UTC));
            revoke.setString(2, key);
            revoke.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("The credential could not be revoked", e);
        }
        remembered.remove(key);
    }

    void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) CredentialChanged change) {
        remembered.remove(change.key());
    }

    /** The connection is given back before the secret is checked, which may take its time. */
    Proof prove(String key, String secret) {
        Kept kept = recall(key);
        if (kept == null) {
            return Proof.refused(Outcome.UNKNOWN_KEY);
        }
        if (kept.revoked) {
            return Proof.refused(Outcome.REVOKED);
        }
        if (secrets.matches(secret, kept.hash)) {
            return new Proof(Outcome.ACCEPTED, kept.client);
        }
        if (kept.previousHash != null && secrets.matches(secret, kept.previousHash)) {
            return kept.previousUntil.isAfter(clock.instant())
                    ? new Proof(Outcome.ACCEPTED, kept.client)
                    : Proof.refused(Outcome.EXPIRED_SECRET);
        }
        return Proof.refused(Outcome.WRONG_SECRET);
    }

    private record Kept(String hash, String previousHash, Instant previousUntil, boolean revoked, Client client) {}

    private record Remembered(Kept kept, long since) {}

    /** Only keys that exist are remembered: what is tried takes no room. */
    private Kept recall(String key) {
        long now = System.nanoTime();
        Remembered last = remembered.get(key);
        if (last != null && now - last.since < REMEMBERED_NANOS) {
            return last.kept;
        }
        Kept kept = find(key);
        if (kept != null) {
            if (remembered.size() >= MOST_REMEMBERED) {
                remembered.clear();
            }
            remembered.put(key, new Remembered(kept, now));
        }
        return kept;
    }

    private Kept find(String key) {
        if (key.indexOf('\0') >= 0) {
            return null;
        }
        try (Connection connection = database.getConnection(); PreparedStatement find = connection.prepareStatement(FIND)) {
            find.setString(1, key);
            try (ResultSet row = find.executeQuery()) {
                return row.next() ? kept(key, row) : null;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Credentials could not be read", e);
        }
    }

    private static Kept kept(String key, ResultSet row) throws SQLException {
        var client = new Client(key, row.getString("authority"), ClientScope.all((String[]) row.getArray("scopes").getArray()));
        OffsetDateTime previousUntil = row.getObject("previous_until", OffsetDateTime.class);
        return new Kept(row.getString("secret_hash"), row.getString("previous_hash"),
                previousUntil == null ? null : previousUntil.toInstant(), row.getBoolean("revoked"), client);
    }
}
