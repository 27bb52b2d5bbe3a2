package vn.hocso.lrs.access;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import javax.crypto.Mac;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Keeps secrets as salted PBKDF2 hashes. A hash costs tens of milliseconds, too much for every request: what was right once
 * is remembered in memory, under a key that dies with the process.
 */
class Secrets {

    private static final int ITERATIONS = 120_000;
    private static final int BYTES = 32;
    private static final int MOST_REMEMBERED = 1000;

    private final SecureRandom random = new SecureRandom();
    private final SecretKeySpec memoryKey = new SecretKeySpec(bytes(), "HmacSHA256");
    private final Map<String, byte[]> right = new ConcurrentHashMap<>();

    String hash(String secret) {
        byte[] salt = bytes();
        var base64 = Base64.getEncoder();
        return "pbkdf2-sha256$" + ITERATIONS + "$" + base64.encodeToString(salt) + "$"
                + base64.encodeToString(derive(secret, salt, ITERATIONS));
    }

    boolean matches(String secret, String hash) {
        byte[] fingerprint = fingerprint(secret);
        byte[] remembered = right.get(hash);
        if (remembered != null) {
            return MessageDigest.isEqual(remembered, fingerprint);
        }
        String[] parts = hash.split("\\$");
        var base64 = Base64.getDecoder();
        byte[] derived = derive(secret, base64.decode(parts[2]), Integer.parseInt(parts[1]));
        boolean matches = MessageDigest.isEqual(derived, base64.decode(parts[3]));
        if (matches && right.size() < MOST_REMEMBERED) {
            right.put(hash, fingerprint);
        }
        return matches;
    }

    private byte[] fingerprint(String secret) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(memoryKey);
            return mac.doFinal(secret.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has HMAC-SHA-256", e);
        }
    }

    private static byte[] derive(String secret, byte[] salt, int iterations) {
        try {
            var spec = new PBEKeySpec(secret.toCharArray(), salt, iterations, BYTES * Byte.SIZE);
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256").generateSecret(spec).getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has PBKDF2", e);
        }
    }

    private byte[] bytes() {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return bytes;
    }
}
