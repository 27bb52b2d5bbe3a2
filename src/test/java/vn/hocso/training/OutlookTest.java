package vn.hocso.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import vn.hocso.training.Outlook.Verdict;
import vn.hocso.training.Trend.Day;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class OutlookTest {

    private static final LocalDate FIRST = LocalDate.of(2022, 11, 1);
    private static final Target TARGET = new Target("t", "t", FIRST, LocalDate.of(2022, 11, 30), Target.Bound.INCLUSIVE,
            "core-v1", 1,
            "s");

    @Test
    void a_group_that_adds_what_it_needs_is_in_time() {
        Outlook outlook = Outlook.of(TARGET, trend(16, 300, 10), true);
        assertThat(outlook.daysLeft()).isEqualTo(14);
        assertThat(outlook.goal()).isEqualTo(300);
        assertThat(outlook.trained()).isEqualTo(160);
        assertThat(outlook.neededPerDay()).isEqualTo(10);
        assertThat(outlook.change()).isEqualTo(70);
        assertThat(outlook.verdict()).isEqualTo(Verdict.IN_TIME);
        assertThat(outlook.missing()).isZero();
    }

    @Test
    void the_goal_is_the_share_as_it_is_written() {
        var target = new Target("t", "t", FIRST, LocalDate.of(2022, 11, 30), Target.Bound.INCLUSIVE, "core-v1", 0.55, "s");
        assertThat(Outlook.of(target, trend(16, 100, 1), true).goal()).isEqualTo(55);
        assertThat(Outlook.of(target, trend(16, 101, 1), true).goal()).isEqualTo(56);
    }

    @Test
    void a_group_that_adds_less_is_told_how_many_will_be_missing() {
        Outlook outlook = Outlook.of(TARGET, trend(16, 400, 10), true);
        assertThat(outlook.verdict()).isEqualTo(Verdict.SHORT);
        assertThat(outlook.missing()).isEqualTo(100);
        assertThat(outlook.neededPerDayUp()).isEqualTo(18);
    }

    @Test
    void today_still_counts_and_is_not_taken_for_a_whole_day() {
        Outlook outlook = Outlook.of(TARGET, trend(15, 300, 10), false);
        assertThat(outlook.daysLeft()).isEqualTo(16);
        assertThat(outlook.projection().perDay()).isEqualTo(10);
    }

    @Test
    void after_the_deadline_counts_what_was_trained_by_then() {
        Outlook outlook = Outlook.of(TARGET, trend(35, 310, 10), true);
        assertThat(outlook.daysLeft()).isZero();
        assertThat(outlook.trained()).isEqualTo(300);
        assertThat(outlook.verdict()).isEqualTo(Verdict.MISSED);
        assertThat(outlook.missing()).isEqualTo(10);
        assertThat(outlook.projection()).isNull();
    }

    @Test
    void without_a_roster_nothing_is_said_and_in_the_first_week_that_it_is_too_early() {
        assertThat(Outlook.of(TARGET, trend(15, 0, 0), true).verdict()).isEqualTo(Verdict.NOTHING);
        assertThat(Outlook.of(TARGET, trend(5, 300, 10), true)).satisfies(early -> {
            assertThat(early.verdict()).isEqualTo(Verdict.TOO_EARLY);
            assertThat(early.change()).isNull();
        });
    }

    private static Trend trend(int days, long roster, long perDay) {
        var points = new ArrayList<Day>();
        for (int i = 0; i < days; i++) {
            points.add(new Day(FIRST.plusDays(i), roster, perDay * (i + 1), perDay * (i + 1)));
        }
        return new Trend(points);
    }
}
