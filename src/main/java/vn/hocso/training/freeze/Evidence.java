package vn.hocso.training.freeze;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import vn.hocso.learning.Completed;
import vn.hocso.learning.CompletionLedger;
import vn.hocso.lrs.StatementStore;
import vn.hocso.lrs.StoredStatement;
import vn.hocso.training.manifest.CountedStatement;
import vn.hocso.training.manifest.Detached;

/** The statements that a frozen value counts, as they are in the store now, in the order of their ids; a portion in memory. */
@ApplicationScoped
class Evidence {

    /** Takes one after the other. */
    interface Taker<X extends Exception> {
        void take(Completed completed, CountedStatement statement) throws X;
    }

    private static final int PORTION = 500;

    private final CompletionLedger ledger;
    private final StatementStore store;

    Evidence(CompletionLedger ledger, StatementStore store) {
        this.ledger = ledger;
        this.store = store;
    }

    /**
     * @param deadline counted is what had happened and had been received before it
     * @param province in which it is counted, null for all
     */
    <X extends Exception> void each(String rule, Instant deadline, String province, Taker<X> taker) throws X {
        UUID last = null;
        List<Completed> portion;
        do {
            portion = ledger.before(rule, deadline, province, last, PORTION);
            Map<UUID, StoredStatement> statements = store.statements(portion.stream().map(Completed::statement).toList());
            for (Completed completed : portion) {
                taker.take(completed, counted(completed, statements.get(completed.statement())));
                last = completed.statement();
            }
        } while (portion.size() == PORTION);
    }

    /** A statement that stands under another name trains nobody: it is as good as gone. */
    private static CountedStatement counted(Completed completed, StoredStatement statement) {
        boolean ours = statement != null && statement.authority().equals(StatementStore.LEARNING);
        return new CountedStatement(completed.statement(), completed.receivedAt(), completed.proven(),
                Detached.of(completed.signature()), ours ? statement.body() : null);
    }
}
