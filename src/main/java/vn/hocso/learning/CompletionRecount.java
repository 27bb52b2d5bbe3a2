package vn.hocso.learning;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.narayana.jta.QuarkusTransaction;
import vn.hocso.lrs.LrsConfig;
import vn.hocso.lrs.StatementStore;
import vn.hocso.lrs.StoredStatement;
import vn.hocso.shared.Jdbc;
import vn.hocso.shared.Sql;
import vn.hocso.shared.signing.Signer;

/**
 * Reads again from the statements of the record store who met which rule, and compares that with the completions that figures are counted
 * from. Only what a statement tells can be proven.
 */
@ApplicationScoped
public class CompletionRecount {

    /**
     * Completions of a province that differ.
     *
     * @param missing told by a statement and not counted
     * @param untold counted, and no statement tells it
     * @param altered counted for another person, rule, province, time or proof than told
     */
    public record Difference(String provinceCode, long missing, long untold, long altered) {}

    private record Told(UUID statement, UUID member, String rule, Long team, String province, Instant at, Instant stored,
            boolean proven) {}

    private static final String TOLD = Sql.load(CompletionRecount.class, "told_completions.sql");
    private static final String DIFFERENCES = Sql.load(CompletionRecount.class, "untold_completions.sql");
    private static final String MISSING = Sql.load(CompletionRecount.class, "missing_completions.sql");
    private static final int LONGEST_SECONDS = 600;
    /** Of a hundred thousand statements, so that they do not go to the disk and back before they are read. */
    private static final String JOINING = "128MB";
    /** Their statements are in memory. */
    private static final int AT_A_TIME = 200;

    private final Jdbc database;
    private final Completions completions;
    private final StatementStore store;
    private final Signer signer;
    private final LrsConfig lrs;

    CompletionRecount(Jdbc database, Completions completions, StatementStore store, Signer signer, LrsConfig lrs) {
        this.database = database;
        this.completions = completions;
        this.store = store;
        this.signer = signer;
        this.lrs = lrs;
    }

    /** @return by province; empty when every completion is told and every one told is counted */
    public List<Difference> differences() {
        return comparing(() -> database.list(DIFFERENCES,
                row -> new Difference(row.getString(1), row.getLong(2), row.getLong(3), row.getLong(4))));
    }

    /**
     * Counts completions that are told and were lost, as received when their statement was stored; the sums do not follow by themselves. What is
     * counted and not told is left alone: it may be the statement that was lost.
     *
     * @return how many were put back
     */
    public int restore() {
        return comparing(() -> {
            List<Told> missing = database.list(MISSING, CompletionRecount::told);
            for (int from = 0; from < missing.size(); from += AT_A_TIME) {
                restore(missing.subList(from, Math.min(from + AT_A_TIME, missing.size())));
            }
            return missing.size();
        });
    }

    private void restore(List<Told> missing) {
        Map<UUID, StoredStatement> statements = store.statements(missing.stream().map(Told::statement).toList());
        missing.forEach(told -> completions.put(told.member, told.rule, told.team, told.province, told.at, told.stored,
                told.proven, told.statement, signer.sign(statements.get(told.statement).body())));
    }

    private <T> T comparing(Callable<T> work) {
        return QuarkusTransaction.requiringNew().timeout(LONGEST_SECONDS).call(() -> {
            database.update("set local statement_timeout = '" + LONGEST_SECONDS + "s'");
            database.update("set local work_mem = '" + JOINING + "'");
            // A helper hands on whole statements, which costs as much as it helps, and takes the processor of whoever asks for pages.
            database.update("set local max_parallel_workers_per_gather = 0");
            database.update(TOLD, lrs.idBase());
            return work.call();
        });
    }

    private static Told told(ResultSet row) throws SQLException {
        return new Told(row.getObject(1, UUID.class), row.getObject(2, UUID.class), row.getString(3),
                row.getObject(4, Long.class),
                row.getString(5), Jdbc.instant(row, 6), Jdbc.instant(row, 7), row.getBoolean(8));
    }
}
