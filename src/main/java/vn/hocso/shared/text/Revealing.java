package vn.hocso.shared.text;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What nobody should write to others: a number of a phone, a paper or an account, a code, a password. It guesses, so it is for asking "do you mean it?",
 * never for refusing.
 */
public final class Revealing {

    private static final String APART = "[ .()\\u00a0\\p{Pd}]{0,2}";
    private static final Pattern PHONE = Pattern
            .compile("(?<![\\d.,])(?:\\+" + APART + "84|84|0)(?:" + APART + "\\d){8,10}(?!\\d)");
    /** An identity card has nine digits, its successor twelve; accounts and cards have about as many. */
    private static final Pattern LONG_NUMBER = Pattern.compile("(?<!\\d)\\d(?:[ \\u00a0.\\p{Pd}]?\\d){8,18}(?!\\d)");
    /** Groups of three set apart, as in 225.417.000, are a quantity. */
    private static final Pattern QUANTITY = Pattern.compile("[1-9]\\d{0,2}(?:[. \\u00a0]\\d{3})+");
    private static final Pattern SIX_DIGITS = Pattern
            .compile("(?<![\\d.,])\\d{6}(?![\\d.,]*\\d)(?! ?(?:đ\\b|đồng|vnd|nghìn|triệu|người|hộ))", Pattern.CASE_INSENSITIVE);
    /** In folded text. */
    private static final Pattern SECRET = Pattern
            .compile(
                    "\\b(?:otp|pin|mat khau|password|pass|ma xac (?:thuc|nhan|minh))(?: \\p{L}+){0,2}[ :=]{1,3}(?=\\p{L}*\\d)\\S{4,}");

    private Revealing() {}

    /** @return what the text seems to hold, as a person calls it; empty for nothing */
    public static Optional<String> in(String text) {
        if (PHONE.matcher(text).find()) {
            return Optional.of("số điện thoại");
        }
        if (hasLongNumber(text)) {
            return Optional.of("số giấy tờ hoặc số tài khoản");
        }
        return SIX_DIGITS.matcher(text).find() || SECRET.matcher(Vietnamese.fold(text)).find()
                ? Optional.of("mã xác thực hoặc mật khẩu")
                : Optional.empty();
    }

    private static boolean hasLongNumber(String text) {
        Matcher number = LONG_NUMBER.matcher(text);
        return number.results().anyMatch(found -> !QUANTITY.matcher(found.group()).matches());
    }
}
