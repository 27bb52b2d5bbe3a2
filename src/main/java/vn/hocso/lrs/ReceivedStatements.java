package vn.hocso.lrs;

import java.util.HashSet;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import vn.hocso.lrs.protocol.XapiVersion;
import vn.hocso.lrs.statement.Statement;
import vn.hocso.lrs.statement.StatementReader;
import vn.hocso.shared.DomainException;

/** What clients send: one transaction a request, so that a batch is stored as a whole or not at all. */
@ApplicationScoped
class ReceivedStatements {

    private final StatementWriter writer;
    private final LrsLimits limits;

    ReceivedStatements(StatementWriter writer, LrsLimits limits) {
        this.writer = writer;
        this.limits = limits;
    }

    /** @return the ids in the order sent, those of repeats included */
    @Transactional
    List<UUID> store(String authority, byte[] body, XapiVersion version) {
        List<Statement> statements = StatementReader.many(body, version, limits.statements()).stream()
                .map(statement -> statement.id() == null ? statement.withId(UUID.randomUUID()) : statement).toList();
        var ids = new HashSet<UUID>();
        for (Statement statement : statements) {
            if (!ids.add(statement.id())) {
                throw DomainException.invalid("statement-invalid",
                        "id: mã " + statement.id() + " có hai lần trong cùng một lô.");
            }
        }
        writer.write(authority, statements);
        return statements.stream().map(Statement::id).toList();
    }

    @Transactional
    void put(String authority, UUID id, byte[] body, XapiVersion version) {
        Statement statement = StatementReader.one(body, version);
        if (statement.id() != null && !statement.id().equals(id)) {
            throw DomainException.invalid("statement-invalid", "id: phải trùng với statementId trong địa chỉ.");
        }
        writer.write(authority, List.of(statement.withId(id)));
    }
}
