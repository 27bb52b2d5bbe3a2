package vn.hocso.training;

import java.time.LocalDate;
import java.util.List;

/**
 * How many will be trained on the last day, if it goes on as of late. Simple exponential smoothing of what each day added; the interval
 * follows from the errors that the same method made a day ahead, summed over the days left as for an ARIMA(0,1,1) process
 * (Hyndman and Athanasopoulos, "Forecasting: Principles and Practice", 3rd edition, chapters 8 and 9). See docs/metrics.md.
 *
 * @param on the last day that is on time
 * @param low in nine of ten cases more than that, if days differ as they did
 * @param mid the most likely
 * @param high in nine of ten cases less than that
 * @param perDay what a day adds of late
 */
record Projection(LocalDate on, long low, long mid, long high, double perDay) {

    /** How much the newest day says about the next: about two weeks are remembered. */
    private static final double WEIGHT = 0.15;
    /** Of the normal distribution: 80 % lie between minus and plus so many deviations. */
    private static final double DEVIATIONS = 1.2816;
    /** Fewer days say nothing about how days differ. */
    private static final int FEWEST_DAYS = 7;

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
        double level = added.subList(0, FEWEST_DAYS).stream().mapToLong(n -> n).average().orElseThrow();
        double squares = 0;
        int errors = 0;
        for (long day : added.subList(FEWEST_DAYS, added.size())) {
            double error = day - level;
            squares = (1 - WEIGHT) * squares + WEIGHT * error * error;
            level += WEIGHT * error;
            errors++;
        }
        double variance = errors == 0 ? level : squares / (1 - Math.pow(1 - WEIGHT, errors));
        double reach = DEVIATIONS * Math.sqrt(variance * steps(daysLeft));
        double mid = trained + Math.max(0, level) * daysLeft;
        return new Projection(on, within(mid - reach, trained, most), within(mid, trained, most),
                within(mid + reach, trained, most), Math.max(0, level));
    }

    /** The variance of the sum of so many days to come, where one day's is 1: an error of today's level is made every day again. */
    private static double steps(long days) {
        double sum = 0;
        for (long step = 0; step < days; step++) {
            sum += (1 + step * WEIGHT) * (1 + step * WEIGHT);
        }
        return sum;
    }

    private static long within(double people, long least, long most) {
        return Math.max(least, Math.min(most, Math.round(people)));
    }
}
