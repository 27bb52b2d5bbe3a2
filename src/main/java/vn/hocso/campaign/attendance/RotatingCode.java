package vn.hocso.campaign.attendance;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import vn.hocso.shared.text.CheckedCode;

/**
 * The code on the screen of a room: another one every half minute, made from the secret of the session and the time, so that nothing has to be kept.
 * Eight characters as on the sheets of teams, the last one a check character.
 */
public final class RotatingCode {

    /** Seconds that a code is shown; it is good for as long again. */
    static final int STEP_SECONDS = 30;
    static final int LENGTH = 8;

    private static final String ALGORITHM = "HmacSHA256";

    private RotatingCode() {}

    /** @return which half minute of the clock it is */
    public static long step(Instant moment) {
        return Math.floorDiv(moment.getEpochSecond(), STEP_SECONDS);
    }

    /**
     * @param secret of the session
     * @return the code of that half minute
     */
    public static String of(byte[] secret, long step) {
        long rest = ByteBuffer.wrap(hmac(secret, ByteBuffer.allocate(Long.BYTES).putLong(step).array())).getLong() >>> 1;
        int[] values = new int[LENGTH - 1];
        for (int i = 0; i < values.length; i++) {
            values[i] = (int) (rest % CheckedCode.BASE);
            rest /= CheckedCode.BASE;
        }
        return CheckedCode.of(values);
    }

    /** @return how many steps ago the code was shown, 0 for the one of now; -1 when it was none of the last ones */
    static int age(byte[] secret, String code, long now, int oldest) {
        for (int age = 0; age <= oldest; age++) {
            if (of(secret, now - age).equals(code)) {
                return age;
            }
        }
        return -1;
    }

    static byte[] hmac(byte[] secret, byte[] content) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret, ALGORITHM));
            return mac.doFinal(content);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has " + ALGORITHM, e);
        }
    }
}
