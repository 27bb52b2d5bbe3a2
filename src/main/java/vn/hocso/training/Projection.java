package vn.hocso.training;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * How many will be trained on the last day, if it goes on as of late. Simple exponential smoothing of what each day added; the interval
 * follows from the errors that the same method made, a day ahead and further ahead (Hyndman and Athanasopoulos, "Forecasting: Principles and Practice",
 * 3rd edition, chapters 5, 8 and 9). See docs/metrics.md.
 *
 * @param on the last day that is on time
 * @param low in nine of ten cases more than that, if days differ as they did; null when more days are left than people have been learning
 * @param mid the most likely
 * @param high in nine of ten cases less than that, null likewise
 * @param perDay what a day adds of late
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Projection(LocalDate on, Long low, long mid, Long high, double perDay) {

    /** How much the newest day says about the next: about two weeks are remembered. */
    private static final double WEIGHT = 0.15;
    /** Of the normal distribution: 80 % lie between minus and plus so many deviations. */
    private static final double DEVIATIONS = 1.2816;
    /** Fewer days say nothing about how days differ. */
    private static final int FEWEST_DAYS = 7;
    /** Of errors further ahead only so many of the newest are looked at: how it went at the beginning says little about the end. */
    private static final int NEWEST_ERRORS = 14;

    /**
     * @param added people that each day added, the newest last; today is left out while it is not over
     * @param trained who are trained now
     * @param most nobody else can be trained: people on the roster
     * @param daysLeft that still count
     * @return null when too few days are known
     */
    static Projection of(List<Long> added, long trained, long most, LocalDate on, long daysLeft) {
        if (added.size() < FEWEST_DAYS) {
            return null;
        }
        List<Double> levels = levels(added);
        double level = levels.get(levels.size() - 1);
        double mid = trained + Math.max(0, level) * daysLeft;
        boolean early = daysLeft > daysOfLearning(added);
        double reach = DEVIATIONS * Math.max(byDays(added, levels, daysLeft), furtherAhead(added, levels, daysLeft));
        return new Projection(on, early ? null : Long.valueOf(within(mid - reach, trained, most)), within(mid, trained, most),
                early ? null : Long.valueOf(within(mid + reach, trained, most)), Math.max(0, level));
    }

    /** @return whether nothing can be said of how far it may be off: it would look further ahead than there is to look back */
    @JsonIgnore
    public boolean isEarly() {
        return low == null;
    }

    /** @return what was expected of the day after the first week, and after each later day */
    private static List<Double> levels(List<Long> added) {
        var levels = new ArrayList<Double>();
        double level = added.subList(0, FEWEST_DAYS).stream().mapToLong(n -> n).average().orElseThrow();
        levels.add(level);
        for (long day : added.subList(FEWEST_DAYS, added.size())) {
            level += WEIGHT * (day - level);
            levels.add(level);
        }
        return levels;
    }

    /** @return since the first whom a day added */
    private static long daysOfLearning(List<Long> added) {
        int first = 0;
        while (first < added.size() && added.get(first) == 0) {
            first++;
        }
        return added.size() - first;
    }

    /** @return the deviation that follows from errors a day ahead, where the pace changes by chance only */
    private static double byDays(List<Long> added, List<Double> levels, long daysLeft) {
        double squares = 0;
        int errors = levels.size() - 1;
        for (int i = 0; i < errors; i++) {
            double error = added.get(FEWEST_DAYS + i) - levels.get(i);
            squares = (1 - WEIGHT) * squares + WEIGHT * error * error;
        }
        double variance = errors == 0 ? Math.max(0, levels.get(0)) : squares / (1 - Math.pow(1 - WEIGHT, errors));
        return Math.sqrt(variance * steps(daysLeft));
    }

    /** The variance of the sum of so many days to come, where one day's is 1: an error of today's level is made every day again. */
    private static double steps(long days) {
        double sum = 0;
        for (long step = 0; step < days; step++) {
            sum += (1 + step * WEIGHT) * (1 + step * WEIGHT);
        }
        return sum;
    }

    /**
     * A campaign gathers pace and loses it; an error of the pace is made every day until the end.
     *
     * @return the deviation that follows from how far the method was off as many days ahead, or half as many as are known, taken as far
     */
    private static double furtherAhead(List<Long> added, List<Double> levels, long daysLeft) {
        int ahead = (int) Math.min(daysLeft, Math.max(1, (added.size() - FEWEST_DAYS) / 2));
        int origins = levels.size() - ahead;
        int newest = Math.min(origins, Math.max(NEWEST_ERRORS, ahead));
        double squares = 0;
        for (int origin = origins - newest; origin < origins; origin++) {
            long became = added.subList(FEWEST_DAYS + origin, FEWEST_DAYS + origin + ahead).stream().mapToLong(n -> n).sum();
            double error = became - ahead * levels.get(origin);
            squares += error * error;
        }
        return newest < 1 ? 0 : Math.sqrt(squares / newest) * daysLeft / ahead;
    }

    private static long within(double people, long least, long most) {
        return Math.max(least, Math.min(most, Math.round(people)));
    }
}
