package vn.hocso.lrs.access;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.agroal.api.AgroalDataSource;
import vn.hocso.shared.time.ServiceClock;

/** Knows the tokens that were made for one session. */
@ApplicationScoped
class LaunchTokens {

    private static final Set<ClientScope> SCOPES = EnumSet.of(ClientScope.WRITE, ClientScope.READ_MINE, ClientScope.STATE);
    /** A token ends with the key that made it: who takes a key back means all that it opened. */
    private static final String FIND = "select secret_hash, authority, actor, registration, ends_at <= ? as ended, "
            + "revoked_at is not null or exists (select from lrs_credential c where made_by = 'lrs:' || c.key "
            + "and c.revoked_at is not null) as revoked from lrs_launch where key = ?";

    private final AgroalDataSource database;
    private final ServiceClock clock;
    private final Secrets secrets = new Secrets();

    LaunchTokens(AgroalDataSource database, ServiceClock clock) {
        this.database = database;
        this.clock = clock;
    }

    Proof prove(String key, String secret) {
        if (key.indexOf('\0') >= 0) {
            return Proof.refused(Outcome.UNKNOWN_KEY);
        }
        try (Connection connection = database.getConnection(); PreparedStatement find = connection.prepareStatement(FIND)) {
            find.setObject(1, clock.instant().atOffset(ZoneOffset.UTC));
            find.setString(2, key);
            try (ResultSet row = find.executeQuery()) {
                return row.next() ? prove(key, secret, row) : Proof.refused(Outcome.UNKNOWN_KEY);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Launch tokens could not be read", e);
        }
    }

    private Proof prove(String key, String secret, ResultSet row) throws SQLException {
        if (!secrets.matches(secret, row.getString("secret_hash"))) {
            return Proof.refused(Outcome.WRONG_SECRET);
        }
        if (row.getBoolean("revoked")) {
            return Proof.refused(Outcome.REVOKED);
        }
        if (row.getBoolean("ended")) {
            return Proof.refused(Outcome.EXPIRED_SECRET);
        }
        var bound = new Bound(row.getString("actor"), row.getObject("registration", UUID.class));
        return new Proof(Outcome.ACCEPTED, new Client(key, row.getString("authority"), SCOPES, bound));
    }
}
