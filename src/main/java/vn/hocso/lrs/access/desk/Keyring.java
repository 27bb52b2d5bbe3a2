package vn.hocso.lrs.access.desk;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;

import io.agroal.api.AgroalDataSource;
import vn.hocso.lrs.access.Authority;
import vn.hocso.lrs.access.ClientScope;
import vn.hocso.lrs.access.CredentialChanged;
import vn.hocso.lrs.access.Secrets;
import vn.hocso.shared.AuditEvent;
import vn.hocso.shared.DomainException;
import vn.hocso.shared.time.ServiceClock;

/**
 * The credentials as administrators keep them. A secret is made here, returned once and kept nowhere; every change is written
 * to the log in the same transaction. A credential is never deleted: what it wrote stays, and so does who had it.
 */
@ApplicationScoped
@Transactional
class Keyring {

    /** The longest time for which an old secret stays good. */
    static final Duration LONGEST_GRACE = Duration.ofDays(7);

    private static final String MAKE = "insert into lrs_credential "
            + "(key, secret_hash, authority, scopes, created_at, name, created_by) values (?, ?, ?, ?, ?, ?, ?) "
            + "on conflict (key) do nothing";
    private static final String ROTATE = "update lrs_credential set previous_hash = case when ? then secret_hash end, "
            + "previous_until = ?, secret_hash = ?, secret_at = ?, secret_version = secret_version + 1 "
            + "where key = ? and secret_version = ? and revoked_at is null";
    private static final String REVOKE = "update lrs_credential set revoked_at = ?, revoked_by = ?, previous_hash = null, "
            + "previous_until = null where key = ? and revoked_at is null";

    private final AgroalDataSource database;
    private final ServiceClock clock;
    private final Event<AuditEvent> audit;
    private final Event<CredentialChanged> changes;
    private final CredentialList list;
    private final Secrets secrets = new Secrets();

    Keyring(AgroalDataSource database, ServiceClock clock, Event<AuditEvent> audit, Event<CredentialChanged> changes,
            CredentialList list) {
        this.database = database;
        this.clock = clock;
        this.audit = audit;
        this.changes = changes;
        this.list = list;
    }

    /**
     * @param by subject of the administrator
     * @return the secret, which is kept nowhere
     * @throws DomainException INVALID; CONFLICT when the same form made it before
     */
    String make(NewCredential asked, String by) {
        if (!asked.problems().isEmpty()) {
            throw DomainException.invalid("credential-invalid", String.join(" ", asked.problems().values()));
        }
        String secret = secrets.make();
        String authority = Authority.of(asked.authority()).name();
        Object[] scopes = asked.granted().stream().map(ClientScope::text).toArray();
        boolean made = run(MAKE, insert -> {
            insert.setString(1, asked.key());
            insert.setString(2, secrets.hashMade(secret));
            insert.setString(3, authority);
            insert.setArray(4, insert.getConnection().createArrayOf("text", scopes));
            insert.setObject(5, sql(clock.instant()));
            insert.setString(6, asked.name());
            insert.setString(7, by);
        });
        if (!made) {
            throw DomainException.conflict("credential-exists", "Khóa này vừa được cấp rồi.");
        }
        record(by, "lrs.credential", asked.key(), "authority " + authority + ", scopes "
                + asked.granted().stream().map(ClientScope::text).collect(Collectors.joining(" ")));
        return secret;
    }

    /**
     * @param version of the secret that is to be replaced: who sends the same form twice replaces one secret
     * @param grace for which the old secret stays good; zero ends it at once
     * @return the new secret, which is kept nowhere
     * @throws DomainException CONFLICT when it has another secret by now or is revoked
     */
    String rotate(String key, int version, Duration grace, String by) {
        list.get(key);
        if (grace.isNegative() || grace.compareTo(LONGEST_GRACE) > 0) {
            throw DomainException.invalid("grace-invalid", "Mã cũ dùng thêm được nhiều nhất 7 ngày.");
        }
        String secret = secrets.make();
        Instant now = clock.instant();
        boolean changed = run(ROTATE, update -> {
            update.setBoolean(1, !grace.isZero());
            update.setObject(2, grace.isZero() ? null : sql(now.plus(grace)));
            update.setString(3, secrets.hashMade(secret));
            update.setObject(4, sql(now));
            update.setString(5, key);
            update.setInt(6, version);
        });
        if (!changed) {
            throw DomainException.conflict("secret-changed", "Mã bí mật của khóa này đã được đổi, hoặc khóa đã bị thu hồi.");
        }
        changes.fire(new CredentialChanged(key));
        record(by, "lrs.credential-secret", key, "secret " + (version + 1) + ", the one before good for " + grace);
        return secret;
    }

    /** For ever, with the next request; on other replicas within a second. A second time changes nothing. */
    void revoke(String key, String by) {
        list.get(key);
        boolean revoked = run(REVOKE, update -> {
            update.setObject(1, sql(clock.instant()));
            update.setString(2, by);
            update.setString(3, key);
        });
        if (revoked) {
            changes.fire(new CredentialChanged(key));
            record(by, "lrs.credential-revocation", key, "revoked for ever");
        }
    }

    private static OffsetDateTime sql(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private void record(String by, String action, String key, String detail) {
        audit.fire(new AuditEvent(by, action, "lrs-credential/" + key, detail));
    }

    private interface Filling {
        void of(PreparedStatement statement) throws SQLException;
    }

    /** @return whether it changed a row */
    private boolean run(String sql, Filling filling) {
        try (Connection connection = database.getConnection(); PreparedStatement statement = connection.prepareStatement(sql)) {
            filling.of(statement);
            return statement.executeUpdate() > 0;
        } catch (SQLException e) {
            throw new IllegalStateException("The credential could not be changed", e);
        }
    }
}
