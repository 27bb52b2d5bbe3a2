package vn.hocso.lrs;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Rows for one of the tables of echoes, written in one go. */
class EchoRows {

    private static final String KEY = "authority_id, stored, seq, origin_seq, origin_authority_id, ";
    private static final List<String> KEY_TYPES = List.of("int", "timestamptz", "bigint", "bigint", "int");

    private final String insert;
    private final List<String> types;
    private final List<List<Object>> columns = new ArrayList<>();

    EchoRows(String table, String more, String... moreTypes) {
        types = Stream.concat(KEY_TYPES.stream(), Stream.of(moreTypes)).toList();
        types.forEach(type -> columns.add(new ArrayList<>()));
        insert = "insert into " + table + " (" + KEY + more + ") select * from unnest("
                + types.stream().map(type -> "?::" + type + "[]").collect(Collectors.joining(", "))
                + ") on conflict do nothing";
    }

    void add(Object[] key, Object... more) {
        for (int i = 0; i < types.size(); i++) {
            columns.get(i).add(i < key.length ? key[i] : more[i - key.length]);
        }
    }

    void insert(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(insert)) {
            for (int i = 0; i < types.size(); i++) {
                statement.setArray(i + 1, connection.createArrayOf(types.get(i), columns.get(i).toArray()));
            }
            statement.executeUpdate();
        }
    }
}
