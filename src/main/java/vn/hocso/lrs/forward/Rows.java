package vn.hocso.lrs.forward;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.agroal.api.AgroalDataSource;
import vn.hocso.shared.Sql;

/** Reads the statements to be sent. Each question is a transaction of its own: nothing is held while the far store answers. */
@ApplicationScoped
class Rows {

    private static final String NEXT = Sql.load(Rows.class, "next.sql");
    private static final String BY_ID = Sql.load(Rows.class, "by_id.sql");

    /** Of a portion in memory, and one statement more. */
    private static final long MOST_BYTES = 4L << 20;

    private interface Filling {
        void of(PreparedStatement statement) throws SQLException;
    }

    private final AgroalDataSource database;

    Rows(AgroalDataSource database) {
        this.database = database;
    }

    /** @return the statements that were committed after that number, none left out; few when they are large */
    List<Row> after(long seq, int most) {
        return read(NEXT, query -> {
            query.setLong(1, seq);
            query.setInt(2, most);
            query.setLong(3, MOST_BYTES);
        });
    }

    /** @return those of the statements that are in the store, by number */
    List<Row> byId(Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : read(BY_ID, query -> query.setArray(1, query.getConnection().createArrayOf("uuid", ids.toArray())));
    }

    private List<Row> read(String sql, Filling filling) {
        try (Connection connection = database.getConnection(); PreparedStatement query = connection.prepareStatement(sql)) {
            filling.of(query);
            var rows = new ArrayList<Row>();
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    rows.add(Row.of(row));
                }
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException("Statements to be forwarded could not be read", e);
        }
    }
}
