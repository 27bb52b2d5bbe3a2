package vn.hocso.training;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

import vn.hocso.shared.text.Numbers;
import vn.hocso.shared.time.Campaign;

/**
 * What is to be reached by when.
 *
 * @param id never changed: {@code members-online-2022-11}
 * @param startsOn first day, a date in Vietnam
 * @param endsOn the day the source names
 * @param bound whether that day still counts: "đến hết" or "trước ngày"
 * @param rule of "trained", with its version; null when it is not counted by a rule and has no rates
 * @param share of the denominator that is to be reached, 1 for 100 %
 * @param source where it is written
 */
public record Target(String id, String title, LocalDate startsOn, LocalDate endsOn, Bound bound, String rule, double share,
        String source) {

    /** The target of the letter of 09/2022 that the pages are about. */
    public static final String MEMBERS_ONLINE = "members-online-2022-11";

    /** Whether the named day belongs to the period. */
    public enum Bound {
        /** "đến hết tháng 11" */
        INCLUSIVE,
        /** "trước ngày 15/9" */
        EXCLUSIVE
    }

    /** @return the last day that is on time */
    public LocalDate lastDay() {
        return bound == Bound.INCLUSIVE ? endsOn : endsOn.minusDays(1);
    }

    /** @return what is to be reached, {@code 100%} */
    public String sharePercent() {
        return Numbers.percent(share);
    }

    /** @return the first instant that is late */
    public Instant deadline() {
        return Campaign.startOf(lastDay().plusDays(1));
    }

    /** @return days left including the last one, 0 when it is over */
    public long daysLeft(LocalDate today) {
        return Math.max(0, ChronoUnit.DAYS.between(today, lastDay()) + 1);
    }
}
