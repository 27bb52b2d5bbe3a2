package vn.hocso.lrs;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import vn.hocso.lrs.StatementWriter.Written;
import vn.hocso.lrs.statement.Statement;

/** The way in for many statements of which some may be wrong: each has an outcome of its own. */
@ApplicationScoped
public class BulkStore {

    /** What became of one statement. */
    public enum Outcome {
        /** It is new. */
        STORED,
        /** It was there before. */
        REPEATED,
        /** Its id belongs to another content, which stays. */
        CONFLICTING
    }

    private final StatementWriter writer;

    BulkStore(StatementWriter writer) {
        this.writer = writer;
    }

    /**
     * Writes in the caller's transaction; what conflicts is left out.
     *
     * @param authority in whose name
     * @param statements each with an id
     * @return an outcome for each, in their order
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<Outcome> write(String authority, List<Statement> statements) {
        Map<UUID, Statement> first = new HashMap<>();
        var distinct = new ArrayList<Statement>(statements.size());
        for (Statement statement : statements) {
            if (first.putIfAbsent(statement.id(), statement) == null) {
                distinct.add(statement);
            }
        }
        Written written = writer.writeUnlessTaken(authority, distinct);
        return statements.stream().map(statement -> outcome(statement, first.get(statement.id()), written)).toList();
    }

    /** @return how many there are of each outcome */
    public static Map<Outcome, Long> count(List<Outcome> outcomes) {
        var count = new EnumMap<Outcome, Long>(Outcome.class);
        for (Outcome outcome : Outcome.values()) {
            count.put(outcome, outcomes.stream().filter(outcome::equals).count());
        }
        return count;
    }

    private static Outcome outcome(Statement statement, Statement first, Written written) {
        if (statement != first) {
            return Repeats.same(statement, first) && !written.taken().contains(first.id())
                    ? Outcome.REPEATED
                    : Outcome.CONFLICTING;
        }
        if (written.taken().contains(statement.id())) {
            return Outcome.CONFLICTING;
        }
        return written.stored().contains(statement.id()) ? Outcome.STORED : Outcome.REPEATED;
    }
}
