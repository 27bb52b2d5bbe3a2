package vn.hocso.training;

import java.time.LocalDate;

import vn.hocso.shared.DomainException;
import vn.hocso.shared.text.Dates;
import vn.hocso.shared.text.Numbers;

/** The day for which figures are asked: a date in Vietnam that has begun, today without one. */
public final class AsOf {

    /** Long before the campaign; nothing was counted earlier. */
    static final LocalDate EARLIEST = LocalDate.of(2020, 1, 1);

    private AsOf() {}

    /**
     * @param typed {@code 2022-11-15}, null or empty for today
     * @throws DomainException INVALID with the reason when there are no figures of such a day; likewise below
     */
    public static LocalDate ofProgram(String typed, LocalDate today) {
        return isNone(typed) ? today : inRange(Dates.ofProgram(typed), today);
    }

    /** @param typed also {@code 15/11/2022}, {@code 1/9/2022}, {@code 15112022} */
    public static LocalDate ofPerson(String typed, LocalDate today) {
        return isNone(typed) ? today : inRange(Dates.ofPerson(typed), today);
    }

    private static boolean isNone(String typed) {
        return typed == null || typed.isBlank();
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
