package vn.hocso.training;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

import vn.hocso.training.Trend.Day;

/**
 * What each day changed in a province since the first of a month. On that day stands what was before as well; days on which nothing changed are not
 * there.
 */
final class Course {

    private final int[] days;
    private final long[] roster;
    private final long[] trained;
    private final long[] attributed;

    private Course(int[] days, long[] roster, long[] trained, long[] attributed) {
        this.days = days;
        this.roster = roster;
        this.trained = trained;
        this.attributed = attributed;
    }

    /** @param row of {@code courses_of_provinces.sql} */
    static Course of(ResultSet row) throws SQLException {
        int[] days = Stream.of((Integer[]) row.getArray(2).getArray()).mapToInt(Integer::intValue).toArray();
        return new Course(days, longs(row, 3), longs(row, 4), longs(row, 5));
    }

    private static long[] longs(ResultSet row, int column) throws SQLException {
        return Stream.of((Long[]) row.getArray(column).getArray()).mapToLong(Long::longValue).toArray();
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
                    roster[day] += course.roster[i];
                    trained[day] += course.trained[i];
                    attributed[day] += course.attributed[i];
                }
            }
        }
        var days = new ArrayList<Day>(length);
        for (int day = 0; day < length; day++) {
            days.add(new Day(first.plusDays(day), roster[day], trained[day], attributed[day]));
        }
        return days;
    }
}
