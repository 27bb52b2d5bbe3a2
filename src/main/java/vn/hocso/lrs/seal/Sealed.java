package vn.hocso.lrs.seal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

import vn.hocso.shared.signing.MerkleTree;

/**
 * What a seal covers of a statement: besides its id and its bytes, when it was stored and in whose name, because on these
 * rests whether it trains anybody.
 *
 * @param body as it was received, null when it was dropped
 * @param kept what is left of it then, else null
 */
public record Sealed(long seq, UUID id, Instant stored, String authority, byte[] body, Kept kept) {

    /** @param cut number of the cut in which the detail was dropped */
    record Kept(byte[] leaf, long cut) {}

    /** A statement with its detail. */
    public static Sealed of(long seq, UUID id, Instant stored, String authority, byte[] body) {
        return new Sealed(seq, id, stored, authority, body, null);
    }

    boolean isDropped() {
        return kept != null;
    }

    /**
     * @return SHA-256 of 0x00, the id (16 bytes), the time of storing (microseconds since 1970, 8 bytes), the length of the
     *         authority's name (4 bytes), the name (UTF-8) and the body; numbers with the highest byte first
     */
    byte[] leaf() {
        if (isDropped()) {
            return kept.leaf();
        }
        byte[] name = authority.getBytes(StandardCharsets.UTF_8);
        ByteBuffer head = ByteBuffer.allocate(2 * Long.BYTES + Long.BYTES + Integer.BYTES)
                .putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits())
                .putLong(ChronoUnit.MICROS.between(Instant.EPOCH, stored)).putInt(name.length);
        return MerkleTree.leaf(head.array(), name, body);
    }
}
