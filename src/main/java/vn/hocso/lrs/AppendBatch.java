package vn.hocso.lrs;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import vn.hocso.lrs.Echoes.Reference;
import vn.hocso.lrs.statement.Statement;

/** The statements of one transaction turned into columns: the parameters of {@code statement_append}, in its order. */
class AppendBatch {

    /** The numbers of the names in the batch. */
    record Numbers(Map<String, Long> authorities, Map<String, Long> actors, Map<String, Long> verbs,
            Map<String, Long> activities) {

        boolean isComplete() {
            return authorities != null && actors != null && verbs != null && activities != null;
        }
    }

    private static final String[] TYPES = {"uuid", "int", "int", "uuid", "uuid", "timestamptz", "smallint", "bytea", "bytea",
            "timestamptz", "bigint", "bigint", "boolean", "bigint", "bigint", "boolean"};
    private static final int FIRST_AGENT_COLUMN = 10;
    private static final int FIRST_ACTIVITY_COLUMN = 13;

    private final List<Incoming> entries;
    private final Numbers numbers;
    private final List<List<Object>> columns = new ArrayList<>();

    AppendBatch(List<Incoming> entries, Numbers numbers) {
        this.entries = entries;
        this.numbers = numbers;
        for (int i = 0; i < TYPES.length; i++) {
            columns.add(new ArrayList<>());
        }
        for (int i = 0; i < entries.size(); i++) {
            add(entries.get(i), i + 1L);
        }
    }

    private void add(Incoming entry, long place) {
        Statement statement = entry.statement();
        append(0, statement.id(), numbers.authorities.get(entry.authority()), numbers.verbs.get(statement.verb()),
                statement.registration(), statement.voids(), text(statement.timestamp()), (long) statement.given(),
                statement.body(), statement.digest(), text(moment(entry)));
        statement.found().agents()
                .forEach((key, direct) -> append(FIRST_AGENT_COLUMN, place, numbers.actors.get(key), direct));
        statement.found().activities()
                .forEach((iri, direct) -> append(FIRST_ACTIVITY_COLUMN, place, numbers.activities.get(iri), direct));
    }

    /** @param clockAhead by how much the service's clock is ahead of the database's, in microseconds */
    void bind(Connection connection, PreparedStatement append, long clockAhead) throws SQLException {
        for (int i = 0; i < TYPES.length; i++) {
            append.setArray(i + 1, connection.createArrayOf(TYPES[i], typed(TYPES[i], columns.get(i))));
        }
        append.setLong(TYPES.length + 1, clockAhead);
    }

    /** @return those that refer to another statement, as {@code statement_append} numbered them */
    List<Reference> references(long seqBefore, Instant storedFirst) {
        var references = new ArrayList<Reference>(0);
        for (int i = 0; i < entries.size(); i++) {
            Incoming entry = entries.get(i);
            Statement statement = entry.statement();
            if (statement.target() != null) {
                Instant first = entry.moment() == null ? storedFirst : moment(entry);
                references.add(new Reference(statement.target(), first.plus(i, ChronoUnit.MICROS), seqBefore + 1 + i,
                        statement.id(), numbers.authorities.get(entry.authority())));
            }
        }
        return references;
    }

    private static Instant moment(Incoming entry) {
        return entry.moment() == null ? null : entry.moment().truncatedTo(ChronoUnit.MICROS);
    }

    private static String text(Instant instant) {
        return instant == null ? null : instant.toString();
    }

    /** The driver sends arrays of these types as they are, and all others as text. */
    private static Object[] typed(String type, List<Object> column) {
        return switch (type) {
            case "bytea" -> column.toArray(byte[][]::new);
            case "bigint" -> column.toArray(Long[]::new);
            case "boolean" -> column.toArray(Boolean[]::new);
            default -> column.stream().allMatch(Objects::isNull) ? new Object[0] : column.toArray();
        };
    }

    private void append(int firstColumn, Object... values) {
        for (int i = 0; i < values.length; i++) {
            columns.get(firstColumn + i).add(values[i]);
        }
    }
}
