package vn.hocso.certificate;

import java.util.random.RandomGenerator;

import vn.hocso.shared.DomainException;
import vn.hocso.shared.text.CheckedCode;

/** The code on a paper: nine drawn characters of 31 and a check character, in two groups. Nobody finds one by trying. */
final class CertificateCode {

    private static final int LENGTH = 10;
    private static final int GROUP = 5;
    private static final String LOOK = " Bạn xem lại mã in trên giấy.";

    private CertificateCode() {}

    /** @return ten characters without a gap */
    static String draw(RandomGenerator random) {
        return CheckedCode.of(random.ints(LENGTH - 1, 0, CheckedCode.BASE).toArray());
    }

    /** @return {@code ABCDE-FGHJK} */
    static String grouped(String code) {
        return code.substring(0, GROUP) + "-" + code.substring(GROUP);
    }

    /**
     * What a person typed, as the code is stored: upper case, no spaces or hyphens.
     *
     * @throws DomainException {@code certificate-unknown} when it cannot be a code, with a hint what is wrong
     */
    static String read(String typed) {
        String code = CheckedCode.typed(typed);
        if (code.length() != LENGTH) {
            throw unknown("Mã kiểm tra có đúng 10 chữ và số, không kể dấu gạch, ví dụ ABCDE-FGHJK." + LOOK);
        }
        if (!CheckedCode.hasOnlyCharactersOfCodes(code)) {
            throw unknown("Mã kiểm tra chỉ có chữ cái và chữ số, không có các ký tự 0, O, 1, I, L." + LOOK);
        }
        if (!CheckedCode.isRight(code)) {
            throw unknown("Mã này chưa đúng: có ký tự gõ nhầm hoặc đổi chỗ." + LOOK);
        }
        return code;
    }

    static DomainException unknown(String sentence) {
        return DomainException.notFound("certificate-unknown", sentence);
    }
}
