package vn.hocso.lrs;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import io.agroal.api.AgroalDataSource;
import vn.hocso.lrs.AppendBatch.Numbers;
import vn.hocso.lrs.Echoes.Reference;
import vn.hocso.lrs.PendingStatements.Entry;
import vn.hocso.shared.time.ServiceClock;

/**
 * The last step of a transaction: waits for its turn, numbers the statements and writes them, in a constant number of SQL
 * statements. The turn ends with the commit, so number and time of storing follow the order of commits.
 */
@ApplicationScoped
class StatementAppender {

    private static final String TURN = "select statement_turn()";
    private static final String APPEND = "select awaited, seq_before, stored_first from statement_append("
            + "?, ".repeat(15) + "?)";

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
            var fresh = Stream.generate(HashMap<String, Long>::new).limit(4).toList();
            Numbers numbers = numbers(connection, entries, fresh);
            var batch = new AppendBatch(entries, numbers);
            write(connection, batch, entries);
            Runnable keepDefinitions = definitions.add(connection, entries, numbers.authorities(), numbers.activities());
            return () -> {
                keep(fresh);
                keepDefinitions.run();
                watching.stored(entries);
            };
        } catch (SQLException e) {
            throw new IllegalStateException("Statements could not be written", e);
        }
    }

    private void write(Connection connection, AppendBatch batch, List<Entry> entries) throws SQLException {
        try (PreparedStatement append = connection.prepareStatement(APPEND)) {
            batch.bind(connection, append, clock.microsAhead());
            try (ResultSet row = append.executeQuery()) {
                row.next();
                List<Reference> references = batch.references(row.getLong(2), Row.instant(row, "stored_first"));
                if (row.getBoolean(1) || !references.isEmpty()) {
                    echoes.spread(connection, entries.stream().map(e -> e.statement().id()).toList(), references);
                }
            }
        }
    }

    /** Names that nobody used yet are made within the turn, so that nobody else makes them meanwhile. */
    private Numbers numbers(Connection connection, List<Entry> entries, List<HashMap<String, Long>> fresh) throws SQLException {
        Set<String> authorities = names(entries, e -> Stream.of(e.authority()));
        Set<String> actors = names(entries, e -> e.statement().found().agents().keySet().stream());
        Set<String> verbs = names(entries, e -> Stream.of(e.statement().verb()));
        Set<String> activities = names(entries, e -> e.statement().found().activities().keySet().stream());
        var known = new Numbers(vocabulary.authorities().known(authorities), vocabulary.actors().known(actors),
                vocabulary.verbs().known(verbs), vocabulary.activities().known(activities));
        if (known.isComplete()) {
            return known;
        }
        awaitTurn(connection);
        return new Numbers(vocabulary.authorities().resolve(connection, authorities, fresh.get(0)),
                vocabulary.actors().resolve(connection, actors, fresh.get(1)),
                vocabulary.verbs().resolve(connection, verbs, fresh.get(2)),
                vocabulary.activities().resolve(connection, activities, fresh.get(3)));
    }

    private static void awaitTurn(Connection connection) throws SQLException {
        try (PreparedStatement turn = connection.prepareStatement(TURN)) {
            turn.execute();
        }
    }

    private static Set<String> names(List<Entry> entries, Function<Entry, Stream<String>> of) {
        return entries.stream().flatMap(of).collect(Collectors.toSet());
    }

    private void keep(List<HashMap<String, Long>> fresh) {
        vocabulary.authorities().keep(fresh.get(0));
        vocabulary.actors().keep(fresh.get(1));
        vocabulary.verbs().keep(fresh.get(2));
        vocabulary.activities().keep(fresh.get(3));
    }
}
