package vn.hocso.lrs;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.agroal.api.AgroalDataSource;
import vn.hocso.lrs.statement.Definitions;
import vn.hocso.lrs.statement.Statement;

/**
 * What statements said of their activities, put together: later words over earlier ones, languages side by side. Each
 * authority describes for itself.
 */
@ApplicationScoped
class ActivityDefinitions {

    /** An activity as one authority describes it, by their numbers. */
    record Key(long activity, long authority) {}

    private static final int MOST_KEPT = 20_000;
    private static final String FIND = "select d.activity_id, d.authority_id, d.definition from lrs_activity_definition d "
            + "join unnest(?::bigint[], ?::int[]) as w(activity_id, authority_id) using (activity_id, authority_id)";
    private static final String FIND_NAMED = "select x.iri, a.name, d.definition from unnest(?::text[], ?::text[]) as w(iri, name) "
            + "join lrs_activity x on x.iri = w.iri join lrs_authority a on a.name = w.name "
            + "join lrs_activity_definition d on d.activity_id = x.id and d.authority_id = a.id";
    private static final String WRITE = "insert into lrs_activity_definition (activity_id, authority_id, definition) "
            + "select * from unnest(?::bigint[], ?::int[], ?::text[]) "
            + "on conflict (activity_id, authority_id) do update set definition = excluded.definition";

    private final AgroalDataSource database;
    /** What was last said, so that saying it again costs nothing. Of committed transactions only. */
    private final Map<Key, String> lastSaid = new ConcurrentHashMap<>();

    ActivityDefinitions(AgroalDataSource database) {
        this.database = database;
    }

    /**
     * Takes in what statements say, within the writers' turn: nobody changes the same definition meanwhile.
     *
     * @return what to do once the transaction has committed
     */
    Runnable add(Connection connection, List<Incoming> entries, Map<String, Long> authorities, Map<String, Long> activities)
            throws SQLException {
        Map<Key, List<JsonNode>> said = new LinkedHashMap<>();
        for (Incoming entry : entries) {
            entry.statement().found().definitions().forEach((iri, definition) -> {
                var key = new Key(activities.get(iri), authorities.get(entry.authority()));
                List<JsonNode> news = said.computeIfAbsent(key, k -> new ArrayList<>(1));
                boolean again = news.isEmpty()
                        ? Definitions.fingerprint(definition).equals(lastSaid.get(key))
                        : definition.equals(news.get(news.size() - 1));
                if (!again) {
                    news.add(definition);
                }
            });
        }
        said.values().removeIf(List::isEmpty);
        if (said.isEmpty()) {
            return () -> {
            };
        }
        merge(connection, said);
        return () -> keep(said);
    }

    /** @return whether a statement says nothing of its activities that its authority did not say of them last */
    boolean isKnown(Statement statement, long authority, Map<String, Long> activities) {
        return statement.found().definitions().entrySet().stream().allMatch(said -> Definitions.fingerprint(said.getValue())
                .equals(lastSaid.get(new Key(activities.get(said.getKey()), authority))));
    }

    /** @return for each activity (IRI) of each authority (name) what is known of it, where anything is */
    Map<Described, JsonNode> find(Collection<Described> wanted) {
        var found = new HashMap<Described, JsonNode>();
        if (wanted.isEmpty()) {
            return found;
        }
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(FIND_NAMED)) {
            query.setArray(1, connection.createArrayOf("text", wanted.stream().map(Described::activity).toArray()));
            query.setArray(2, connection.createArrayOf("text", wanted.stream().map(Described::authority).toArray()));
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    found.put(new Described(rows.getString(1), rows.getString(2)), Definitions.read(rows.getString(3)));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException("Definitions of activities could not be read", e);
        }
    }

    /** An activity (IRI) as an authority (name) describes it. */
    record Described(String activity, String authority) {}

    private static void merge(Connection connection, Map<Key, List<JsonNode>> said) throws SQLException {
        Map<Key, ObjectNode> known = known(connection, said.keySet());
        var changed = new LinkedHashMap<Key, String>();
        said.forEach((key, news) -> {
            ObjectNode before = known.get(key);
            ObjectNode after = before == null ? Definitions.empty() : before.deepCopy();
            news.forEach(definition -> Definitions.merge(after, definition));
            if (!after.equals(before)) {
                changed.put(key, after.toString());
            }
        });
        if (!changed.isEmpty()) {
            try (PreparedStatement write = connection.prepareStatement(WRITE)) {
                bind(connection, write, changed.keySet());
                write.setArray(3, connection.createArrayOf("text", changed.values().toArray()));
                write.executeUpdate();
            }
        }
    }

    private static Map<Key, ObjectNode> known(Connection connection, Collection<Key> keys) throws SQLException {
        var known = new HashMap<Key, ObjectNode>();
        try (PreparedStatement query = connection.prepareStatement(FIND)) {
            bind(connection, query, keys);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    known.put(new Key(rows.getLong(1), rows.getLong(2)), Definitions.read(rows.getString(3)));
                }
            }
        }
        return known;
    }

    private static void bind(Connection connection, PreparedStatement statement, Collection<Key> keys) throws SQLException {
        statement.setArray(1, connection.createArrayOf("bigint", keys.stream().map(Key::activity).toArray()));
        statement.setArray(2, connection.createArrayOf("int", keys.stream().map(Key::authority).toArray()));
    }

    private void keep(Map<Key, List<JsonNode>> said) {
        if (lastSaid.size() > MOST_KEPT) {
            lastSaid.clear();
        }
        said.forEach((key, news) -> lastSaid.put(key, Definitions.fingerprint(news.get(news.size() - 1))));
    }
}
