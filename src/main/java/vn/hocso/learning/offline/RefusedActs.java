package vn.hocso.learning.offline;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import vn.hocso.shared.Jdbc;

/** Reads what phones told and the service could not record. Nothing of it is ever recorded by somebody's word. */
@ApplicationScoped
class RefusedActs {

    static final int SHOWN = 200;

    private static final String ALL = "select member_id, attempt, code, received_at, told::json ->> 'lesson',"
            + " json_array_length(told::json -> 'answers'), told from sync_refused";
    private static final String NEWEST = ALL + " order by received_at desc, attempt limit " + SHOWN;
    private static final String OF_MEMBER = ALL + " where member_id = ? order by received_at desc, attempt";
    private static final String COUNT = "select count(*) from sync_refused";

    private final Jdbc database;

    RefusedActs(Jdbc database) {
        this.database = database;
    }

    /** @return the newest first, no more than {@link #SHOWN} */
    List<RefusedAct> newest() {
        return database.list(NEWEST, RefusedActs::act);
    }

    long count() {
        return database.first(COUNT, row -> row.getLong(1)).orElseThrow();
    }

    /** @return the newest first */
    List<RefusedAct> of(UUID member) {
        return database.list(OF_MEMBER, RefusedActs::act, member);
    }

    private static RefusedAct act(ResultSet row) throws SQLException {
        return new RefusedAct(row.getObject(1, UUID.class), row.getObject(2, UUID.class), row.getString(3),
                Jdbc.instant(row, 4),
                row.getString(5), row.getInt(6), row.getString(7));
    }
}
