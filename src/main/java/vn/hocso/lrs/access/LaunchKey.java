package vn.hocso.lrs.access;

import java.security.SecureRandom;
import java.util.Optional;

/** How the key of a launch token looks, which no other credential's does, and the token as one text for Bearer. */
public final class LaunchKey {

    private static final String PREFIX = "launch_";
    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz234567";
    private static final int LENGTH = 20;
    private static final String BETWEEN = "." + Secrets.PREFIX;
    private static final SecureRandom RANDOM = new SecureRandom();

    private LaunchKey() {}

    /** @return a new one; public, it proves nothing */
    public static String make() {
        var key = new StringBuilder(PREFIX);
        RANDOM.ints(LENGTH, 0, LETTERS.length()).forEach(i -> key.append(LETTERS.charAt(i)));
        return key.toString();
    }

    static boolean is(String key) {
        return key.startsWith(PREFIX);
    }

    /** @return key and secret as one token */
    public static String token(String key, String secret) {
        return key + "." + secret;
    }

    /** @return key and secret, when the token is one of these and no JWT */
    static Optional<KeyAndSecret> of(String token) {
        int end = token.indexOf(BETWEEN);
        return is(token) && end > 0
                ? Optional.of(new KeyAndSecret(token.substring(0, end), token.substring(end + 1)))
                : Optional.empty();
    }
}
