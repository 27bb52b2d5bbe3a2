package vn.hocso.training.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import vn.hocso.training.chart.TrendChart.Band;
import vn.hocso.training.chart.TrendChart.Day;
import vn.hocso.training.chart.TrendChart.Tick;

/** The course of a target lies in its picture where its numbers say. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TrendChartTest {

    private static final LocalDate START = LocalDate.of(2022, 9, 1);
    private static final LocalDate DEADLINE = LocalDate.of(2022, 11, 30);

    /** 100 people a day of 10.000, so that half of the way is half of the height. */
    private static TrendChart after(int days, Band band) {
        return new TrendChart("người đã hoàn thành",
                IntStream.range(0, days).mapToObj(i -> new Day(START.plusDays(i), 100L * i, 10_000)).toList(), 1, DEADLINE,
                band, 320);
    }

    @Test
    void the_course_goes_from_the_first_day_to_the_deadline_and_the_goal_is_the_top() {
        TrendChart chart = after(91, null);
        assertThat(points(chart.line())).startsWith("52.0,190.0").endsWith("352.0,40.6").hasSize(91);
        assertThat(points(chart.target())).startsWith("52.0,24.0").endsWith("352.0,24.0");
        assertThat(chart.deadlineAt()).isEqualTo(352.0);
    }

    @Test
    void the_band_opens_from_today_to_the_deadline_and_the_goal_goes_on_until_then() {
        TrendChart chart = after(46, new Band(DEADLINE, 7_500, 8_750, 9_999));
        assertThat(points(chart.corners())).containsExactly("202.0,115.3", "352.0,24.0", "352.0,65.5");
        assertThat(points(chart.likely())).containsExactly("202.0,115.3", "352.0,44.8");
        assertThat(points(chart.target())).endsWith("352.0,24.0").hasSize(47);
        assertThat(chart.title()).isEqualTo("4.500 người đã hoàn thành đến hết ngày 16/10/2022, mục tiêu 10.000; dự báo đến "
                + "30/11/2022 khoảng 8.750, từ 7.500 đến 9.999");
    }

    @Test
    void what_comes_after_the_deadline_is_drawn_behind_it() {
        TrendChart chart = after(101, null);
        assertThat(chart.deadlineAt()).isEqualTo(322.0);
        assertThat(points(chart.line())).endsWith("352.0,24.0");
    }

    @Test
    void axes_have_few_round_marks() {
        assertThat(after(91, null).peopleTicks()).extracting(Tick::text).containsExactly("0", "5.000", "10.000");
        assertThat(after(91, null).dayTicks()).extracting(Tick::text).containsExactly("01/09", "01/10", "01/11");
        var one = new TrendChart("", List.of(new Day(START, 0, 1), new Day(START.plusDays(1), 1, 1)), 1, DEADLINE, null, 0);
        assertThat(one.peopleTicks()).extracting(Tick::text).containsExactly("0", "1");
    }

    @Test
    void each_day_has_a_bar_and_a_row_and_a_day_that_lost_people_has_a_row_only() {
        var chart = new TrendChart("", List.of(new Day(START, 0, 0), new Day(START.plusDays(1), 40, 50),
                new Day(START.plusDays(2), 30, 50)), 1, DEADLINE, null, 0);
        assertThat(chart.bars()).hasSize(1).allSatisfy(bar -> assertThat(bar.height()).isEqualTo(56.0));
        assertThat(chart.rows()).extracting(TrendChart.Row::added).containsExactly(-10L, 40L);
        assertThat(chart.rows()).extracting(TrendChart.Row::percent).containsExactly("60,0%", "80,0%");
        assertThat(chart.neededAt()).isNull();
    }

    @Test
    void without_a_roster_no_goal_is_drawn_and_one_day_makes_no_course() {
        var chart = new TrendChart("", List.of(new Day(START, 0, 0), new Day(START.plusDays(1), 3, 0)), 1, DEADLINE, null, 0);
        assertThat(chart.target()).isEmpty();
        assertThat(chart.rows().get(0).percent()).isEqualTo("chưa có mẫu số");
        assertThat(new TrendChart("", List.of(new Day(START, 0, 0)), 1, DEADLINE, null, 0).isDrawn()).isFalse();
    }

    private static List<String> points(String points) {
        return Stream.of(points.split(" ")).toList();
    }
}
