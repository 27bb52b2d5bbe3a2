package vn.hocso.roster;

import java.util.Optional;
import java.util.regex.Pattern;

import vn.hocso.shared.text.Vietnamese;

/** Họ và tên in one field, as people give it of themselves. */
public final class FullName {

    /** Long enough for every name met, short enough for a certificate. */
    public static final int LONGEST = 80;

    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{M}][\\p{L}\\p{M} .'’\\-]+");

    private FullName() {}

    /** @return in NFC, without needless spaces; empty for null */
    public static String clean(String typed) {
        return typed == null ? "" : Vietnamese.clean(typed);
    }

    /** @return what keeps a cleaned name from being one */
    public static Optional<String> problem(String name) {
        if (name.isEmpty()) {
            return Optional.of("Bạn nhập họ và tên.");
        }
        if (name.length() > LONGEST) {
            return Optional.of("Họ và tên dài nhất là " + LONGEST + " ký tự.");
        }
        return NAME.matcher(name).matches()
                ? Optional.empty()
                : Optional.of("Họ và tên chỉ gồm chữ cái và dấu cách, ít nhất hai chữ cái.");
    }
}
