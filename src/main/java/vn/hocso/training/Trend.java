package vn.hocso.training;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/** How a group came to where it stands, a day a point, from the first day of the target to the day that is looked at. */
record Trend(List<Day> days) {

    /**
     * The state at the end of a day.
     *
     * @param roster people on the roster
     * @param trained of those people
     * @param attributed completions that count for the group, of whomever
     */
    record Day(LocalDate date, long roster, long trained, long attributed) {}

    /** @return what each day but the last {@code leftOut} ones added to the trained of the roster */
    List<Long> added(int leftOut) {
        return IntStream.range(1, Math.max(1, days.size() - leftOut))
                .mapToObj(i -> days.get(i).trained - days.get(i - 1).trained)
                .toList();
    }

    /** @return the state so many days before the last one; null before the first */
    Day before(int back) {
        return back < days.size() ? days.get(days.size() - 1 - back) : null;
    }
}
