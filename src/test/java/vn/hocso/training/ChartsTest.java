package vn.hocso.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import vn.hocso.training.chart.TrendChart;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ChartsTest {

    private static final LocalDate FIRST = LocalDate.of(2022, 9, 1);
    private static final LocalDate LAST = LocalDate.of(2022, 11, 30);
    private static final Target TARGET = new Target("t", "t", FIRST, LAST, Target.Bound.INCLUSIVE, "core-v1", 1, "s");

    @Test
    void years_after_the_deadline_the_course_to_it_is_still_what_is_drawn() {
        TrendChart chart = chart(LocalDate.of(2026, 11, 29));
        assertThat(chart.days().get(0).date()).isEqualTo(FIRST);
        assertThat(chart.days()).hasSizeLessThan(130).last()
                .satisfies(last -> assertThat(last.date()).isAfter(LAST).isBefore(LAST.plusDays(40)));
        assertThat(chart.dayTicks()).hasSizeLessThan(6);
    }

    @Test
    void before_the_deadline_every_day_is_drawn() {
        assertThat(chart(LocalDate.of(2022, 11, 15)).days()).hasSize(76);
    }

    private static TrendChart chart(LocalDate to) {
        var days = new ArrayList<Trend.Day>();
        FIRST.datesUntil(to.plusDays(1)).forEach(date -> days.add(new Trend.Day(date, 1_000, days.size(), days.size())));
        var trend = new Trend(days);
        return Charts.trend(trend, Outlook.of(TARGET, trend, true), TARGET, new Wording(null, null));
    }
}
