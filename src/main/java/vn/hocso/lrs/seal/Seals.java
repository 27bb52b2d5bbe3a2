package vn.hocso.lrs.seal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import vn.hocso.lrs.seal.SealRows.Signed;
import vn.hocso.shared.DomainException;
import vn.hocso.shared.signing.MerkleTree;
import vn.hocso.shared.signing.Signer;

/** Makes seals, checks them, and proves that a statement is in one. */
@ApplicationScoped
@Transactional
class Seals {

    /** Held until commit; the number is this job's alone. */
    private static final String MY_TURN = "select pg_try_advisory_xact_lock(7202213)";

    private static final int LONGEST_SECONDS = 900;

    /**
     * That a statement is in a seal.
     *
     * @param index of its leaf, from 0
     * @param path nodes from the leaf to the root, the lowest first
     */
    record Proof(Sealed statement, long index, List<byte[]> path, Signed signed) {}

    /**
     * What an hour is found to be.
     *
     * @param dropped statements of which only the leaf is left
     */
    record Check(boolean intact, long dropped) {}

    private final SealRows rows;
    private final SealedStatements statements;
    private final Cuts cuts;
    private final Signer signer;
    private final EntityManager database;

    Seals(SealRows rows, SealedStatements statements, Cuts cuts, Signer signer, EntityManager database) {
        this.rows = rows;
        this.statements = statements;
        this.cuts = cuts;
        this.signer = signer;
        this.database = database;
    }

    /**
     * Seals the oldest hour that has no seal. May take minutes for millions of statements, and holds up nobody meanwhile.
     *
     * @param ended hours that ended by then are settled
     * @return false when there is none, or another replica is at it
     */
    @Transactional
    @TransactionConfiguration(timeout = LONGEST_SECONDS)
    boolean sealNext(Instant ended) {
        if (!(Boolean) database.createNativeQuery(MY_TURN, Boolean.class).getSingleResult()) {
            return false;
        }
        Optional<Seal> next = rows.next(rows.last().orElse(null), ended);
        next.map(open -> open.with(statements.tree(open.first(), open.last())))
                .ifPresent(seal -> rows.insert(new Signed(seal, signer.sign(seal.payload()), signer.keyId())));
        return next.isPresent();
    }

    /** @return newest first */
    List<Signed> before(Instant moment, int most) {
        return rows.before(moment, most);
    }

    /**
     * @return whether the statements of that hour, the leaves of those that were dropped, and the row of the seal are what was signed
     * @throws DomainException NOT_FOUND when the hour has no seal
     */
    @TransactionConfiguration(timeout = LONGEST_SECONDS)
    Check check(Instant hour) {
        Signed signed = rows.ofHour(hour)
                .orElseThrow(() -> DomainException.notFound("seal-unknown", "Giờ này không có dấu niêm phong."));
        Seal written = signed.seal();
        var tree = new MerkleTree();
        Map<Long, MerkleTree> kept = new HashMap<>();
        statements.each(written.first(), written.last(), statement -> {
            tree.add(statement.leaf());
            if (statement.isDropped()) {
                kept.computeIfAbsent(statement.kept().cut(), cut -> new MerkleTree()).add(statement.leaf());
            }
        });
        boolean intact = tree.size() > 0 && isSigned(signed, written.with(tree))
                && kept.entrySet().stream().allMatch(cut -> cuts.holds(hour, cut.getKey(), cut.getValue()));
        return new Check(intact, kept.values().stream().mapToLong(MerkleTree::size).sum());
    }

    /** @return the sealed hours of a time; empty when something of it is not sealed, or the seal after it names another root */
    Optional<List<Instant>> closed(Instant from, Instant until) {
        boolean closed = !rows.isOpen(from, until) && rows.from(until).map(after -> isSigned(after, after.seal())).orElse(true);
        return closed ? Optional.of(rows.between(from, until)) : Optional.empty();
    }

    private boolean isSigned(Signed signed, Seal found) {
        return signer.verified(signed.signature())
                .map(payload -> Arrays.equals(payload, found.payload()) && Arrays.equals(payload, signed.seal().payload()))
                .orElse(false);
    }

    /** @throws DomainException NOT_FOUND when the statement is unknown or its hour is not sealed yet */
    Proof prove(UUID id) {
        long number = statements.number(id)
                .orElseThrow(() -> DomainException.notFound("statement-unknown", "Không có bản ghi nào mang mã này."));
        Signed signed = rows.covering(number).orElseThrow(() -> DomainException.notFound("seal-unknown",
                "Bản ghi này chưa được niêm phong; mỗi giờ được niêm phong sau khi kết thúc."));
        var leaves = new ArrayList<byte[]>();
        var found = new ArrayList<Sealed>();
        var index = new ArrayList<Integer>();
        statements.each(signed.seal().first(), signed.seal().last(), statement -> {
            if (statement.seq() == number) {
                found.add(statement);
                index.add(leaves.size());
            }
            leaves.add(statement.leaf());
        });
        if (found.isEmpty()) {
            throw DomainException.notFound("statement-unknown", "Không có bản ghi nào mang mã này.");
        }
        return new Proof(found.get(0), index.get(0), MerkleTree.path(leaves, index.get(0)), signed);
    }
}
