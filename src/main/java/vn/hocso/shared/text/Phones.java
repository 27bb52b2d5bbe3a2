package vn.hocso.shared.text;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import vn.hocso.shared.DomainException;

/** Vietnamese mobile numbers: typed in many ways, kept as {@code +84} and nine digits, shown as {@code 0912 345 678}. */
public final class Phones {

    private static final Pattern NATIONAL = Pattern.compile("0[35789]\\d{8}");
    private static final Pattern SIGN_IN_NAME = Pattern.compile("(0[35789]\\d{8})(-\\d{1,3})?");
    private static final Pattern OLD = Pattern.compile("(01\\d\\d)(\\d{7})");
    private static final Pattern FILLERS = Pattern.compile("[\\s.()\\p{Pd}]+");

    /** The change of 15/9/2018 to 30/6/2019: eleven digits became ten. */
    private static final Map<String, String> NEW_PREFIX = Map.ofEntries(
            Map.entry("0120", "070"), Map.entry("0121", "079"), Map.entry("0122", "077"), Map.entry("0126", "076"),
            Map.entry("0128", "078"), Map.entry("0123", "083"), Map.entry("0124", "084"), Map.entry("0125", "085"),
            Map.entry("0127", "081"), Map.entry("0129", "082"), Map.entry("0162", "032"), Map.entry("0163", "033"),
            Map.entry("0164", "034"), Map.entry("0165", "035"), Map.entry("0166", "036"), Map.entry("0167", "037"),
            Map.entry("0168", "038"), Map.entry("0169", "039"), Map.entry("0186", "056"), Map.entry("0188", "058"),
            Map.entry("0199", "059"));

    private Phones() {}

    /**
     * Reads a number as a person types it: with spaces, dots or hyphens, beginning with 0, 84 or +84.
     *
     * @return {@code +84} and nine digits
     * @throws DomainException {@code phone-old-prefix} with the new number, or {@code phone-invalid}
     */
    public static String parse(String typed) {
        String national = national(FILLERS.matcher(Vietnamese.clean(typed)).replaceAll(""));
        Matcher old = OLD.matcher(national);
        if (old.matches() && NEW_PREFIX.containsKey(old.group(1))) {
            String renewed = NEW_PREFIX.get(old.group(1)) + old.group(2);
            throw DomainException.invalid("phone-old-prefix", "Đầu số " + old.group(1) + " (11 chữ số) đã đổi thành "
                    + NEW_PREFIX.get(old.group(1)) + ". Số mới là " + spaced(renewed) + ".");
        }
        if (!NATIONAL.matcher(national).matches()) {
            throw DomainException.invalid("phone-invalid",
                    "Số điện thoại di động có 10 chữ số và bắt đầu bằng 03, 05, 07, 08 hoặc 09.");
        }
        return "+84" + national.substring(1);
    }

    /**
     * The number in a sign-in name: a second person on the same phone appends {@code -2}.
     *
     * @return {@code +84} and nine digits; empty when the name is no number
     */
    public static Optional<String> ofSignInName(String name) {
        Matcher matcher = SIGN_IN_NAME.matcher(name);
        return matcher.matches() ? Optional.of("+84" + matcher.group(1).substring(1)) : Optional.empty();
    }

    /** {@code +84912345678} as {@code 0912 345 678}. */
    public static String display(String phone) {
        return spaced("0" + phone.substring(3));
    }

    /** {@code +84912345678} as {@code 0912 *** 678}: how others see it. */
    public static String masked(String phone) {
        String national = "0" + phone.substring(3);
        return national.substring(0, 4) + " *** " + national.substring(7);
    }

    private static String national(String digits) {
        if (digits.startsWith("+84")) {
            return "0" + digits.substring(3);
        }
        return digits.startsWith("84") && digits.length() > 10 ? "0" + digits.substring(2) : digits;
    }

    private static String spaced(String national) {
        return national.substring(0, 4) + " " + national.substring(4, 7) + " " + national.substring(7);
    }
}
