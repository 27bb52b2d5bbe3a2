package vn.hocso.shared;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Fingerprints of content, as browsers make them too. */
public final class Sha256 {

    private Sha256() {}

    /** @return 64 hexadecimal digits, lower case, over the text in UTF-8 */
    public static String hex(String text) {
        return hex(text.getBytes(StandardCharsets.UTF_8));
    }

    /** @return 64 hexadecimal digits, lower case */
    public static String hex(byte[] content) {
        return HexFormat.of().formatHex(of(content));
    }

    /** @return 32 bytes */
    public static byte[] of(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
