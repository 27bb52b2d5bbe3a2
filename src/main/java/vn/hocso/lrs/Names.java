package vn.hocso.lrs;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The numbers of what repeats in every statement: authorities, actors, verbs, activities. A number never changes, so those
 * of committed transactions are kept in memory.
 */
class Names {

    private static final int MOST_KEPT = 100_000;

    private final String resolve;
    private final String find;
    private final Map<String, Long> known = new ConcurrentHashMap<>();

    Names(String table, String column) {
        this.resolve = ("with wanted as (select name from unnest(?::text[]) as w(name)), "
                + "made as (insert into TABLE (COLUMN) select name from wanted where not exists "
                + "(select from TABLE t where t.COLUMN = wanted.name) returning id, COLUMN) "
                + "select id, COLUMN from made union all "
                + "select t.id, t.COLUMN from TABLE t join wanted on t.COLUMN = wanted.name")
                .replace("TABLE", table).replace("COLUMN", column);
        this.find = "select id from " + table + " where " + column + " = ?";
    }

    /** @return the number of each name from memory alone, null when one of them is not there */
    Map<String, Long> known(Collection<String> names) {
        var numbers = new HashMap<String, Long>();
        for (String name : names) {
            Long number = known.get(name);
            if (number == null) {
                return null;
            }
            numbers.put(name, number);
        }
        return numbers;
    }

    /**
     * The number of each name, new ones made. The caller holds the writers' turn, so nobody makes the same one meanwhile.
     *
     * @param fresh takes the numbers that were not known, for {@link #keep} after commit
     */
    Map<String, Long> resolve(Connection connection, Collection<String> names, Map<String, Long> fresh) throws SQLException {
        var numbers = new HashMap<String, Long>();
        Set<String> missing = new HashSet<>();
        for (String name : names) {
            Long number = known.get(name);
            if (number == null) {
                missing.add(name);
            } else {
                numbers.put(name, number);
            }
        }
        if (!missing.isEmpty()) {
            ask(connection, missing, fresh);
            numbers.putAll(fresh);
        }
        return numbers;
    }

    /** @return null when no statement ever had this name */
    Long find(Connection connection, String name) throws SQLException {
        Long number = known.get(name);
        if (number != null) {
            return number;
        }
        try (PreparedStatement query = connection.prepareStatement(find)) {
            query.setString(1, name);
            try (ResultSet row = query.executeQuery()) {
                return row.next() ? row.getLong(1) : null;
            }
        }
    }

    void keep(Map<String, Long> committed) {
        if (known.size() > MOST_KEPT) {
            known.clear();
        }
        known.putAll(committed);
    }

    private void ask(Connection connection, Set<String> missing, Map<String, Long> into) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(resolve)) {
            query.setArray(1, connection.createArrayOf("text", missing.toArray()));
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    into.put(rows.getString(2), rows.getLong(1));
                }
            }
        }
    }
}
