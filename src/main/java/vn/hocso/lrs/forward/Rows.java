package vn.hocso.lrs.forward;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import vn.hocso.shared.Jdbc;
import vn.hocso.shared.Sql;

/** Reads the statements to be sent. Each question is a transaction of its own: nothing is held while the far store answers. */
@ApplicationScoped
class Rows {

    private static final String NEXT = Sql.load(Rows.class, "next.sql");
    private static final String BY_ID = Sql.load(Rows.class, "by_id.sql");

    /** Of a portion in memory, and one statement more. */
    private static final long MOST_BYTES = 4L << 20;

    private final Jdbc jdbc;

    Rows(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    /** @return the statements that were committed after that number, none left out; few when they are large */
    List<Row> after(long seq, int most) {
        return jdbc.list(NEXT, Row::of, seq, most, MOST_BYTES);
    }

    /** @return those of the statements that are in the store, by number; few when they are large, and one at least if there is any */
    List<Row> byId(Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : jdbc.list(BY_ID, Row::of, ids.stream().map(UUID::toString).toArray(String[]::new), MOST_BYTES);
    }
}
