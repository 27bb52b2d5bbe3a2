package vn.hocso.lrs;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.narayana.jta.QuarkusTransaction;
import vn.hocso.lrs.attachment.AttachmentStore;
import vn.hocso.lrs.attachment.Parcel;
import vn.hocso.lrs.attachment.Spooled;
import vn.hocso.lrs.protocol.LrsLimits;
import vn.hocso.lrs.protocol.XapiVersion;
import vn.hocso.lrs.statement.Attachment;
import vn.hocso.lrs.statement.Signature;
import vn.hocso.lrs.statement.Statement;
import vn.hocso.lrs.statement.StatementReader;
import vn.hocso.shared.DomainException;

/** What clients send: one transaction a request, so that a batch is stored as a whole or not at all. */
@ApplicationScoped
class ReceivedStatements {

    private final StatementWriter writer;
    private final LoneStatements lone;
    private final AttachmentStore attachments;
    private final LrsLimits limits;

    ReceivedStatements(StatementWriter writer, LoneStatements lone, AttachmentStore attachments, LrsLimits limits) {
        this.writer = writer;
        this.lone = lone;
        this.attachments = attachments;
        this.limits = limits;
    }

    /**
     * @param allowed refuses what this client may not write
     * @return the ids in the order sent, those of repeats included
     */
    List<UUID> store(String authority, Parcel parcel, XapiVersion version, Consumer<Statement> allowed) {
        List<Statement> statements = StatementReader
                .many(parcel.statements(), version, limits.statements(), limits.depth()).stream()
                .map(statement -> statement.id() == null ? statement.withId(UUID.randomUUID()) : statement).toList();
        statements.forEach(allowed);
        var ids = new HashSet<UUID>();
        for (Statement statement : statements) {
            if (!ids.add(statement.id())) {
                throw DomainException.invalid("statement-invalid",
                        "id: mã " + statement.id() + " có hai lần trong cùng một lô.");
            }
        }
        write(authority, statements, parcel);
        return statements.stream().map(Statement::id).toList();
    }

    void put(String authority, UUID id, Parcel parcel, XapiVersion version, Consumer<Statement> allowed) {
        Statement statement = StatementReader.one(parcel.statements(), version, limits.depth());
        allowed.accept(statement);
        if (statement.id() != null && !statement.id().equals(id)) {
            throw DomainException.invalid("statement-invalid", "id: phải trùng với statementId trong địa chỉ.");
        }
        write(authority, List.of(statement.withId(id)), parcel);
    }

    private void write(String authority, List<Statement> statements, Parcel parcel) {
        Map<UUID, Set<String>> enclosed = enclosed(statements, parcel);
        boolean alone = statements.size() == 1 && enclosed.isEmpty();
        if (!alone || !lone.append(authority, statements.get(0))) {
            QuarkusTransaction.joiningExisting().run(() -> write(authority, statements, parcel, enclosed));
        }
    }

    /** Files before statements, always: two requests never wait for each other in a circle. */
    private void write(String authority, List<Statement> statements, Parcel parcel, Map<UUID, Set<String>> enclosed) {
        if (!parcel.files().isEmpty()) {
            attachments.keep(parcel.files().values());
        }
        writer.write(authority, statements);
        if (!enclosed.isEmpty()) {
            attachments.link(enclosed);
        }
    }

    /** @return the digests of the files that came with each statement, of those that brought any */
    private Map<UUID, Set<String>> enclosed(List<Statement> statements, Parcel parcel) {
        var enclosed = new HashMap<UUID, Set<String>>();
        var unknown = new HashSet<>(parcel.files().keySet());
        for (Statement statement : statements) {
            for (Attachment attachment : statement.found().attachments()) {
                Spooled file = parcel.files().get(attachment.sha2());
                if (attachment.signs()) {
                    requireSignature(statement, attachment, file);
                }
                if (file != null) {
                    enclosed.computeIfAbsent(statement.id(), id -> new HashSet<>()).add(attachment.sha2());
                    unknown.remove(attachment.sha2());
                } else if (!attachment.hosted()) {
                    throw DomainException.invalid("attachment-missing",
                            "attachments: không có fileUrl, và không có phần nội dung nào mang mã băm "
                                    + attachment.sha2() + ".");
                }
            }
        }
        if (!unknown.isEmpty()) {
            throw DomainException.invalid("attachment-unknown", "attachments: không bản ghi nào nhắc tới nội dung mang mã băm "
                    + unknown.stream().sorted().collect(Collectors.joining(", ")) + ".");
        }
        return enclosed;
    }

    /** An address is not enough: what is not here cannot be checked. */
    private void requireSignature(Statement statement, Attachment attachment, Spooled file) {
        if (file == null) {
            throw DomainException.invalid("attachment-missing", "attachments: chữ ký phải gửi kèm bản ghi.");
        }
        Signature.check(statement, attachment, file.bytes((int) limits.json().asLongValue()));
    }
}
