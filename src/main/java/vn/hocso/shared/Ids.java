package vn.hocso.shared;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/** Name-based UUIDs, so that phone and server derive the same id from the same facts. */
public final class Ids {

    /** The namespace of everything this product derives; fixed for ever, because statement ids hang from it. */
    public static final UUID NAMESPACE = UUID.fromString("5f0b9a52-6d0c-4c39-9d7e-2a9f6d3f1c70");

    private static final int VERSION_5 = 0x50;
    private static final int IETF_VARIANT = 0x80;

    private Ids() {}

    /**
     * A version 5 UUID (RFC 9562, section 5.5) in the product's namespace.
     *
     * @param parts what makes the thing itself; joined by {@code |}, which no part may contain
     * @throws IllegalArgumentException when a part contains {@code |}
     */
    public static UUID of(Object... parts) {
        var name = new StringBuilder();
        for (Object part : parts) {
            String text = String.valueOf(part);
            if (text.indexOf('|') >= 0) {
                throw new IllegalArgumentException("A part of a name may not contain '|': " + text);
            }
            name.append(name.isEmpty() ? "" : "|").append(text);
        }
        return version5(NAMESPACE, name.toString());
    }

    static UUID version5(UUID namespace, String name) {
        byte[] hash = sha1(namespace, name);
        hash[6] = (byte) (hash[6] & 0x0f | VERSION_5);
        hash[8] = (byte) (hash[8] & 0x3f | IETF_VARIANT);
        ByteBuffer bytes = ByteBuffer.wrap(hash);
        return new UUID(bytes.getLong(), bytes.getLong());
    }

    private static byte[] sha1(UUID namespace, String name) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-1");
            digest.update(ByteBuffer.allocate(16).putLong(namespace.getMostSignificantBits())
                    .putLong(namespace.getLeastSignificantBits()).array());
            return digest.digest(name.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-1", e);
        }
    }
}
