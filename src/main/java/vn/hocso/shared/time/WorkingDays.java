package vn.hocso.shared.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Set;

/**
 * The working days of Vietnam's offices, for terms that the law counts in them: Monday to Friday without the public holidays
 * that have a date of their own. Days off that the government sets each year (Tết, Giỗ Tổ, days moved) are not known here and
 * make a term end earlier, never later.
 */
public final class WorkingDays {

    private static final Set<MonthDay> HOLIDAYS = Set.of(MonthDay.of(1, 1), MonthDay.of(4, 30), MonthDay.of(5, 1),
            MonthDay.of(9, 2));

    private WorkingDays() {}

    /** @return the working day that comes so many working days after a date, which itself does not count */
    public static LocalDate after(LocalDate date, int days) {
        LocalDate day = date;
        for (int left = days; left > 0;) {
            day = day.plusDays(1);
            left -= isWorking(day) ? 1 : 0;
        }
        return day;
    }

    private static boolean isWorking(LocalDate day) {
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return !weekend && !HOLIDAYS.contains(MonthDay.from(day));
    }
}
