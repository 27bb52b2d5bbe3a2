package vn.hocso.lrs;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import io.agroal.api.AgroalDataSource;
import vn.hocso.lrs.Repeats.Known;
import vn.hocso.lrs.statement.Statement;
import vn.hocso.shared.DomainException;
import vn.hocso.shared.time.ServiceClock;

/**
 * Writes statements in the caller's transaction, as its last step. Who writes has the turn until the commit, so an id that is not
 * there is nobody's; what is there already is compared with what was sent.
 */
@ApplicationScoped
class StatementWriter {

    private static final Written NOTHING = new Written(Set.of(), Set.of());

    private final AgroalDataSource database;
    private final StatementAppender appender;
    private final ServiceClock clock;

    StatementWriter(AgroalDataSource database, StatementAppender appender, ServiceClock clock) {
        this.database = database;
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

    /**
     * @param statements each with an id, no id twice
     * @throws DomainException CONFLICT {@code statement-conflict} when an id is taken by another content; nothing is written then
     */
    void write(String authority, List<Statement> statements) {
        Written written = write(authority, statements, true);
        if (!written.taken().isEmpty()) {
            throw conflict(written.taken().iterator().next());
        }
    }

    /**
     * The same, but those whose ids are taken by another content are left out and the others written.
     *
     * @param statements each with an id, no id twice
     */
    Written writeUnlessTaken(String authority, List<Statement> statements) {
        return write(authority, statements, false);
    }

    static DomainException conflict(UUID id) {
        return DomainException.conflict("statement-conflict",
                "Mã " + id + " đã dùng cho một bản ghi có nội dung khác. Không lưu gì thêm.");
    }

    /** @param whole whether one that is taken keeps the others out as well */
    private Written write(String authority, List<Statement> statements, boolean whole) {
        if (statements.isEmpty()) {
            return NOTHING;
        }
        try (Connection connection = database.getConnection()) {
            if (append(connection, authority, statements)) {
                return new Written(ids(statements), Set.of());
            }
            Known known = Repeats.known(connection, statements);
            if (whole && !known.taken().isEmpty()) {
                return new Written(Set.of(), known.taken());
            }
            List<Statement> fresh = statements.stream().filter(statement -> !known.ids().contains(statement.id())).toList();
            if (!fresh.isEmpty()) {
                append(connection, authority, fresh);
            }
            return new Written(ids(fresh), known.taken());
        } catch (SQLException e) {
            throw new IllegalStateException("Statements could not be written", e);
        }
    }

    private boolean append(Connection connection, String authority, List<Statement> statements) throws SQLException {
        Instant moment = clock.isReplaying() ? clock.instant() : null;
        return appender.append(connection,
                statements.stream().map(statement -> new Incoming(authority, statement, moment)).toList());
    }

    private static Set<UUID> ids(List<Statement> statements) {
        return statements.stream().map(Statement::id).collect(Collectors.toSet());
    }
}
