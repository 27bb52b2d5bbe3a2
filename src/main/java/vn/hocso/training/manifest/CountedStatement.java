package vn.hocso.training.manifest;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

import vn.hocso.shared.signing.MerkleTree;

/**
 * A statement that trained somebody, with what is known of it besides.
 *
 * @param received when the service learned of it: on this rests whether it counts
 * @param proven on this rests in which series
 * @param signature detached JWS (RFC 7515, appendix F) over the body
 * @param body as it was received, byte for byte; null when it is not there any more
 */
public record CountedStatement(UUID id, Instant received, boolean proven, String signature, byte[] body) {

    /** How {@link #leaf} is made, for those who make it with their own code. */
    public static final String LEAF = "SHA-256(0x00 | id, 16 bytes | received, microseconds since 1970, 8 bytes | "
            + "proven, 1 byte | SHA-256(statement as received)); numbers with the highest byte first";

    /** @return its leaf in the tree, as {@link #LEAF} says */
    byte[] leaf() {
        ByteBuffer head = ByteBuffer.allocate(3 * Long.BYTES + 1).putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits()).putLong(ChronoUnit.MICROS.between(Instant.EPOCH, received))
                .put((byte) (proven ? 1 : 0));
        return MerkleTree.leaf(head.array(), sha256(body == null ? new byte[0] : body));
    }

    /** @return whether the signature is the service's over these very bytes */
    public PublicKeys.Found check(PublicKeys keys) {
        return body == null ? PublicKeys.Found.BAD : keys.check(signature, body);
    }

    /**
     * @return code of the province to which the statement itself attributes the completion, {@code 00} for none
     * @throws IllegalArgumentException when the body is no statement of the service
     */
    public String province(String idBase) {
        return StatementFacts.of(body, idBase).province();
    }

    static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
