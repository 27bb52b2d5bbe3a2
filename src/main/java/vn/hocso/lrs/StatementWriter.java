package vn.hocso.lrs;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;

import io.agroal.api.AgroalDataSource;
import vn.hocso.lrs.statement.Statement;
import vn.hocso.shared.DomainException;
import vn.hocso.shared.time.ServiceClock;

/**
 * Claims the ids of statements at once and leaves the rest to the end of the transaction. One statement of SQL claims a
 * whole batch: the unique key decides a race, and who loses compares with what won.
 */
@ApplicationScoped
class StatementWriter {

    private static final String CLAIM = "insert into statement_key (id, digest, happened) "
            + "select * from unnest(?::uuid[], ?::bytea[], ?::timestamptz[]) on conflict (id) do nothing returning id";
    private static final String RELEASE = "delete from statement_key where id = any(?::uuid[])";

    private final AgroalDataSource database;
    private final TransactionSynchronizationRegistry transaction;
    private final StatementAppender appender;
    private final ServiceClock clock;

    StatementWriter(AgroalDataSource database, TransactionSynchronizationRegistry transaction, StatementAppender appender,
            ServiceClock clock) {
        this.database = database;
        this.transaction = transaction;
        this.appender = appender;
        this.clock = clock;
    }

    /**
     * What became of statements.
     *
     * @param stored the ids that are new
     * @param taken the ids that belong to other contents; those of mere repeats are in neither
     */
    record Written(Set<UUID> stored, Set<UUID> taken) {}

    /** @param statements each with an id, no id twice */
    void write(String authority, List<Statement> statements) {
        if (statements.isEmpty()) {
            return;
        }
        try (Connection connection = database.getConnection()) {
            Written written = claim(connection, statements);
            if (!written.taken().isEmpty()) {
                release(connection, written.stored());
                throw conflict(written.taken().iterator().next());
            }
            leave(authority, statements, written);
        } catch (SQLException e) {
            throw new IllegalStateException("Statements could not be claimed", e);
        }
    }

    /**
     * The same, but those whose ids are taken by another content are left out and the others written.
     *
     * @param statements each with an id, no id twice
     */
    Written writeUnlessTaken(String authority, List<Statement> statements) {
        if (statements.isEmpty()) {
            return new Written(Set.of(), Set.of());
        }
        try (Connection connection = database.getConnection()) {
            Written written = claim(connection, statements);
            leave(authority, statements, written);
            return written;
        } catch (SQLException e) {
            throw new IllegalStateException("Statements could not be claimed", e);
        }
    }

    private void leave(String authority, List<Statement> statements, Written written) {
        Instant moment = clock.isReplaying() ? clock.instant() : null;
        var pending = pending();
        statements.stream().filter(s -> written.stored().contains(s.id()))
                .forEach(s -> pending.add(authority, s, moment));
    }

    static DomainException conflict(UUID id) {
        return DomainException.conflict("statement-conflict",
                "Mã " + id + " đã dùng cho một bản ghi có nội dung khác. Không lưu gì thêm.");
    }

    /** In the order of ids, so that two batches with the same ids wait for each other and never in a circle. */
    private static Written claim(Connection connection, List<Statement> statements) throws SQLException {
        List<Statement> sorted = statements.stream().sorted(Comparator.comparing(Statement::id)).toList();
        try (PreparedStatement claim = connection.prepareStatement(CLAIM)) {
            claim.setArray(1, connection.createArrayOf("uuid", sorted.stream().map(Statement::id).toArray()));
            claim.setArray(2, connection.createArrayOf("bytea", sorted.stream().map(Statement::digest).toArray(byte[][]::new)));
            claim.setArray(3, connection.createArrayOf("timestamptz", sorted.stream()
                    .map(s -> s.timestamp() == null ? null : s.timestamp().toString()).toArray(String[]::new)));
            var claimed = new HashSet<UUID>();
            try (ResultSet rows = claim.executeQuery()) {
                while (rows.next()) {
                    claimed.add(rows.getObject(1, UUID.class));
                }
            }
            Set<UUID> taken = claimed.size() == statements.size()
                    ? Set.of()
                    : Repeats.conflicting(connection, statements.stream().filter(s -> !claimed.contains(s.id())).toList());
            return new Written(claimed, taken);
        }
    }

    /** The caller may go on with its transaction: what this call claimed must not stay claimed without a statement. */
    private static void release(Connection connection, Set<UUID> claimed) throws SQLException {
        try (PreparedStatement release = connection.prepareStatement(RELEASE)) {
            release.setArray(1, connection.createArrayOf("uuid", claimed.toArray()));
            release.executeUpdate();
        }
    }

    /** What this transaction has to write before it commits. */
    private PendingStatements pending() {
        var pending = (PendingStatements) transaction.getResource(PendingStatements.class);
        if (pending == null) {
            pending = new PendingStatements(appender);
            transaction.putResource(PendingStatements.class, pending);
            transaction.registerInterposedSynchronization(pending);
        }
        return pending;
    }
}
