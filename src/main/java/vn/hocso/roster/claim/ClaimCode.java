package vn.hocso.roster.claim;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;

import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

import vn.hocso.shared.text.Vietnamese;

/**
 * The code on a slip of paper: eight drawn characters and a check character, in three groups. The alphabet has neither 0 O nor 1 I L,
 * 31 characters in all, a prime, so that any one wrong character and any two exchanged ones show before anything is looked up.
 */
final class ClaimCode {

    private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
    private static final int BASE = ALPHABET.length();
    private static final int DRAWN = 8;
    private static final int GROUP = 3;
    /** 9, the weight of the check character, times 7 is 1 modulo 31. */
    private static final int INVERSE_OF_NINE = 7;
    /** Dear for who tries them all against a stolen table, a few milliseconds for us. */
    private static final int ITERATIONS = 20_000;
    private static final int DIGEST_BITS = 256;
    private static final byte[] SALT = "hocso roster claim".getBytes(StandardCharsets.US_ASCII);

    private ClaimCode() {}

    /** @return as it is compared: nine characters without a gap */
    static String draw(RandomGenerator random) {
        var code = new StringBuilder(DRAWN + 1);
        int sum = 0;
        for (int i = 0; i < DRAWN; i++) {
            int value = random.nextInt(BASE);
            sum += (i + 1) * value;
            code.append(ALPHABET.charAt(value));
        }
        return code.append(ALPHABET.charAt(Math.floorMod(-sum * INVERSE_OF_NINE, BASE))).toString();
    }

    /** @return the code in what a person typed, in whatever case and with whatever gaps; empty when it cannot be one */
    static Optional<String> read(String typed) {
        String code = Vietnamese.fold(typed == null ? "" : typed).replace(" ", "").toUpperCase(Locale.ROOT);
        if (code.length() != DRAWN + 1) {
            return Optional.empty();
        }
        int sum = 0;
        for (int i = 0; i < code.length(); i++) {
            int value = ALPHABET.indexOf(code.charAt(i));
            if (value < 0) {
                return Optional.empty();
            }
            sum += (i + 1) * value;
        }
        return sum % BASE == 0 ? Optional.of(code) : Optional.empty();
    }

    /** @return {@code ABC-DEF-GHJ} */
    static String grouped(String code) {
        return code.substring(0, GROUP) + "-" + code.substring(GROUP, 2 * GROUP) + "-" + code.substring(2 * GROUP);
    }

    /** @return what is stored of it */
    static String digest(String code) {
        try {
            var spec = new PBEKeySpec(code.toCharArray(), SALT, ITERATIONS, DIGEST_BITS);
            return HexFormat.of()
                    .formatHex(SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256").generateSecret(spec).getEncoded());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has PBKDF2", e);
        }
    }
}
