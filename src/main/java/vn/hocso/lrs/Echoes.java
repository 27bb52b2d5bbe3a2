package vn.hocso.lrs;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import vn.hocso.lrs.statement.Statement.Found;
import vn.hocso.lrs.statement.StatementReader;
import vn.hocso.shared.Sql;

/**
 * Lets a statement about another one be found by whatever finds that one, in whichever order the two arrived. Works within
 * the writers' turn, and costs one look at an index where nobody refers to anything.
 */
@ApplicationScoped
class Echoes {

    /** A statement that refers to another one, just numbered. */
    record Reference(UUID target, Instant stored, long seq, UUID id, long authority) {}

    private record Pair(long seq, Instant stored, long authority) {}

    private static final String REFER = "insert into statement_reference (target, stored, seq, id, authority_id) "
            + "select * from unnest(?::uuid[], ?::timestamptz[], ?::bigint[], ?::uuid[], ?::int[])";
    private static final String CONCERNED = "select distinct n.id from unnest(?::uuid[]) as n(id) "
            + "where exists (select from statement_reference r where r.target = n.id) "
            + "or exists (select from statement_reference r where r.id = n.id)";
    private static final String PAIRS = Sql.load(Echoes.class, "echo_pairs.sql");
    private static final String ORIGINS = Sql.load(Echoes.class, "echo_origins.sql");

    private final Vocabulary vocabulary;

    Echoes(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** @param ids of the statements just written */
    void spread(Connection connection, List<UUID> ids, List<Reference> references) throws SQLException {
        if (!references.isEmpty()) {
            refer(connection, references);
        }
        Object[] concerned = concerned(connection, ids);
        if (concerned.length == 0) {
            return;
        }
        Map<UUID, List<Pair>> byOrigin = pairs(connection, concerned);
        if (!byOrigin.isEmpty()) {
            echo(connection, byOrigin);
        }
    }

    private static void refer(Connection connection, List<Reference> references) throws SQLException {
        try (PreparedStatement refer = connection.prepareStatement(REFER)) {
            refer.setArray(1, connection.createArrayOf("uuid", references.stream().map(Reference::target).toArray()));
            refer.setArray(2, connection.createArrayOf("timestamptz",
                    references.stream().map(r -> r.stored().toString()).toArray()));
            refer.setArray(3, connection.createArrayOf("bigint", references.stream().map(Reference::seq).toArray()));
            refer.setArray(4, connection.createArrayOf("uuid", references.stream().map(Reference::id).toArray()));
            refer.setArray(5, connection.createArrayOf("int", references.stream().map(Reference::authority).toArray()));
            refer.executeUpdate();
        }
    }

    private static Object[] concerned(Connection connection, List<UUID> ids) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(CONCERNED)) {
            query.setArray(1, connection.createArrayOf("uuid", ids.toArray()));
            var concerned = new ArrayList<UUID>();
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    concerned.add(rows.getObject(1, UUID.class));
                }
            }
            return concerned.toArray();
        }
    }

    private static Map<UUID, List<Pair>> pairs(Connection connection, Object[] concerned) throws SQLException {
        var byOrigin = new HashMap<UUID, List<Pair>>();
        try (PreparedStatement query = connection.prepareStatement(PAIRS)) {
            query.setArray(1, connection.createArrayOf("uuid", concerned));
            query.setArray(2, connection.createArrayOf("uuid", concerned));
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    byOrigin.computeIfAbsent(rows.getObject("origin", UUID.class), origin -> new ArrayList<>())
                            .add(new Pair(rows.getLong("seq"), Row.instant(rows, "stored"), rows.getLong("authority_id")));
                }
            }
        }
        return byOrigin;
    }

    /** Origins that have not arrived yet echo when they do. */
    private void echo(Connection connection, Map<UUID, List<Pair>> byOrigin) throws SQLException {
        var echoes = new EchoRows("statement_echo", "verb_id, registration", "int", "uuid");
        var agents = new EchoRows("statement_agent_echo", "actor_id, direct, verb_id", "bigint", "boolean", "int");
        var activities = new EchoRows("statement_activity_echo", "activity_id, direct, verb_id", "bigint", "boolean", "int");
        try (PreparedStatement query = connection.prepareStatement(ORIGINS)) {
            query.setArray(1, connection.createArrayOf("uuid", byOrigin.keySet().toArray()));
            query.setFetchSize(100);
            try (ResultSet origin = query.executeQuery()) {
                while (origin.next()) {
                    Found found = StatementReader.found(origin.getBytes("body"), origin.getInt("given"));
                    long verb = origin.getLong("verb_id");
                    Map<String, Long> actors = numbers(connection, vocabulary.actors(), found.agents().keySet().stream());
                    Map<String, Long> iris = numbers(connection, vocabulary.activities(), found.activities().keySet().stream());
                    for (Pair pair : byOrigin.get(origin.getObject("id", UUID.class))) {
                        Object[] key = {pair.authority(), pair.stored().toString(), pair.seq(), origin.getLong("seq"),
                                origin.getLong("authority_id")};
                        echoes.add(key, verb, origin.getObject("registration", UUID.class));
                        found.agents().forEach((name, direct) -> agents.add(key, actors.get(name), direct, verb));
                        found.activities().forEach((name, direct) -> activities.add(key, iris.get(name), direct, verb));
                    }
                }
            }
        }
        echoes.insert(connection);
        agents.insert(connection);
        activities.insert(connection);
    }

    private static Map<String, Long> numbers(Connection connection, Names names, Stream<String> wanted) throws SQLException {
        return names.resolve(connection, wanted.toList(), new HashMap<>());
    }
}
