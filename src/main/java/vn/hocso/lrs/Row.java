package vn.hocso.lrs;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;

/** One row of the table {@code statement}. */
record Row(UUID id, long seq, Instant stored, Instant happened, int given, byte[] body, String authority) {

    /** The columns that {@link #of} reads, of a statement {@code s} with its authority {@code a}. */
    static final String COLUMNS = "s.id, s.seq, s.stored, s.happened, s.given, s.body, a.name as authority";

    static Row of(ResultSet row) throws SQLException {
        return new Row(row.getObject("id", UUID.class), row.getLong("seq"), instant(row, "stored"), instant(row, "happened"),
                row.getInt("given"), row.getBytes("body"), row.getString("authority"));
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    StoredStatement toStored() {
        return new StoredStatement(id, body, stored, authority);
    }
}
