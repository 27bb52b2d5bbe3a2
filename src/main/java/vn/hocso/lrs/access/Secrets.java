package vn.hocso.lrs.access;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

import javax.crypto.Mac;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Makes secrets, and keeps of each only what proves it. Ours are 256 random bits, which nobody guesses: one SHA-256 is kept,
 * and checking costs a microsecond, right or wrong. Secrets that somebody chose are kept as salted PBKDF2 hashes. Such a hash
 * costs tens of milliseconds, too much for every request: what was right once is remembered in memory, under a key that dies
 * with the process, and guessing before that is bounded by {@link Patience}. All comparisons take the same time.
 */
public class Secrets {

    /** By which scanners for leaked secrets find it. */
    static final String PREFIX = "hocso_";

    private static final String DIGEST = "sha256$";
    private static final int ITERATIONS = 120_000;
    private static final int BYTES = 32;
    private static final int MOST_REMEMBERED = 1000;

    private final SecureRandom random = new SecureRandom();
    private final SecretKeySpec memoryKey = new SecretKeySpec(bytes(), "HmacSHA256");
    private final Map<String, byte[]> right = new ConcurrentHashMap<>();
    private final Map<String, Patience> patience = new ConcurrentHashMap<>();
    private final LongSupplier nanos;

    public Secrets() {
        this(System::nanoTime);
    }

    Secrets(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /** @return a new secret, which is kept nowhere */
    public String make() {
        return PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes());
    }

    /** @param made what {@link #make} returned, never what somebody chose */
    public String hashMade(String made) {
        return DIGEST + Base64.getEncoder().encodeToString(digest(made));
    }

    String hashChosen(String secret) {
        byte[] salt = bytes();
        var base64 = Base64.getEncoder();
        return "pbkdf2-sha256$" + ITERATIONS + "$" + base64.encodeToString(salt) + "$"
                + base64.encodeToString(derive(secret, salt, ITERATIONS));
    }

    boolean matches(String secret, String hash) {
        if (hash.startsWith(DIGEST)) {
            return MessageDigest.isEqual(digest(secret), Base64.getDecoder().decode(hash.substring(DIGEST.length())));
        }
        byte[] fingerprint = fingerprint(secret);
        if (!right.containsKey(hash)) {
            Patience guard = patience.computeIfAbsent(hash, h -> new Patience(nanos));
            synchronized (guard) {
                if (!right.containsKey(hash)) {
                    return guard.check(() -> matchesSlowly(secret, hash, fingerprint));
                }
            }
        }
        return MessageDigest.isEqual(right.get(hash), fingerprint);
    }

    private boolean matchesSlowly(String secret, String hash, byte[] fingerprint) {
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

    private static byte[] digest(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
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
