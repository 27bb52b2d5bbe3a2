package vn.hocso.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The rows that the service wrote of its clients' statements, written again by JDBC alone under other ids: what the database
 * and its driver cost without validation, without HTTP, and without keeping an order.
 */
class RawRows {

    /** Far behind everything that the service will number. */
    private static final AtomicLong SEQ = new AtomicLong(1_000_000_000_000L);
    private static final String KEY = "insert into statement_key (id, digest, happened, seq, month) values (?, ?, ?, ?, ?)";
    private static final String STATEMENT = "insert into statement (seq, stored, id, authority_id, verb_id, registration, voids, "
            + "happened, given, body) values (?, ?, ?, ?, ?, ?, null, ?, ?, ?)";
    private static final String AGENT = "insert into statement_agent (authority_id, actor_id, direct, stored, seq, verb_id) "
            + "values (?, ?, ?, ?, ?, ?)";
    private static final String ACTIVITY = "insert into statement_activity (authority_id, activity_id, direct, stored, seq, verb_id) "
            + "values (?, ?, ?, ?, ?, ?)";

    private record Link(long name, boolean direct) {}

    private record Model(Object digest, Object happened, Object month, Object stored, int authority, int verb, int given,
            byte[] body, List<Link> agents, List<Link> activities) {}

    private final String url;
    private final List<Model> models;
    private final ThreadLocal<Connection> connections = ThreadLocal.withInitial(this::connect);

    /** @param count so many of the statements that the service stored last are the model */
    RawRows(Database database, int count) throws SQLException {
        this.url = database.url() + (database.url().contains("?") ? "&" : "?") + "reWriteBatchedInserts=true";
        this.models = models(count);
    }

    /** Writes so many statements in one transaction. */
    void write(int count, long number) {
        Connection connection = connections.get();
        try (PreparedStatement keys = connection.prepareStatement(KEY);
                PreparedStatement statements = connection.prepareStatement(STATEMENT);
                PreparedStatement agents = connection.prepareStatement(AGENT);
                PreparedStatement activities = connection.prepareStatement(ACTIVITY)) {
            for (int i = 0; i < count; i++) {
                Model model = models.get((int) ((number * count + i) % models.size()));
                long seq = SEQ.incrementAndGet();
                UUID id = UUID.randomUUID();
                add(keys, id, model.digest, model.happened, seq, model.month);
                add(statements, seq, model.stored, id, model.authority, model.verb, UUID.randomUUID(), model.happened,
                        model.given,
                        model.body);
                for (Link agent : model.agents) {
                    add(agents, model.authority, agent.name, agent.direct, model.stored, seq, model.verb);
                }
                for (Link activity : model.activities) {
                    add(activities, model.authority, activity.name, activity.direct, model.stored, seq, model.verb);
                }
            }
            for (PreparedStatement batch : List.of(keys, statements, agents, activities)) {
                batch.executeBatch();
            }
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void add(PreparedStatement batch, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            batch.setObject(i + 1, values[i]);
        }
        batch.addBatch();
    }

    private Connection connect() {
        try {
            Connection connection = DriverManager.getConnection(url);
            connection.setAutoCommit(false);
            return connection;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<Model> models(int count) throws SQLException {
        var found = new ArrayList<Model>();
        try (Connection connection = DriverManager.getConnection(url);
                var query = connection.createStatement();
                var row = query
                        .executeQuery("select k.digest, k.happened, k.month, s.stored, s.authority_id, s.verb_id, s.given, "
                                + "s.body, s.seq from statement s join lrs_authority a on a.id = s.authority_id "
                                + "join statement_key k on k.id = s.id where a.name = '" + StoreClient.AUTHORITY
                                + "' order by s.stored desc limit " + count)) {
            while (row.next()) {
                found.add(new Model(row.getObject(1), row.getObject(2), row.getObject(3), row.getObject(4), row.getInt(5),
                        row.getInt(6), row.getInt(7), row.getBytes(8), links(connection, "agent", "actor_id", row.getLong(9)),
                        links(connection, "activity", "activity_id", row.getLong(9))));
            }
        }
        return found;
    }

    private static List<Link> links(Connection connection, String kind, String name, long seq) throws SQLException {
        var found = new ArrayList<Link>();
        try (var query = connection.createStatement();
                var row = query.executeQuery("select l." + name + ", l.direct from statement_" + kind
                        + " l join lrs_authority a on a.id = l.authority_id join statement s on s.stored = l.stored and s.seq = l.seq "
                        + "where a.name = '" + StoreClient.AUTHORITY + "' and l.seq = " + seq)) {
            while (row.next()) {
                found.add(new Link(row.getLong(1), row.getBoolean(2)));
            }
        }
        return found;
    }
}
