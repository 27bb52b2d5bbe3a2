package vn.hocso.training.evidence;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import vn.hocso.learning.CompletionLedger;
import vn.hocso.lrs.StoredStatement;
import vn.hocso.lrs.seal.HourlyRoots;
import vn.hocso.lrs.seal.HourlyRoots.HourlyRoot;
import vn.hocso.shared.signing.Signer;
import vn.hocso.training.manifest.Detached;
import vn.hocso.training.manifest.PublicKeys;
import vn.hocso.training.manifest.PublicKeys.Found;

/**
 * What was just found of a statement.
 *
 * @param signature whether its own signature holds, null for a statement that has none
 * @param root the seal of its hour, null while the hour is not sealed
 */
record Proof(Found signature, HourlyRoot root, Instant at) {

    public boolean isSigned() {
        return signature != null;
    }

    public boolean isGood() {
        return signature == Found.GOOD;
    }

    public boolean isKeyUnknown() {
        return signature == Found.KEY_UNKNOWN;
    }

    /** Proves statements, each time anew. */
    @ApplicationScoped
    static class Proofs {

        private final CompletionLedger ledger;
        private final HourlyRoots roots;
        private final Signer signer;

        Proofs(CompletionLedger ledger, HourlyRoots roots, Signer signer) {
            this.ledger = ledger;
            this.roots = roots;
            this.signer = signer;
        }

        Proof of(StoredStatement statement, Instant now) {
            return new Proof(signature(statement.id(), statement.body()).orElse(null), roots.of(statement.id()).orElse(null),
                    now);
        }

        private Optional<Found> signature(UUID id, byte[] body) {
            return ledger.ofStatement(id).map(completed -> PublicKeys.of(signer.publicKeys())
                    .check(Detached.of(completed.signature()), body));
        }
    }
}
