package vn.hocso.shared.text;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import vn.hocso.shared.DomainException;

/** Dates as a person types them into a form. */
public final class Dates {

    private static final Pattern TYPED = Pattern
            .compile("(?<d>\\d{1,2})\\s*[/.,\\s-]\\s*(?<m>\\d{1,2})\\s*[/.,\\s-]\\s*(?<y>\\d{4})");
    /** As a date field of a browser sends it. */
    private static final Pattern ISO = Pattern.compile("(?<y>\\d{4})-(?<m>\\d{1,2})-(?<d>\\d{1,2})");

    private Dates() {}

    /**
     * @param typed {@code 15/11/2022}, {@code 1.9.2022} or {@code 2022-11-15}
     * @throws DomainException INVALID {@code date-missing}, {@code date-unreadable}, or {@code date-impossible} for 31/02/2022
     */
    public static LocalDate read(String typed) {
        String text = typed == null ? "" : typed.strip();
        if (text.isEmpty()) {
            throw DomainException.invalid("date-missing", "Bạn ghi ngày, ví dụ 15/11/2022.");
        }
        Matcher iso = ISO.matcher(text);
        Matcher person = TYPED.matcher(text);
        if (iso.matches()) {
            return date(iso, text);
        }
        if (person.matches()) {
            return date(person, text);
        }
        throw DomainException.invalid("date-unreadable", "Ngày cần viết dạng ngày/tháng/năm, ví dụ 15/11/2022.");
    }

    private static LocalDate date(Matcher parts, String text) {
        try {
            return LocalDate.of(Integer.parseInt(parts.group("y")), Integer.parseInt(parts.group("m")),
                    Integer.parseInt(parts.group("d")));
        } catch (DateTimeException e) {
            throw DomainException.invalid("date-impossible", "Lịch không có ngày " + text + ".");
        }
    }
}
