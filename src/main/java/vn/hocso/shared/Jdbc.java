package vn.hocso.shared;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import io.agroal.api.AgroalDataSource;

/**
 * SQL on the routes that many people use at once: a page asks for a few values by key, and a session of entities would cost
 * more than the database. Joins the caller's transaction; without one each statement stands for itself.
 */
@ApplicationScoped
public class Jdbc {

    /** Makes a value of the row that the cursor is at. */
    public interface Row<T> {
        T of(ResultSet row) throws SQLException;
    }

    private final AgroalDataSource database;

    public Jdbc(AgroalDataSource database) {
        this.database = database;
    }

    /**
     * @param sql with a {@code ?} for each value
     * @param values {@link Instant}s and what the driver takes; null for none
     */
    public <T> List<T> list(String sql, Row<T> row, Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement query = prepared(connection, sql, values);
                ResultSet rows = query.executeQuery()) {
            var all = new ArrayList<T>();
            while (rows.next()) {
                all.add(row.of(rows));
            }
            return all;
        } catch (SQLException e) {
            throw new IllegalStateException("The database did not answer", e);
        }
    }

    /** @return the first row, if there is any; see {@link #list} */
    public <T> Optional<T> first(String sql, Row<T> row, Object... values) {
        return list(sql, row, values).stream().findFirst();
    }

    /** @return how many rows were written */
    public int update(String sql, Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = prepared(connection, sql, values)) {
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("The database did not take it", e);
        }
    }

    /** @return the time in that column, null for none */
    public static Instant instant(ResultSet row, int column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private static PreparedStatement prepared(Connection connection, String sql, Object... values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            Object value = values[i];
            statement.setObject(i + 1, value instanceof Instant instant ? instant.atOffset(ZoneOffset.UTC) : value);
        }
        return statement;
    }
}
