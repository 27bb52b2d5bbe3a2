package vn.hocso.lrs;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import vn.hocso.lrs.statement.Statement;
import vn.hocso.lrs.statement.StatementReader;
import vn.hocso.shared.Sql;

/** Tells the statement that was sent again from another one under the same id. */
final class Repeats {

    private static final String TAKEN = "select id, digest, happened from statement_key where id = any(?::uuid[])";
    private static final String BODY = Sql.load(Repeats.class, "body.sql");

    private Repeats() {}

    static boolean same(Statement one, Statement other) {
        return Arrays.equals(one.digest(), other.digest()) && sameTime(one.timestamp(), other.timestamp());
    }

    /**
     * What is there already of what was sent.
     *
     * @param ids all that are there
     * @param taken those of them that belong to another content
     */
    record Known(Set<UUID> ids, Set<UUID> taken) {}

    static Known known(Connection connection, List<Statement> sent) throws SQLException {
        var ids = new HashSet<UUID>();
        var taken = new LinkedHashSet<UUID>();
        Map<UUID, Statement> byId = sent.stream().collect(Collectors.toMap(Statement::id, statement -> statement));
        try (PreparedStatement query = connection.prepareStatement(TAKEN)) {
            query.setArray(1, connection.createArrayOf("uuid", byId.keySet().toArray()));
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    Statement repeat = byId.get(rows.getObject("id", UUID.class));
                    ids.add(repeat.id());
                    boolean same = Arrays.equals(rows.getBytes("digest"), repeat.digest()) || sameBody(connection, repeat);
                    if (!same || !sameTime(Row.instant(rows, "happened"), repeat.timestamp())) {
                        taken.add(repeat.id());
                    }
                }
            }
        }
        return new Known(ids, taken);
    }

    /** What counts as the same may have been told otherwise when the digest was written: the body decides. */
    private static boolean sameBody(Connection connection, Statement repeat) throws SQLException {
        try (PreparedStatement body = connection.prepareStatement(BODY)) {
            body.setObject(1, repeat.id());
            try (ResultSet row = body.executeQuery()) {
                return row.next() && Arrays.equals(StatementReader.digest(row.getBytes(1)), repeat.digest());
            }
        }
    }

    private static boolean sameTime(Instant one, Instant other) {
        return one == null || other == null || one.equals(other);
    }
}
