package vn.hocso.training;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import vn.hocso.shared.DomainException;
import vn.hocso.shared.text.Numbers;

/** The day for which figures are asked: a date in Vietnam that has begun, today without one. */
public final class AsOf {

    /** Long before the campaign; nothing was counted earlier. */
    static final LocalDate EARLIEST = LocalDate.of(2020, 1, 1);

    private static final Pattern PROGRAM = Pattern.compile("(?<y>\\d{4})-(?<m>\\d{2})-(?<d>\\d{2})");
    private static final Pattern PERSON = Pattern
            .compile("(?<d>\\d{1,2})\\s*[/.,\\s-]\\s*(?<m>\\d{1,2})\\s*[/.,\\s-]\\s*(?<y>\\d{4})");
    /** Some keyboards for digits offer nothing else. */
    private static final Pattern DIGITS = Pattern.compile("(?<d>\\d{2})(?<m>\\d{2})(?<y>\\d{4})");

    private AsOf() {}

    /**
     * @param typed {@code 2022-11-15}, null or empty for today
     * @throws DomainException INVALID with the reason when there are no figures of such a day; likewise below
     */
    public static LocalDate ofProgram(String typed, LocalDate today) {
        return read(typed, today, "Ngày cần viết dạng năm-tháng-ngày, ví dụ 2022-11-15.", PROGRAM);
    }

    /** @param typed also {@code 15/11/2022}, {@code 1/9/2022}, {@code 15112022} */
    public static LocalDate ofPerson(String typed, LocalDate today) {
        return read(typed, today, "Ngày cần viết dạng ngày/tháng/năm, ví dụ 15/11/2022.", PROGRAM, PERSON, DIGITS);
    }

    private static LocalDate read(String typed, LocalDate today, String form, Pattern... forms) {
        if (typed == null || typed.isBlank()) {
            return today;
        }
        for (Pattern pattern : forms) {
            Matcher parts = pattern.matcher(typed.strip());
            if (parts.matches()) {
                return inRange(date(parts), today);
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

    private static LocalDate inRange(LocalDate day, LocalDate today) {
        if (day.isBefore(EARLIEST)) {
            throw DomainException.invalid("date-too-early",
                    "Học Số không có số liệu trước ngày " + Numbers.date(EARLIEST) + ".");
        }
        if (day.isAfter(today)) {
            throw DomainException.invalid("date-in-future", "Ngày " + Numbers.date(day)
                    + " chưa đến nên chưa có số liệu. Hôm nay là " + Numbers.date(today) + ".");
        }
        return day;
    }
}
