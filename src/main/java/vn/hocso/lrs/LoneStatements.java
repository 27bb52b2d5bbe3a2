package vn.hocso.lrs;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import vn.hocso.lrs.AppendBatch.Numbers;
import vn.hocso.lrs.statement.Statement;
import vn.hocso.shared.time.ServiceClock;

/**
 * The short way for what clients send most: one statement whose names are known, that describes nothing new and refers to no other. One call
 * that is its own transaction writes it; everything else goes the way of {@link StatementWriter}.
 */
@ApplicationScoped
class LoneStatements {

    private static final String APPEND = "select statement_append_one(" + "?, ".repeat(12) + "?)";

    private final AgroalDataSource database;
    private final Vocabulary vocabulary;
    private final ActivityDefinitions definitions;
    private final ServiceClock clock;
    private final Watching watching;
    private final Consistency consistency;

    LoneStatements(AgroalDataSource database, Vocabulary vocabulary, ActivityDefinitions definitions, ServiceClock clock,
            Watching watching, Consistency consistency) {
        this.database = database;
        this.vocabulary = vocabulary;
        this.definitions = definitions;
        this.clock = clock;
        this.watching = watching;
        this.consistency = consistency;
    }

    /**
     * @param statement with an id
     * @return whether it is stored and committed; otherwise nothing is, and it needs the long way
     */
    boolean append(String authority, Statement statement) {
        if (statement.target() != null || clock.isReplaying() || QuarkusTransaction.isActive()) {
            return false;
        }
        Numbers numbers = numbers(authority, statement);
        if (!numbers.isComplete()
                || !definitions.isKnown(statement, numbers.authorities().get(authority), numbers.activities())) {
            return false;
        }
        Instant stored = write(authority, statement, numbers);
        if (stored == null) {
            return false;
        }
        watching.stored(List.of(new Incoming(authority, statement, null)));
        consistency.committed(stored);
        return true;
    }

    private Numbers numbers(String authority, Statement statement) {
        return new Numbers(vocabulary.authorities().known(Set.of(authority)),
                vocabulary.actors().known(statement.found().agents().keySet()),
                vocabulary.verbs().known(Set.of(statement.verb())),
                vocabulary.activities().known(statement.found().activities().keySet()));
    }

    private Instant write(String authority, Statement statement, Numbers numbers) {
        try (Connection connection = database.getConnection(); PreparedStatement append = connection.prepareStatement(APPEND)) {
            append.setObject(1, statement.id());
            append.setInt(2, numbers.authorities().get(authority).intValue());
            append.setInt(3, numbers.verbs().get(statement.verb()).intValue());
            append.setObject(4, statement.registration());
            append.setObject(5, statement.timestamp() == null ? null : statement.timestamp().atOffset(ZoneOffset.UTC));
            append.setShort(6, (short) statement.given());
            append.setBytes(7, statement.body());
            append.setBytes(8, statement.digest());
            links(connection, append, 9, statement.found().agents(), numbers.actors());
            links(connection, append, 11, statement.found().activities(), numbers.activities());
            append.setLong(13, clock.microsAhead());
            try (ResultSet row = append.executeQuery()) {
                row.next();
                return Row.instant(row, "statement_append_one");
            }
        } catch (SQLException e) {
            throw new IllegalStateException("A statement could not be written", e);
        }
    }

    private static void links(Connection connection, PreparedStatement append, int first, Map<String, Boolean> direct,
            Map<String, Long> numbers) throws SQLException {
        Long[] numbered = direct.keySet().stream().map(numbers::get).toArray(Long[]::new);
        append.setArray(first, connection.createArrayOf("bigint", numbered));
        append.setArray(first + 1, connection.createArrayOf("boolean", direct.values().toArray(Boolean[]::new)));
    }
}
