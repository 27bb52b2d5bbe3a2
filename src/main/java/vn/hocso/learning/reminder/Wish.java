package vn.hocso.learning.reminder;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;

import vn.hocso.shared.Jdbc;

/**
 * What is known of a member before somebody is reminded.
 *
 * @param lastLearned null for never
 */
record Wish(boolean off, Instant putOffUntil, LocalDate shownOn, Instant lastLearned) {

    static Wish of(ResultSet row) throws SQLException {
        return new Wish(row.getBoolean(1), Jdbc.instant(row, 2), row.getObject(3, LocalDate.class), Jdbc.instant(row, 4));
    }

    boolean isWanted(Instant now) {
        return !off && (putOffUntil == null || !now.isBefore(putOffUntil));
    }

    boolean allows(Instant now, LocalDate today) {
        return isWanted(now) && !today.equals(shownOn);
    }
}
