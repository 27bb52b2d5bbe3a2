package vn.hocso.roster.claim;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

/**
 * A person of a list, as far as a claim is about it.
 *
 * @param claimedBy null when nobody claimed it
 */
record Listed(long entry, long team, String provinceCode, UUID claimedBy, ClaimState state) {

    static Listed of(ResultSet row) throws SQLException {
        return new Listed(row.getLong(1), row.getLong(2), row.getString(3), row.getObject(4, UUID.class),
                ClaimState.valueOf(row.getString(5)));
    }
}
