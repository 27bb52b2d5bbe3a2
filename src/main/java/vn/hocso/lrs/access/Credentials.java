package vn.hocso.lrs.access;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import io.agroal.api.AgroalDataSource;
import vn.hocso.shared.DomainException;
import vn.hocso.shared.time.ServiceClock;

/** The keys and secrets given to programs. */
@ApplicationScoped
public class Credentials {

    /** Authorities of service accounts start so. */
    static final String TOKEN_PREFIX = "oidc:";

    private static final String PLATFORM = "learning";
    private static final String ISSUE = "insert into lrs_credential (key, secret_hash, authority, scopes, created_at) "
            + "values (?, ?, ?, ?, ?) on conflict (key) do nothing";
    private static final String REVOKE = "update lrs_credential set revoked_at = ? where key = ? and revoked_at is null";
    private static final String FIND = "select secret_hash, authority, scopes from lrs_credential where key = ? and revoked_at is null";

    private final AgroalDataSource database;
    private final ServiceClock clock;
    private final Secrets secrets = new Secrets();

    Credentials(AgroalDataSource database, ServiceClock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Gives a program a key. A key that exists, also a revoked one, stays as it is.
     *
     * @param key without a colon
     * @param authority in whose name it writes; several keys may share one
     * @throws DomainException INVALID when the authority is the platform's own or of a service account, or the key is not usable
     */
    public void issue(String key, String secret, String authority, Set<ClientScope> scopes) {
        String name = authority.strip().toLowerCase(Locale.ROOT);
        if (name.isEmpty() || name.equals(PLATFORM) || name.startsWith(TOKEN_PREFIX)) {
            throw DomainException.invalid("authority-reserved", "Tên " + authority + " dành riêng cho hệ thống.");
        }
        if (key.isBlank() || key.contains(":") || secret.isBlank()) {
            throw DomainException.invalid("credential-invalid", "Khoá không được trống hoặc có dấu hai chấm.");
        }
        try (Connection connection = database.getConnection(); PreparedStatement issue = connection.prepareStatement(ISSUE)) {
            issue.setString(1, key);
            issue.setString(2, secrets.hash(secret));
            issue.setString(3, authority.strip());
            issue.setArray(4, connection.createArrayOf("text", scopes.stream().map(ClientScope::text).toArray()));
            issue.setObject(5, clock.instant().atOffset(ZoneOffset.UTC));
            issue.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("The credential could not be written", e);
        }
    }

    /** Takes effect with the next request. */
    public void revoke(String key) {
        try (Connection connection = database.getConnection(); PreparedStatement revoke = connection.prepareStatement(REVOKE)) {
            revoke.setObject(1, clock.instant().atOffset(ZoneOffset.UTC));
            revoke.setString(2, key);
            revoke.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("The credential could not be revoked", e);
        }
    }

    /** @return the client whose key and secret these are */
    Optional<Client> prove(String key, String secret) {
        if (key.indexOf('\0') >= 0) {
            return Optional.empty();
        }
        try (Connection connection = database.getConnection(); PreparedStatement find = connection.prepareStatement(FIND)) {
            find.setString(1, key);
            try (ResultSet row = find.executeQuery()) {
                if (!row.next() || !secrets.matches(secret, row.getString("secret_hash"))) {
                    return Optional.empty();
                }
                var scopes = EnumSet.noneOf(ClientScope.class);
                for (String scope : (String[]) row.getArray("scopes").getArray()) {
                    scopes.add(ClientScope.of(scope));
                }
                return Optional.of(new Client(row.getString("authority"), scopes));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Credentials could not be read", e);
        }
    }
}
