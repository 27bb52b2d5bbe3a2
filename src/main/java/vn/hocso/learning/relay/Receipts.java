package vn.hocso.learning.relay;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import vn.hocso.learning.offline.CarriedActs.Tally;
import vn.hocso.shared.Jdbc;

/** Which parcels were carried, by whom, and what became of them. */
@ApplicationScoped
class Receipts {

    private static final int SHOWN = 20;
    private static final String ENTER = """
            insert into relay_receipt (member_id, parcel, relayer_id, key_id, received_at, attempts, doubtful, refused)
            values (?, ?, ?, ?, ?, ?, ?, ?) on conflict (member_id, parcel, relayer_id) do nothing""";
    private static final String ALL = "select parcel, key_id, received_at, attempts, doubtful, refused from relay_receipt where ";
    private static final String BY = ALL + "relayer_id = ? order by received_at desc, parcel limit ?";
    private static final String OF = ALL + "member_id = ? order by received_at desc, parcel";

    private final Jdbc database;

    Receipts(Jdbc database) {
        this.database = database;
    }

    /** @return whether it is the first time that this leader brought it */
    boolean enter(Parcel parcel, UUID relayer, Instant receivedAt, Tally tally) {
        return database.update(ENTER, parcel.acts().member(), parcel.name(), relayer, parcel.keyId(), receivedAt,
                tally.attempts(), tally.doubtful(), tally.refused()) > 0;
    }

    /** @return the newest that this leader carried, the newest first */
    List<Carried> newestBy(UUID relayer) {
        return database.list(BY, Receipts::carried, relayer, SHOWN);
    }

    /** @return everything that this leader carried, the newest first */
    List<Carried> by(UUID relayer) {
        return database.list(BY, Receipts::carried, relayer, Integer.MAX_VALUE);
    }

    /** @return everything that was carried for the member, the newest first */
    List<Carried> of(UUID member) {
        return database.list(OF, Receipts::carried, member);
    }

    private static Carried carried(ResultSet row) throws SQLException {
        return new Carried(row.getString(1), row.getString(2), Jdbc.instant(row, 3),
                new Tally(row.getInt(4), row.getInt(5), row.getInt(6)));
    }
}
