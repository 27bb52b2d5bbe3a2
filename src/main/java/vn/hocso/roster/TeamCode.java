package vn.hocso.roster;

import vn.hocso.shared.DomainException;
import vn.hocso.shared.text.CheckedCode;

/** The code on a team's QR sheet: five characters that stand for the id, scattered so that neighbours do not look alike, and a check character. */
final class TeamCode {

    static final int LENGTH = 6;

    private static final long CODES = 28_629_151;
    /** No multiple of 31, so every id gets a code of its own. */
    private static final long SCATTER = 17_389_273;
    private static final long OFFSET = 4_716_011;

    private TeamCode() {}

    /** @throws IllegalArgumentException when the id is outside of the 28 million codes */
    static String of(long id) {
        if (id < 0 || id >= CODES) {
            throw new IllegalArgumentException("No team code for id " + id);
        }
        long rest = (id * SCATTER + OFFSET) % CODES;
        int[] values = new int[LENGTH - 1];
        for (int i = 0; i < values.length; i++) {
            values[i] = (int) (rest % CheckedCode.BASE);
            rest /= CheckedCode.BASE;
        }
        return CheckedCode.of(values);
    }

    /**
     * What a person typed, as the code is stored: upper case, no spaces or hyphens.
     *
     * @throws DomainException {@code team-code-unknown} when it cannot be a code, with a hint what is wrong
     */
    static String read(String typed) {
        String code = CheckedCode.typed(typed);
        if (code.length() != LENGTH) {
            throw unknown("Mã Tổ có đúng 6 ký tự, in dưới hình QR; mã chung của cả nước là QUOCGIA. Bạn xem lại nhé.");
        }
        if (!CheckedCode.hasOnlyCharactersOfCodes(code)) {
            throw unknown(
                    "Mã Tổ chỉ có chữ cái và chữ số, không có các ký tự 0, O, 1, I, L. Bạn xem lại mã in dưới hình QR.");
        }
        if (!CheckedCode.isRight(code)) {
            throw unknown("Mã " + code + " chưa đúng: có ký tự gõ nhầm hoặc đổi chỗ. Bạn xem lại mã in dưới hình QR.");
        }
        return code;
    }

    static DomainException unknown(String sentence) {
        return DomainException.notFound("team-code-unknown", sentence);
    }
}
