package vn.hocso.lrs.seal;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/** Checks proofs as a stranger would: by the words of RFC 9162, section 2.1.3.2, and of our manual, with no code of the store. */
public final class Proofs {

    private Proofs() {}

    public static byte[] leaf(UUID id, Instant stored, byte[] authority, byte[] body) {
        ByteBuffer leaf = ByteBuffer.allocate(1 + 16 + 8 + 4 + authority.length + body.length);
        leaf.put((byte) 0).putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
        leaf.putLong(ChronoUnit.MICROS.between(Instant.EPOCH, stored)).putInt(authority.length).put(authority).put(body);
        return sha256(leaf.array());
    }

    public static byte[] rootOf(byte[] leaf, long index, long size, List<byte[]> path) {
        long fn = index;
        long sn = size - 1;
        byte[] r = leaf;
        for (byte[] p : path) {
            if (sn == 0) {
                return new byte[0];
            }
            if ((fn & 1) == 1 || fn == sn) {
                r = node(p, r);
                while ((fn & 1) == 0 && fn != 0) {
                    fn >>= 1;
                    sn >>= 1;
                }
            } else {
                r = node(r, p);
            }
            fn >>= 1;
            sn >>= 1;
        }
        return sn == 0 ? r : new byte[0];
    }

    private static byte[] node(byte[] left, byte[] right) {
        return sha256(ByteBuffer.allocate(1 + left.length + right.length).put((byte) 1).put(left).put(right).array());
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
