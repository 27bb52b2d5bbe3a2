package vn.hocso.learning;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.narayana.jta.QuarkusTransaction;
import vn.hocso.bench.Together;
import vn.hocso.learning.StatementWriter.Frame;
import vn.hocso.learning.StatementWriter.Written;
import vn.hocso.lrs.StatementStore;
import vn.hocso.shared.Jdbc;
import vn.hocso.shared.signing.Signer;

/** Completions that the benchmark counted without their statements get them, as the service writes, signs and stores them. */
@ApplicationScoped
public class CompletionsTold {

    private static final String AUTHORITY = "learning";
    private static final int AT_A_TIME = 100;
    private static final String COMPLETED = """
            select c.member_id, c.team_id, t.code, c.province_code, t.commune_code, c.event_at
            from completion c join team t on t.id = c.team_id where c.rule = ? and c.signature = ?""";
    private static final String TELL = "update completion set statement_id = ?, signature = ? where member_id = ? and rule = ?";

    private record Untold(UUID member, TeamStamp team, Instant at) {}

    private final Jdbc database;
    private final Rules rules;
    private final StatementWriter writer;
    private final StatementStore statements;
    private final Signer signer;
    private final CompletionRecount recount;

    CompletionsTold(Jdbc database, Rules rules, StatementWriter writer, StatementStore statements, Signer signer,
            CompletionRecount recount) {
        this.database = database;
        this.rules = rules;
        this.writer = writer;
        this.statements = statements;
        this.signer = signer;
        this.recount = recount;
    }

    /** @param unsigned what stands for the signature of a completion without a statement */
    public void tell(String unsigned) throws Exception {
        List<Untold> all = QuarkusTransaction.requiringNew().call(() -> database.list(COMPLETED, row -> new Untold(
                row.getObject(1, UUID.class),
                new TeamStamp(row.getLong(2), row.getString(3), row.getString(4), row.getString(5)),
                Jdbc.instant(row, 6)), Rules.CORE, unsigned));
        var work = new ArrayList<Callable<Void>>();
        for (int from = 0; from < all.size(); from += AT_A_TIME) {
            List<Untold> some = all.subList(from, Math.min(from + AT_A_TIME, all.size()));
            work.add(() -> {
                QuarkusTransaction.requiringNew().run(() -> tell(some));
                return null;
            });
        }
        Together.run(work);
    }

    /** @return completions that differ from what their statements tell */
    public long differences() {
        return recount.differences().stream().mapToLong(d -> d.missing() + d.untold() + d.altered()).sum();
    }

    private void tell(List<Untold> some) {
        var written = new ArrayList<Written>();
        for (Untold one : some) {
            var frame = new Frame(one.member, null, null, one.team, true);
            Written statement = writer.programmeCompleted(frame, rules.rule(Rules.CORE), one.at);
            database.update(TELL, statement.id(), signer.sign(statement.body()), one.member, Rules.CORE);
            written.add(statement);
        }
        statements.record(AUTHORITY, written.stream().map(Written::body).toList());
    }
}
