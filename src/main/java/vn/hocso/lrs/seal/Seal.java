package vn.hocso.lrs.seal;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;

import vn.hocso.shared.signing.MerkleTree;

/**
 * An hour of the store that nobody changes any more unseen.
 *
 * @param hour its start
 * @param first number of its first statement
 * @param last number of its last statement
 * @param count of its statements: numbers may be missing between first and last
 * @param root in hexadecimal
 * @param previous root of the seal before it, empty of the first
 */
record Seal(Instant hour, long first, long last, long count, String root, String previous) {

    static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    /** @return the same seal if its statements were what they are now */
    Seal with(MerkleTree tree) {
        return new Seal(hour, first, last, tree.size(), hex(tree.root()), previous);
    }

    /** @return what is signed: JSON, always in this order and without spaces */
    byte[] payload() {
        return "{\"hour\":\"%s\",\"first\":%d,\"last\":%d,\"count\":%d,\"root\":\"%s\",\"previous\":\"%s\"}"
                .formatted(hour, first, last, count, root, previous).getBytes(StandardCharsets.UTF_8);
    }
}
