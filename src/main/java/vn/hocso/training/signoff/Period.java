package vn.hocso.training.signoff;

import java.time.Instant;
import java.time.LocalDate;

import vn.hocso.shared.text.Numbers;
import vn.hocso.shared.time.Campaign;

/**
 * A report that every province makes.
 *
 * @param endsOn the day that the letter names
 * @param exclusive whether that day is late already: "trước ngày 15/9"
 * @param figuresOf target whose figures it tells
 */
record Period(String id, Line line, String title, LocalDate endsOn, boolean exclusive, String figuresOf, String source) {

    /** @return the last day that is on time */
    LocalDate lastDay() {
        return exclusive ? endsOn.minusDays(1) : endsOn;
    }

    /** @return the first instant that is late */
    Instant deadline() {
        return Campaign.startOf(lastDay().plusDays(1));
    }

    /** @return as the letter writes it */
    public String due() {
        return (exclusive ? "trước ngày " : "đến hết ngày ") + Numbers.date(endsOn);
    }
}
