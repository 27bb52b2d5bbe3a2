package vn.hocso.training.freeze;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;

import org.jboss.logging.Logger;

import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import vn.hocso.learning.Completed;
import vn.hocso.lrs.LrsConfig;
import vn.hocso.shared.AuditEvent;
import vn.hocso.shared.Jdbc;
import vn.hocso.shared.signing.Signer;
import vn.hocso.shared.time.ServiceClock;
import vn.hocso.training.Target;
import vn.hocso.training.TargetFigures;
import vn.hocso.training.manifest.CountedStatement;
import vn.hocso.training.manifest.Detached;
import vn.hocso.training.manifest.PublicKeys;
import vn.hocso.training.manifest.PublicKeys.Found;
import vn.hocso.training.manifest.Recount;
import vn.hocso.training.manifest.SignedManifest;

/** Freezes one value: counts, composes, signs and keeps it in one transaction. */
@ApplicationScoped
class Freezer {

    private static final Logger LOG = Logger.getLogger(Freezer.class);
    /** Held until commit; the number is this job's alone. */
    private static final String MY_TURN = "select pg_try_advisory_xact_lock(7202231)";
    private static final int LONGEST_SECONDS = 1800;

    private final TargetFigures figures;
    private final FrozenValues values;
    private final Evidence evidence;
    private final Composing composing;
    private final Signer signer;
    private final LrsConfig lrs;
    private final Jdbc database;
    private final ServiceClock clock;
    private final Event<AuditEvent> audit;

    Freezer(TargetFigures figures, FrozenValues values, Evidence evidence, Composing composing, Signer signer, LrsConfig lrs,
            Jdbc database,
            ServiceClock clock, Event<AuditEvent> audit) {
        this.figures = figures;
        this.values = values;
        this.evidence = evidence;
        this.composing = composing;
        this.signer = signer;
        this.lrs = lrs;
        this.database = database;
        this.clock = clock;
        this.audit = audit;
    }

    /**
     * Does nothing when it was done before, another replica is at it, or the target was changed meanwhile.
     *
     * @throws IllegalStateException when a statement that counts is not the one that was signed: a value that cannot be proved is
     *         not frozen, somebody has to look first
     */
    @Transactional
    @TransactionConfiguration(timeout = LONGEST_SECONDS)
    void freeze(Target target) {
        if (!database.first(MY_TURN, row -> row.getBoolean(1)).orElseThrow()
                || !figures.isStill(target) || values.find(target.id(), target.deadline()).isPresent()) {
            return;
        }
        Recount recount = recount(target);
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        byte[] payload = SignedManifest.payload(composing.compose(target, recount, now));
        var signed = new SignedManifest(payload, Detached.of(signer.sign(payload)));
        if (values.add(new Frozen(target.id(), target.deadline(), now, signed, recount.leaves(), recount.root(),
                signer.keyId()))) {
            audit.fire(new AuditEvent("service", "training.frozen-value", "target/" + target.id(),
                    "deadline " + target.deadline() + ", " + recount.leaves() + " statements, root " + recount.root()));
            LOG.infof("Target %s: value at %s frozen, %d statements", target.id(), target.deadline(), recount.leaves());
        }
    }

    private Recount recount(Target target) {
        var keys = PublicKeys.of(signer.publicKeys());
        var recount = new Recount();
        // All of the country also for a province: what the table says of another one may say of itself that it belongs here.
        evidence.each(target.rule(), target.deadline(), null, (completed, statement) -> {
            if (isOf(target, completed, statement)) {
                recount.add(statement, provinceOf(completed, statement, keys));
            }
        });
        return recount;
    }

    private boolean isOf(Target target, Completed completed, CountedStatement statement) {
        return target.province() == null || target.province().equals(completed.provinceCode())
                || statement.body() != null && target.province().equals(statement.province(lrs.idBase()));
    }

    private String provinceOf(Completed completed, CountedStatement statement, PublicKeys keys) {
        // What an earlier key signed cannot be checked here; the value says what it is all the same.
        if (statement.body() == null || statement.check(keys) == Found.BAD) {
            throw new IllegalStateException("Statement " + statement.id() + " is not the one that was signed");
        }
        String province = statement.province(lrs.idBase());
        if (!province.equals(completed.provinceCode())) {
            throw new IllegalStateException("Statement " + statement.id() + " is counted in another province than it says");
        }
        return province;
    }
}
