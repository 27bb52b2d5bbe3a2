package vn.hocso.roster.claim;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.random.RandomGenerator;

import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

import vn.hocso.shared.text.CheckedCode;

/** The code on a slip of paper: eight drawn characters and a check character, in three groups. */
final class ClaimCode {

    private static final int LENGTH = 9;
    private static final int GROUP = 3;
    /** Dear for who tries them all against a stolen table, a few milliseconds for us. */
    private static final int ITERATIONS = 20_000;
    private static final int DIGEST_BITS = 256;
    private static final byte[] SALT = "hocso roster claim".getBytes(StandardCharsets.US_ASCII);

    private ClaimCode() {}

    /** @return as it is compared: nine characters without a gap */
    static String draw(RandomGenerator random) {
        return CheckedCode.of(random.ints(LENGTH - 1, 0, CheckedCode.BASE).toArray());
    }

    /** @return the code in what a person typed, in whatever case and with whatever gaps; empty when it cannot be one */
    static Optional<String> read(String typed) {
        String code = CheckedCode.typed(typed == null ? "" : typed);
        return code.length() == LENGTH && CheckedCode.isRight(code) ? Optional.of(code) : Optional.empty();
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
