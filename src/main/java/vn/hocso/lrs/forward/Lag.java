package vn.hocso.lrs.forward;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;

/**
 * How far a target is behind.
 *
 * @param statements after its position, those that its filter leaves out included
 * @param oldest when the first of them was stored, null when there is none
 * @param letters statements that it refused
 */
record Lag(String code, State state, int failures, long statements, Instant oldest, long letters) {

    static Lag of(ResultSet row) throws SQLException {
        var oldest = row.getObject("oldest", OffsetDateTime.class);
        return new Lag(row.getString("code"), State.of(row.getString("state")), row.getInt("failures"),
                row.getLong("statements"),
                oldest == null ? null : oldest.toInstant(), row.getLong("letters"));
    }

    long seconds(Instant now) {
        return oldest == null ? 0 : Math.max(0, Duration.between(oldest, now).toSeconds());
    }
}
