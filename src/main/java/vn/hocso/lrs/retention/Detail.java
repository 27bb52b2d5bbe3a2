package vn.hocso.lrs.retention;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;

import vn.hocso.lrs.seal.Sealed;
import vn.hocso.lrs.statement.Statement.Found;
import vn.hocso.lrs.statement.StatementReader;
import vn.hocso.shared.Jdbc;

/**
 * A statement that is about to be dropped.
 *
 * @param found by what it is found
 */
record Detail(Sealed sealed, int authorityNumber, Found found) {

    static Detail of(ResultSet row) throws SQLException {
        byte[] body = row.getBytes("body");
        return new Detail(Sealed.of(row.getLong("seq"), row.getObject("id", UUID.class), Jdbc.instant(row, 3),
                row.getString("authority"), body), row.getInt("authority_id"),
                StatementReader.found(body, row.getInt("given")));
    }

    long seq() {
        return sealed.seq();
    }

    UUID id() {
        return sealed.id();
    }

    Instant stored() {
        return sealed.stored();
    }

    Collection<String> agents() {
        return found.agents().keySet();
    }

    Collection<String> activities() {
        return found.activities().keySet();
    }
}
