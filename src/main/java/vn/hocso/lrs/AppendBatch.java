package vn.hocso.lrs;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import vn.hocso.lrs.Echoes.Reference;
import vn.hocso.lrs.PendingStatements.Entry;
import vn.hocso.lrs.statement.Statement;

/** The statements of one transaction turned into columns: the parameters of {@code statement_append}, in its order. */
class AppendBatch {

    private static final String[] TYPES = {"bigint", "timestamptz", "date", "uuid", "int", "int", "uuid", "uuid", "timestamptz",
            "smallint", "bytea", "bigint", "bigint", "boolean", "bigint", "bigint", "boolean"};
    private static final int FIRST_AGENT_COLUMN = 11;
    private static final int FIRST_ACTIVITY_COLUMN = 14;

    private final Numbering numbering;
    private final Map<String, Long> authorities;
    private final Map<String, Long> actors;
    private final Map<String, Long> verbs;
    private final Map<String, Long> activities;
    private final List<List<Object>> columns = new ArrayList<>();
    private final List<Reference> references = new ArrayList<>(0);
    private long place;

    AppendBatch(Numbering numbering, Map<String, Long> authorities, Map<String, Long> actors, Map<String, Long> verbs,
            Map<String, Long> activities) {
        this.numbering = numbering;
        this.authorities = authorities;
        this.actors = actors;
        this.verbs = verbs;
        this.activities = activities;
        for (int i = 0; i < TYPES.length; i++) {
            columns.add(new ArrayList<>());
        }
    }

    void add(Entry entry) {
        Statement statement = entry.statement();
        Instant stored = numbering.nextStored(entry.moment());
        LocalDate month = stored.atZone(ZoneOffset.UTC).toLocalDate().withDayOfMonth(1);
        Instant happened = statement.timestamp() == null ? stored : statement.timestamp();
        place++;
        long seq = numbering.nextSeq();
        if (statement.target() != null) {
            references.add(
                    new Reference(statement.target(), stored, seq, statement.id(), authorities.get(entry.authority())));
        }
        append(0, seq, stored.toString(), month.toString(), statement.id(), authorities.get(entry.authority()),
                verbs.get(statement.verb()), statement.registration(), statement.voids(), happened.toString(),
                (long) statement.given(), statement.body());
        statement.found().agents().forEach((key, direct) -> append(FIRST_AGENT_COLUMN, place, actors.get(key), direct));
        statement.found().activities()
                .forEach((iri, direct) -> append(FIRST_ACTIVITY_COLUMN, place, activities.get(iri), direct));
    }

    /** @return those that refer to another statement, as they were numbered */
    List<Reference> references() {
        return references;
    }

    void bind(Connection connection, PreparedStatement append) throws SQLException {
        for (int i = 0; i < TYPES.length; i++) {
            append.setArray(i + 1, connection.createArrayOf(TYPES[i], typed(TYPES[i], columns.get(i))));
        }
        append.setLong(TYPES.length + 1, numbering.lastSeq());
        append.setLong(TYPES.length + 2, numbering.lastStored());
    }

    /** The driver sends arrays of these types as they are, and all others as text. */
    private static Object[] typed(String type, List<Object> column) {
        return switch (type) {
            case "bytea" -> column.toArray(byte[][]::new);
            case "bigint" -> column.toArray(Long[]::new);
            case "boolean" -> column.toArray(Boolean[]::new);
            default -> column.toArray();
        };
    }

    private void append(int firstColumn, Object... values) {
        for (int i = 0; i < values.length; i++) {
            columns.get(firstColumn + i).add(values[i]);
        }
    }
}
