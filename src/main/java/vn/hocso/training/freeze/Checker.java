package vn.hocso.training.freeze;

import java.util.ArrayList;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import vn.hocso.shared.Jdbc;
import vn.hocso.shared.signing.Signer;
import vn.hocso.shared.text.Numbers;
import vn.hocso.shared.time.ServiceClock;
import vn.hocso.training.freeze.Check.State;
import vn.hocso.training.manifest.Manifest;
import vn.hocso.training.manifest.PublicKeys;
import vn.hocso.training.manifest.PublicKeys.Found;
import vn.hocso.training.manifest.Recount;

/** Compares a frozen value with the statements as they are in the store now. */
@ApplicationScoped
class Checker {

    /** Held until commit; the number is this job's alone. */
    private static final String MY_TURN = "select pg_try_advisory_xact_lock(7202232)";
    private static final int LONGEST_SECONDS = 1800;
    private static final int MOST_NAMED = 5;

    private final Evidence evidence;
    private final Checks checks;
    private final Signer signer;
    private final Jdbc database;
    private final ServiceClock clock;

    Checker(Evidence evidence, Checks checks, Signer signer, Jdbc database, ServiceClock clock) {
        this.evidence = evidence;
        this.checks = checks;
        this.signer = signer;
        this.database = database;
        this.clock = clock;
    }

    /** Writes down what it found, unless another replica is at it. Takes seconds for hundreds of thousands of statements. */
    @Transactional
    @TransactionConfiguration(timeout = LONGEST_SECONDS)
    void check(Frozen frozen) {
        if (database.first(MY_TURN, row -> row.getBoolean(1)).orElseThrow()) {
            checks.write(frozen, compared(frozen, PublicKeys.of(signer.publicKeys())));
        }
    }

    private Check compared(Frozen frozen, PublicKeys keys) {
        Found signature = keys.check(frozen.manifest().signature(), frozen.manifest().payload());
        if (signature == Found.BAD) {
            return found(State.BROKEN, "Bản kê không đúng với chữ ký của nó.");
        }
        Manifest manifest = frozen.manifest().manifest();
        boolean another = !manifest.target().id().equals(frozen.target())
                || !manifest.target().deadline().equals(frozen.deadline().toString());
        if (another) {
            return found(State.BROKEN, "Bản kê là của mục tiêu hoặc hạn khác.");
        }
        var recount = new Recount();
        evidence.each(manifest.rule().code(), frozen.deadline(), manifest.query().province(),
                (completed, statement) -> recount.add(statement, ""));
        Manifest.Evidence signed = manifest.evidence();
        if (signed.leaves() != recount.leaves() || !signed.root().equals(recount.root())) {
            return found(State.BROKEN, counted(signed.leaves(), recount.leaves()) + named(frozen, manifest, keys));
        }
        return found(signature == Found.GOOD ? State.HOLDS : State.KEY_UNKNOWN, null);
    }

    private static String counted(long then, long now) {
        return then == now ? "" : "Bản kê đếm " + Numbers.whole(then) + " bản ghi, nay có " + Numbers.whole(now) + ". ";
    }

    /** Statements carry signatures of their own, so those that were changed or are gone can be named. */
    private String named(Frozen frozen, Manifest manifest, PublicKeys keys) {
        var bad = new ArrayList<String>();
        evidence.each(manifest.rule().code(), frozen.deadline(), manifest.query().province(), (completed, statement) -> {
            if (statement.check(keys) == Found.BAD) {
                bad.add(statement.id() + (statement.body() == null ? " (không còn)" : " (đã bị sửa)"));
            }
        });
        if (bad.isEmpty()) {
            return "Các bản ghi được đếm không còn là những bản ghi lúc chốt.";
        }
        return "Bản ghi không còn như lúc ký: " + bad.stream().limit(MOST_NAMED).collect(Collectors.joining(", "))
                + (bad.size() > MOST_NAMED ? " và " + Numbers.whole(bad.size() - MOST_NAMED) + " bản ghi khác." : ".");
    }

    private Check found(State state, String finding) {
        return new Check(clock.instant(), state, finding == null ? null : finding.strip());
    }
}
