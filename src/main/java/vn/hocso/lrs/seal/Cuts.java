package vn.hocso.lrs.seal;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;

import jakarta.enterprise.context.ApplicationScoped;

import vn.hocso.shared.Jdbc;
import vn.hocso.shared.signing.MerkleTree;
import vn.hocso.shared.signing.Signer;
import vn.hocso.shared.time.ServiceClock;

/** The leaves that stay where statements were cut out of a sealed hour, and the signatures that say so. */
@ApplicationScoped
class Cuts {

    private record Signed(Cut cut, String signature) {}

    private static final String WRITE = "insert into lrs_cut (hour, at, count, root, signature, key_id) values (?, ?, ?, ?, ?, ?) "
            + "returning number";
    private static final String KEEP = "insert into statement_dropped (seq, id, stored, authority_id, leaf, cut) "
            + "select n.seq, n.id, n.stored, a.id, n.leaf, ? from unnest(?::bigint[], ?::uuid[], ?::timestamptz[], ?::bytea[], ?::text[]) "
            + "as n(seq, id, stored, leaf, authority) join lrs_authority a on a.name = n.authority";
    private static final String FIND = "select hour, count, root, at, signature from lrs_cut where number = ?";

    private final Jdbc jdbc;
    private final Signer signer;
    private final ServiceClock clock;

    Cuts(Jdbc jdbc, Signer signer, ServiceClock clock) {
        this.jdbc = jdbc;
        this.signer = signer;
        this.clock = clock;
    }

    /** In the caller's transaction, which drops the statements. @param statements in the order of their numbers */
    void keep(Instant hour, List<Sealed> statements) {
        var tree = new MerkleTree();
        statements.forEach(statement -> tree.add(statement.leaf()));
        Cut cut = Cut.of(hour, tree, clock.instant().truncatedTo(ChronoUnit.SECONDS));
        long number = jdbc.first(WRITE, row -> row.getLong(1), hour, cut.at(), cut.count(),
                HexFormat.of().parseHex(cut.root()), signer.sign(cut.payload()), signer.keyId()).orElseThrow();
        jdbc.update(KEEP, number, column(statements, Sealed::seq, Long[]::new),
                column(statements, statement -> statement.id().toString(), String[]::new),
                column(statements, statement -> statement.stored().toString(), String[]::new),
                column(statements, Sealed::leaf, byte[][]::new), column(statements, Sealed::authority, String[]::new));
    }

    /** @return whether these leaves, all that name this cut in that hour, are what the service kept */
    boolean holds(Instant hour, long number, MerkleTree leaves) {
        Optional<Signed> signed = jdbc.first(FIND, row -> new Signed(new Cut(Jdbc.instant(row, 1), row.getLong(2),
                Seal.hex(row.getBytes(3)), Jdbc.instant(row, 4)), row.getString(5)), number);
        return signed.flatMap(found -> signer.verified(found.signature())
                .map(payload -> Arrays.equals(payload, found.cut().payload())
                        && Arrays.equals(payload, Cut.of(hour, leaves, found.cut().at()).payload())))
                .orElse(false);
    }

    private static <T> T[] column(List<Sealed> statements, Function<Sealed, T> property, IntFunction<T[]> array) {
        return statements.stream().map(property).toArray(array);
    }
}
