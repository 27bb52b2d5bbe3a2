package vn.hocso.training;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

import com.fasterxml.jackson.annotation.JsonInclude;

import vn.hocso.shared.Share;
import vn.hocso.shared.text.Numbers;

/**
 * Whether a group reaches its target. Counted are the people on the roster; where there is no roster there is nothing to reach.
 *
 * @param asOf the day that is looked at
 * @param weekBefore completions that counted for the group a week before that day, null when the target had not begun
 * @param change completions since then, null likewise
 * @param roster people on the roster
 * @param shrunk people fewer on it than a week before, 0 when there are more
 * @param goal people of the roster who are to be trained
 * @param trained of the roster on the day, or at the deadline when that is over
 * @param daysLeft including the day that is looked at while it lasts; 0 when the deadline is over
 * @param neededPerDay people a day from now on, 0 when the goal is reached
 * @param projection null without a roster, after the deadline, and while too few days are known
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Outlook(LocalDate asOf, Long weekBefore, Long change, long roster, long shrunk, long goal, long trained, long daysLeft,
        double neededPerDay, Projection projection) {

    /** From so many people a day on, parts of a person say nothing. */
    private static final double TELL_WHOLE = 10;

    /** What can be said about the deadline. */
    enum Verdict {
        /** There is no roster to compare with. */
        NOTHING,
        /** It is reached. */
        REACHED,
        /** It will be reached, if it goes on as of late. */
        IN_TIME,
        /** It will not. */
        SHORT,
        /** It goes on, but too few days are known to say, or fewer than are left. */
        TOO_EARLY,
        /** The deadline is over and it was not reached. */
        MISSED
    }

    static Outlook of(Target target, Trend trend, boolean dayIsOver) {
        Trend.Day now = trend.before(0);
        LocalDate asOf = now.date();
        Trend.Day week = trend.before(7);
        boolean over = asOf.isAfter(target.lastDay());
        Trend.Day counted = over ? trend.before((int) target.lastDay().until(asOf, ChronoUnit.DAYS)) : now;
        long goal = Share.of(target.share(), counted.roster());
        long left = over ? 0 : target.daysLeft(asOf) - (dayIsOver ? 1 : 0);
        long open = Math.max(0, goal - counted.trained());
        Projection projection = left == 0 || counted.roster() == 0
                ? null
                : Projection.of(trend.added(dayIsOver ? 0 : 1), counted.trained(), counted.roster(), target.lastDay(), left);
        return new Outlook(asOf, week == null ? null : week.attributed(),
                week == null ? null : now.attributed() - week.attributed(),
                counted.roster(), week == null ? 0 : Math.max(0, week.roster() - now.roster()), goal, counted.trained(), left,
                left == 0 ? 0 : (double) open / left, projection);
    }

    /** @return what can be said about the deadline */
    public Verdict verdict() {
        if (roster == 0) {
            return Verdict.NOTHING;
        }
        if (trained >= goal) {
            return Verdict.REACHED;
        }
        if (daysLeft == 0) {
            return Verdict.MISSED;
        }
        if (projection == null || projection.isEarly()) {
            return Verdict.TOO_EARLY;
        }
        return projection.mid() >= goal ? Verdict.IN_TIME : Verdict.SHORT;
    }

    /** @return whole people a day that are needed */
    public long neededPerDayUp() {
        return (long) Math.ceil(neededPerDay);
    }

    /** @return people that a day added of late: {@code 0,3}, {@code 1.250} */
    public String lately() {
        return projection.perDay() < TELL_WHOLE
                ? Numbers.decimal(projection.perDay())
                : Numbers.whole(Math.round(projection.perDay()));
    }

    /** @return how many people are missing at the deadline: as projected, or as it was */
    public long missing() {
        return Math.max(0, goal - (projection == null ? trained : projection.mid()));
    }
}
