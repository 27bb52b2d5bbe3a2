package vn.hocso.lrs.seal;

import java.nio.charset.StandardCharsets;
import java.time.Instant;

import vn.hocso.shared.signing.MerkleTree;

/**
 * That retention dropped the detail of some statements of one hour: signed, so that nobody else passes a statement that was taken
 * away for a dropped one.
 *
 * @param hour start of the sealed hour
 * @param count of the statements
 * @param root of the tree over their leaves, hexadecimal
 */
record Cut(Instant hour, long count, String root, Instant at) {

    static Cut of(Instant hour, MerkleTree tree, Instant at) {
        return new Cut(hour, tree.size(), Seal.hex(tree.root()), at);
    }

    /** @return what is signed: JSON, always in this order and without spaces */
    byte[] payload() {
        return "{\"cut\":\"%s\",\"count\":%d,\"root\":\"%s\",\"at\":\"%s\"}".formatted(hour, count, root, at)
                .getBytes(StandardCharsets.UTF_8);
    }
}
