package vn.hocso.shared.text;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import vn.hocso.shared.DomainException;

/** Dates as people type them and programs send them. */
public final class Dates {

    private static final Pattern PROGRAM = Pattern.compile("(?<y>\\d{4})-(?<m>\\d{2})-(?<d>\\d{2})");
    private static final Pattern PERSON = Pattern
            .compile("(?<d>\\d{1,2})\\s*[/.,\\s-]\\s*(?<m>\\d{1,2})\\s*[/.,\\s-]\\s*(?<y>\\d{4})");
    /** Some keyboards for digits offer nothing else. */
    private static final Pattern DIGITS = Pattern.compile("(?<d>\\d{2})(?<m>\\d{2})(?<y>\\d{4})");

    private Dates() {}

    /**
     * @param typed {@code 15/11/2022}, {@code 1.9.2022}, {@code 15112022}, or {@code 2022-11-15} as a date field of a browser sends it
     * @throws DomainException INVALID {@code date-missing}, {@code date-invalid}, or {@code date-impossible} for 31/02/2022
     */
    public static LocalDate ofPerson(String typed) {
        return read(typed, "Bạn ghi ngày, ví dụ 15/11/2022.", "Ngày cần viết dạng ngày/tháng/năm, ví dụ 15/11/2022.", PROGRAM,
                PERSON,
                DIGITS);
    }

    /**
     * @param sent {@code 2022-11-15} and nothing else
     * @throws DomainException as {@link #ofPerson}
     */
    public static LocalDate ofProgram(String sent) {
        String form = "Ngày cần viết dạng năm-tháng-ngày, ví dụ 2022-11-15.";
        return read(sent, form, form, PROGRAM);
    }

    private static LocalDate read(String typed, String missing, String form, Pattern... forms) {
        if (typed == null || typed.isBlank()) {
            throw DomainException.invalid("date-missing", missing);
        }
        for (Pattern pattern : forms) {
            Matcher parts = pattern.matcher(typed.strip());
            if (parts.matches()) {
                return date(parts);
            }
        }
        throw DomainException.invalid("date-invalid", form);
    }

    private static LocalDate date(Matcher parts) {
        int year = Integer.parseInt(parts.group("y"));
        int month = Integer.parseInt(parts.group("m"));
        int day = Integer.parseInt(parts.group("d"));
        try {
            return LocalDate.of(year, month, day);
        } catch (DateTimeException e) {
            throw DomainException.invalid("date-impossible",
                    "Lịch không có ngày %02d/%02d/%04d.".formatted(day, month, year));
        }
    }
}
