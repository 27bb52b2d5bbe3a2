package vn.hocso.lrs;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import vn.hocso.lrs.protocol.XapiVersion;
import vn.hocso.lrs.statement.Statement;
import vn.hocso.lrs.statement.StatementReader;
import vn.hocso.shared.DomainException;

/** The store as the other rooms use it. What HTTP clients send goes the same way. */
@ApplicationScoped
public class StatementStore {

    /** Under this name the platform writes what it graded itself. Only these statements train anybody; no credential has it. */
    public static final String LEARNING = "learning";

    private final StatementWriter writer;
    private final StatementListing listing;

    StatementStore(StatementWriter writer, StatementListing listing) {
        this.writer = writer;
        this.listing = listing;
    }

    /**
     * Writes statements in the caller's transaction, as its last step, or in one of its own when there is none. Repeats have no
     * effect. From here to the commit everybody else who writes waits: numbers follow the order of commits.
     *
     * @param authority in whose name, {@link #LEARNING} for the platform
     * @param statements xAPI 1.0.3 statements as JSON in UTF-8, each with its id
     * @throws DomainException INVALID {@code statement-invalid} or CONFLICT {@code statement-conflict} (the id is taken by
     *         another content); nothing of this call is stored then, and a caller that catches it may go on with its transaction
     */
    @Transactional(dontRollbackOn = DomainException.class)
    public void record(String authority, List<byte[]> statements) {
        var read = new ArrayList<Statement>(statements.size());
        for (byte[] body : statements) {
            Statement statement = StatementReader.one(body, XapiVersion.V1_0);
            if (statement.id() == null) {
                throw DomainException.invalid("statement-invalid", "id: bắt buộc phải có.");
            }
            read.add(statement);
        }
        writer.write(authority, withoutRepeats(read));
    }

    /** @return the statement, unless it is unknown, voided, or dropped since its time was over */
    @Transactional
    public Optional<StoredStatement> statement(UUID id) {
        return listing.find(id).filter(found -> !found.voided()).map(found -> found.row().toStored());
    }

    /**
     * @param ids some hundreds at most: all bodies are held in memory
     * @return by id, those that are neither unknown, voided nor dropped
     */
    @Transactional
    public Map<UUID, StoredStatement> statements(Collection<UUID> ids) {
        return listing.findAll(ids).stream().map(Row::toStored)
                .collect(Collectors.toMap(StoredStatement::id, Function.identity()));
    }

    /**
     * Hands over every statement of an authority that was not voided, in the order in which they were stored; in portions,
     * each in a transaction of its own, so that a rebuild may take hours. Statements written meanwhile come at the end.
     *
     * @param verb IRI of the verb
     * @param activity IRI of the statement's object, null for all
     */
    public void each(String authority, String verb, String activity, Consumer<StoredStatement> consumer) {
        Optional<StatementQuery> next = listing.everything(verb, activity);
        while (next.isPresent()) {
            StatementListing.Page page = listing.page(next.get(), authority);
            page.rows().forEach(row -> consumer.accept(row.toStored()));
            next = page.next();
        }
    }

    private static List<Statement> withoutRepeats(List<Statement> statements) {
        Map<UUID, Statement> byId = new HashMap<>();
        var distinct = new ArrayList<Statement>(statements.size());
        for (Statement statement : statements) {
            Statement earlier = byId.putIfAbsent(statement.id(), statement);
            if (earlier == null) {
                distinct.add(statement);
            } else if (!Repeats.same(earlier, statement)) {
                throw StatementWriter.conflict(statement.id());
            }
        }
        return distinct;
    }
}
