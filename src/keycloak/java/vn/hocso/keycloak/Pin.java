package vn.hocso.keycloak;

import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Six digits, and which of them the neighbours would try first. */
final class Pin {

    private static final Pattern FORM = Pattern.compile("\\d{6}");
    private static final String DAY = "(0[1-9]|[12]\\d|3[01])";
    private static final String MONTH = "(0[1-9]|1[0-2])";
    private static final String YEAR = "(19\\d\\d|20[0-2]\\d)";
    private static final Pattern BIRTHDAY = Pattern
            .compile(DAY + MONTH + "\\d\\d|\\d\\d" + MONTH + DAY + "|" + YEAR + "\\d\\d|\\d\\d" + YEAR);
    private static final Pattern REPEATED = Pattern.compile("(\\d\\d\\d)\\1|(\\d)\\2(\\d)\\3(\\d)\\4|(\\d)(\\d)(\\d)\\7\\6\\5");

    private Pin() {}

    static boolean isOne(String typed) {
        return FORM.matcher(typed).matches();
    }

    /** @param userName the number with which the person signs in: a part of it is soon tried, too */
    static boolean isEasy(String pin, String userName) {
        return pin.chars().distinct().count() <= 2 || REPEATED.matcher(pin).matches() || BIRTHDAY.matcher(pin).matches()
                || goes(pin, 1) || goes(pin, 9) || userName.contains(pin);
    }

    /** @return whether each digit is so much more than the one before; 0 comes after 9 */
    private static boolean goes(String pin, int step) {
        return IntStream.range(1, pin.length()).allMatch(i -> (pin.charAt(i - 1) - '0' + step) % 10 == pin.charAt(i) - '0');
    }
}
