package vn.hocso.lrs.access.desk;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import io.agroal.api.AgroalDataSource;
import vn.hocso.lrs.access.ClientScope;
import vn.hocso.shared.DomainException;
import vn.hocso.shared.Sql;
import vn.hocso.shared.time.ServiceClock;

/** Reads credentials and how they were used; what is counted is seconds old at most. */
@ApplicationScoped
class CredentialList {

    private static final String LIST = Sql.load(CredentialList.class, "credentials.sql");
    private static final String DAYS = "select day, accepted, refused, last_at from lrs_credential_use where key = ? "
            + "order by day desc limit ?";

    private final AgroalDataSource database;
    private final ServiceClock clock;

    CredentialList(AgroalDataSource database, ServiceClock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** @return those in force first, then by name */
    List<Credential> all() {
        return read(null);
    }

    /** @throws DomainException NOT_FOUND */
    Credential get(String key) {
        return read(key).stream().findFirst()
                .orElseThrow(() -> DomainException.notFound("credential-unknown", "Không có khóa kết nối nào mang mã này."));
    }

    /** @return the last days on which it was used, newest first */
    List<DayOfUse> days(String key, int most) {
        try (Connection connection = database.getConnection(); PreparedStatement query = connection.prepareStatement(DAYS)) {
            query.setString(1, key);
            query.setInt(2, most);
            var days = new ArrayList<DayOfUse>();
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    days.add(new DayOfUse(row.getObject("day", LocalDate.class), row.getLong("accepted"),
                            row.getLong("refused"), instant(row, "last_at")));
                }
            }
            return days;
        } catch (SQLException e) {
            throw new IllegalStateException("The uses of a credential could not be read", e);
        }
    }

    private List<Credential> read(String key) {
        Instant now = clock.instant();
        try (Connection connection = database.getConnection(); PreparedStatement query = connection.prepareStatement(LIST)) {
            query.setString(1, key);
            query.setString(2, key);
            var found = new ArrayList<Credential>();
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    found.add(credential(row, now));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException("Credentials could not be read", e);
        }
    }

    private static Credential credential(ResultSet row, Instant now) throws SQLException {
        Instant until = instant(row, "previous_until");
        return new Credential(row.getString("key"), row.getString("name"), row.getString("authority"),
                ClientScope.all((String[]) row.getArray("scopes").getArray()), row.getString("created_by"),
                instant(row, "created_at"), row.getInt("secret_version"), instant(row, "secret_at"),
                until != null && until.isAfter(now) ? until : null, row.getString("revoked_by"), instant(row, "revoked_at"),
                row.getLong("accepted"), row.getLong("refused"), instant(row, "last_at"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        var there = row.getObject(column, OffsetDateTime.class);
        return there == null ? null : there.toInstant();
    }
}
