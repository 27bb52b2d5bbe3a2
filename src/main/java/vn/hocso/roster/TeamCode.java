package vn.hocso.roster;

import java.util.Locale;

import vn.hocso.shared.DomainException;
import vn.hocso.shared.text.Vietnamese;

/**
 * The code on a team's QR sheet: five characters that stand for the id, scattered so that neighbours do not look alike, and
 * a check character. The alphabet has 31 letters, a prime, so that any one wrong character and any two exchanged ones show.
 */
final class TeamCode {

    static final int LENGTH = 6;

    private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
    private static final int BASE = ALPHABET.length();
    private static final long CODES = 28_629_151;
    /** No multiple of 31, so every id gets a code of its own. */
    private static final long SCATTER = 17_389_273;
    private static final long OFFSET = 4_716_011;
    /** 6 times 26 is 1 modulo 31: the check character has weight 6. */
    private static final int INVERSE_OF_SIX = 26;

    private TeamCode() {}

    /** @throws IllegalArgumentException when the id is outside of the 28 million codes */
    static String of(long id) {
        if (id < 0 || id >= CODES) {
            throw new IllegalArgumentException("No team code for id " + id);
        }
        long rest = (id * SCATTER + OFFSET) % CODES;
        int[] values = new int[LENGTH];
        int sum = 0;
        for (int i = 0; i < LENGTH - 1; i++) {
            values[i] = (int) (rest % BASE);
            rest /= BASE;
            sum += (i + 1) * values[i];
        }
        values[LENGTH - 1] = Math.floorMod(-sum * INVERSE_OF_SIX, BASE);
        var code = new StringBuilder(LENGTH);
        for (int value : values) {
            code.append(ALPHABET.charAt(value));
        }
        return code.toString();
    }

    /**
     * What a person typed, as the code is stored: upper case, no spaces or hyphens.
     *
     * @throws DomainException {@code team-code-unknown} when it cannot be a code, with a hint what is wrong
     */
    static String read(String typed) {
        String code = Vietnamese.fold(typed).replace(" ", "").toUpperCase(Locale.ROOT);
        if (code.length() != LENGTH) {
            throw unknown("Mã Tổ có đúng 6 ký tự; riêng mã chung của cả nước là QUOCGIA. Bạn xem lại mã in dưới hình QR.");
        }
        int sum = 0;
        for (int i = 0; i < LENGTH; i++) {
            int value = ALPHABET.indexOf(code.charAt(i));
            if (value < 0) {
                throw unknown(
                        "Mã Tổ chỉ có chữ cái và chữ số, không có các ký tự 0, O, 1, I, L. Bạn xem lại mã in dưới hình QR.");
            }
            sum += (i + 1) * value;
        }
        if (sum % BASE != 0) {
            throw unknown("Mã " + code + " chưa đúng: có ký tự gõ nhầm hoặc đổi chỗ. Bạn xem lại mã in dưới hình QR.");
        }
        return code;
    }

    static DomainException unknown(String sentence) {
        return DomainException.notFound("team-code-unknown", sentence);
    }
}
