package vn.hocso.roster.claim;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;

import vn.hocso.roster.TeamRole;
import vn.hocso.shared.Jdbc;
import vn.hocso.shared.text.Phones;

/**
 * A member's place on a list, as the list has it.
 *
 * @param phone masked, null when the list has none
 * @param current whether the list still has the person
 * @param answeredAt when the member said that it is them, null before
 */
public record Listing(long entry, String name, TeamRole role, String team, String phone, boolean current, Instant claimedAt,
        Instant answeredAt) {

    static Listing of(ResultSet row) throws SQLException {
        String phone = row.getString(5);
        return new Listing(row.getLong(1), row.getString(2), TeamRole.valueOf(row.getString(3)), row.getString(4),
                phone == null ? null : Phones.masked(phone), row.getBoolean(6), Jdbc.instant(row, 7), Jdbc.instant(row, 8));
    }

    /** @return whether the member has yet to say if it is them */
    public boolean isAsked() {
        return answeredAt == null;
    }
}
