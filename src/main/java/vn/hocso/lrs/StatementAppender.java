package vn.hocso.lrs;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import io.agroal.api.AgroalDataSource;
import vn.hocso.lrs.PendingStatements.Entry;
import vn.hocso.shared.time.ServiceClock;

/**
 * The last step of a transaction: waits for its turn, numbers the statements and writes them, in a constant number of SQL
 * statements. The turn ends with the commit, so number and time of storing follow the order of commits.
 */
@ApplicationScoped
class StatementAppender {

    private static final String TURN = "select last_seq, last_stored, clock_timestamp() as now from statement_turn()";
    private static final String APPEND = "select statement_append(" + "?, ".repeat(18) + "?)";

    private final AgroalDataSource database;
    private final Vocabulary vocabulary;
    private final Echoes echoes;
    private final ActivityDefinitions definitions;
    private final ServiceClock clock;
    private final Watching watching;

    StatementAppender(AgroalDataSource database, Vocabulary vocabulary, Echoes echoes, ActivityDefinitions definitions,
            ServiceClock clock, Watching watching) {
        this.watching = watching;
        this.database = database;
        this.vocabulary = vocabulary;
        this.echoes = echoes;
        this.definitions = definitions;
        this.clock = clock;
    }

    /** @return what to do once the transaction has committed */
    Runnable append(List<Entry> entries) {
        try (Connection connection = database.getConnection()) {
            Numbering numbering = awaitTurn(connection);
            var fresh = Stream.generate(HashMap<String, Long>::new).limit(4).toList();
            var authorities = names(connection, vocabulary.authorities(), entries, e -> Stream.of(e.authority()), fresh.get(0));
            var actors = names(connection, vocabulary.actors(), entries, e -> e.statement().found().agents().keySet().stream(),
                    fresh.get(1));
            var verbs = names(connection, vocabulary.verbs(), entries, e -> Stream.of(e.statement().verb()), fresh.get(2));
            var activities = names(connection, vocabulary.activities(), entries,
                    e -> e.statement().found().activities().keySet().stream(), fresh.get(3));
            var batch = new AppendBatch(numbering, authorities, actors, verbs, activities);
            entries.forEach(batch::add);
            boolean awaited = write(connection, batch);
            if (awaited || !batch.references().isEmpty()) {
                echoes.spread(connection, entries.stream().map(e -> e.statement().id()).toList(), batch.references());
            }
            Runnable keepDefinitions = definitions.add(connection, entries, authorities, activities);
            return () -> {
                keep(fresh);
                keepDefinitions.run();
                watching.stored(entries);
            };
        } catch (SQLException e) {
            throw new IllegalStateException("Statements could not be written", e);
        }
    }

    /** @return whether a stored statement refers to one of them */
    private static boolean write(Connection connection, AppendBatch batch) throws SQLException {
        try (PreparedStatement append = connection.prepareStatement(APPEND)) {
            batch.bind(connection, append);
            try (ResultSet row = append.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        }
    }

    /** The clock is read after the wait, and it is the same one for all replicas: what is stored later has the later time. */
    private Numbering awaitTurn(Connection connection) throws SQLException {
        try (PreparedStatement turn = connection.prepareStatement(TURN); ResultSet row = turn.executeQuery()) {
            row.next();
            return new Numbering(row.getLong("last_seq"), row.getLong("last_stored"), clock.of(Row.instant(row, "now")));
        }
    }

    private static Map<String, Long> names(Connection connection, Names names, List<Entry> entries,
            Function<Entry, Stream<String>> of, Map<String, Long> fresh) throws SQLException {
        return names.resolve(connection, entries.stream().flatMap(of).collect(Collectors.toSet()), fresh);
    }

    private void keep(List<HashMap<String, Long>> fresh) {
        vocabulary.authorities().keep(fresh.get(0));
        vocabulary.actors().keep(fresh.get(1));
        vocabulary.verbs().keep(fresh.get(2));
        vocabulary.activities().keep(fresh.get(3));
    }
}
