package vn.hocso.lrs;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;

import vn.hocso.lrs.AppendBatch.Numbers;
import vn.hocso.lrs.Echoes.Reference;
import vn.hocso.shared.time.ServiceClock;

/**
 * The last step of a transaction: waits for its turn, numbers the statements and writes them, in a constant number of SQL
 * statements. The turn ends with the commit, so number and time of storing follow the order of commits.
 */
@ApplicationScoped
class StatementAppender {

    private static final String TURN = "select statement_turn()";
    private static final String APPEND = "select repeated, awaited, seq_before, stored_first from statement_append("
            + "?, ".repeat(16) + "?)";

    private final Vocabulary vocabulary;
    private final Echoes echoes;
    private final ActivityDefinitions definitions;
    private final ServiceClock clock;
    private final Watching watching;
    private final Consistency consistency;
    private final TransactionSynchronizationRegistry transaction;

    StatementAppender(Vocabulary vocabulary, Echoes echoes, ActivityDefinitions definitions, ServiceClock clock,
            Watching watching, Consistency consistency, TransactionSynchronizationRegistry transaction) {
        this.vocabulary = vocabulary;
        this.echoes = echoes;
        this.definitions = definitions;
        this.clock = clock;
        this.watching = watching;
        this.consistency = consistency;
        this.transaction = transaction;
    }

    /**
     * Writes all of them, or none when some of their ids are there already. Either way nobody else writes until the caller's
     * transaction ends, so what is done after this should be little.
     *
     * @param entries no id twice
     * @return whether they were written
     */
    boolean append(Connection connection, List<Incoming> entries) throws SQLException {
        var fresh = Stream.generate(HashMap<String, Long>::new).limit(4).toList();
        Numbers numbers = numbers(connection, entries, fresh);
        var batch = new AppendBatch(entries, numbers);
        Instant first;
        try (PreparedStatement append = connection.prepareStatement(APPEND)) {
            batch.bind(connection, append, clock.microsAhead());
            try (ResultSet row = append.executeQuery()) {
                row.next();
                if (row.getBoolean(1)) {
                    return false;
                }
                first = Row.instant(row, "stored_first");
                List<Reference> references = batch.references(row.getLong(3), first);
                if (row.getBoolean(2) || !references.isEmpty()) {
                    echoes.spread(connection, entries.stream().map(e -> e.statement().id()).toList(), references);
                }
            }
        }
        Runnable keepDefinitions = definitions.add(connection, entries, numbers.authorities(), numbers.activities());
        transaction.registerInterposedSynchronization(new AfterCommit(() -> {
            keep(fresh);
            keepDefinitions.run();
            watching.stored(entries);
            if (entries.stream().map(Incoming::moment).allMatch(Objects::isNull)) {
                consistency.committed(first.plus(entries.size() - 1L, ChronoUnit.MICROS));
            }
        }));
        return true;
    }

    /** Names that nobody used yet are made within the turn, so that nobody else makes them meanwhile. */
    private Numbers numbers(Connection connection, List<Incoming> entries, List<HashMap<String, Long>> fresh)
            throws SQLException {
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

    private static Set<String> names(List<Incoming> entries, Function<Incoming, Stream<String>> of) {
        return entries.stream().flatMap(of).collect(Collectors.toSet());
    }

    private void keep(List<HashMap<String, Long>> fresh) {
        vocabulary.authorities().keep(fresh.get(0));
        vocabulary.actors().keep(fresh.get(1));
        vocabulary.verbs().keep(fresh.get(2));
        vocabulary.activities().keep(fresh.get(3));
    }
}
