package vn.hocso.training;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import vn.hocso.training.Trend.Day;

/**
 * What each day changed in a province since the first of a month: its state on any day is the sum up to that day. On the first day stands what was
 * before as well; days on which nothing changed are not there.
 */
final class Course {

    private static final int REGISTERED = 0;
    private static final int ROSTER = 1;
    private static final int PROVEN = 2;
    private static final int UNPROVEN = 3;
    private static final int TRAINED_REGISTERED = 4;
    private static final int TRAINED_ROSTER = 5;
    private static final int MATCHED_ROSTER = 6;
    private static final int SUMS = 7;
    private static final int FIRST_COLUMN = 3;

    private final int[] days;
    private final long[][] changes;

    private Course(int[] days, long[][] changes) {
        this.days = days;
        this.changes = changes;
    }

    /** @param row of {@code courses_of_provinces.sql} */
    static Course of(ResultSet row) throws SQLException {
        int[] days = Stream.of((Integer[]) row.getArray(2).getArray()).mapToInt(Integer::intValue).toArray();
        var changes = new long[SUMS][];
        for (int sum = 0; sum < SUMS; sum++) {
            changes[sum] = Stream.of((Long[]) row.getArray(FIRST_COLUMN + sum).getArray()).mapToLong(Long::longValue).toArray();
        }
        return new Course(days, changes);
    }

    /**
     * @param first day of the course
     * @param lastOnTime not before it; what was completed later is late
     * @return the state at the end of a day
     */
    Tally until(String province, LocalDate first, LocalDate asOf, LocalDate lastOnTime) {
        long all = asOf.toEpochDay() - first.toEpochDay();
        long onTime = Math.min(all, lastOnTime.toEpochDay() - first.toEpochDay());
        long proven = sum(PROVEN, onTime);
        long unproven = sum(UNPROVEN, onTime);
        long late = sum(PROVEN, all) + sum(UNPROVEN, all) - proven - unproven;
        return new Tally(province, sum(REGISTERED, all), sum(ROSTER, all), proven, unproven, late, sum(TRAINED_REGISTERED, all),
                sum(TRAINED_ROSTER, all), sum(MATCHED_ROSTER, all));
    }

    private long sum(int which, long last) {
        long sum = 0;
        for (int i = 0; i < days.length; i++) {
            if (days[i] <= last) {
                sum += changes[which][i];
            }
        }
        return sum;
    }

    /**
     * @param courses since the same day
     * @param first that day
     * @return what each day up to another one changed in all of them together
     */
    static List<Day> sum(Collection<Course> courses, LocalDate first, LocalDate last) {
        int length = (int) (last.toEpochDay() - first.toEpochDay()) + 1;
        var roster = new long[length];
        var trained = new long[length];
        var attributed = new long[length];
        for (Course course : courses) {
            for (int i = 0; i < course.days.length; i++) {
                int day = course.days[i];
                if (day < length) {
                    roster[day] += course.changes[ROSTER][i];
                    trained[day] += course.changes[TRAINED_ROSTER][i];
                    attributed[day] += course.changes[PROVEN][i] + course.changes[UNPROVEN][i];
                }
            }
        }
        var days = new ArrayList<Day>(length);
        IntStream.range(0, length)
                .forEach(day -> days.add(new Day(first.plusDays(day), roster[day], trained[day], attributed[day])));
        return days;
    }
}
