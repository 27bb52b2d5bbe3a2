package vn.hocso.lrs.forward;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;

import vn.hocso.lrs.statement.Given;

/**
 * A stored statement on its way.
 *
 * @param voids the statement it voids, null when it is no voiding one
 * @param voidedBefore whether it was voided before it came: then nobody ever saw it
 */
record Row(long seq, UUID id, Instant happened, int given, byte[] body, String authority, String verb, UUID voids,
        boolean voidedBefore) {

    static Row of(ResultSet row) throws SQLException {
        return new Row(row.getLong("seq"), row.getObject("id", UUID.class),
                row.getObject("happened", OffsetDateTime.class).toInstant(), row.getInt("given"), row.getBytes("body"),
                row.getString("authority"), row.getString("verb"), row.getObject("voids", UUID.class),
                row.getBoolean("voided_before"));
    }

    boolean came(int bit) {
        return (given & bit) != 0;
    }

    boolean isVersion2() {
        return came(Given.VERSION_2);
    }
}
