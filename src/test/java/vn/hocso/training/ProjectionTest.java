package vn.hocso.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** If this fails, a province is told that it is in time when it is not. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ProjectionTest {

    private static final LocalDate LAST = LocalDate.of(2022, 11, 30);

    @Test
    void what_goes_on_evenly_is_projected_exactly_and_without_doubt() {
        Projection projection = Projection.of(Collections.nCopies(20, 50L), 1_000, 5_000, LAST, 10);
        assertThat(projection).isEqualTo(new Projection(LAST, 1_500L, 1_500, 1_500L, 50));
    }

    @Test
    void nobody_is_untrained_again_and_nobody_is_trained_who_is_not_on_the_roster() {
        assertThat(Projection.of(Collections.nCopies(20, 50L), 1_000, 1_200, LAST, 10).mid()).isEqualTo(1_200);
        assertThat(Projection.of(Collections.nCopies(20, -5L), 1_000, 1_200, LAST, 10)).satisfies(falling -> {
            assertThat(falling.low()).isEqualTo(1_000);
            assertThat(falling.perDay()).isZero();
        });
    }

    @Test
    void fewer_days_than_a_week_say_nothing() {
        assertThat(Projection.of(Collections.nCopies(6, 50L), 300, 5_000, LAST, 10)).isNull();
    }

    @Test
    void four_of_five_intervals_hold_where_the_pace_changes_by_chance_only() {
        var random = new Random(557);
        int held = 0;
        int runs = 2_000;
        for (int run = 0; run < runs; run++) {
            List<Long> history = new ArrayList<>(days(random, 45));
            long to = days(random, 14).stream().mapToLong(day -> day).sum();
            Projection projection = Projection.of(history, 0, Long.MAX_VALUE, LAST, 14);
            held += projection.low() <= to && to <= projection.high() ? 1 : 0;
        }
        assertThat((double) held / runs).isBetween(0.80, 0.97);
    }

    @Test
    void four_of_five_intervals_hold_where_a_campaign_gathers_pace_and_loses_it() {
        var random = new Random(2022);
        int held = 0;
        int runs = 2_000;
        for (int run = 0; run < runs; run++) {
            double middle = 25 + 15 * random.nextDouble();
            double width = 5 + 4 * random.nextDouble();
            List<Long> course = IntStream.range(0, 70).mapToObj(day -> curve(random, day, middle, width)).toList();
            Projection projection = Projection.of(course.subList(0, 50), 0, Long.MAX_VALUE, LAST, 20);
            long became = course.subList(50, 70).stream().mapToLong(day -> day).sum();
            held += projection.low() <= became && became <= projection.high() ? 1 : 0;
        }
        assertThat((double) held / runs).isBetween(0.80, 1.0);
    }

    private static long curve(Random random, int day, double middle, double width) {
        double here = Math.exp(-(day - middle) / width);
        return Math.max(0, Math.round(4_000 / width * here / (1 + here) / (1 + here) + 5 * random.nextGaussian()));
    }

    @Test
    void who_has_learned_for_fewer_days_than_are_left_is_told_no_interval_but_what_the_pace_comes_to() {
        List<Long> learning = new ArrayList<>(Collections.nCopies(15, 0L));
        learning.addAll(Collections.nCopies(9, 30L));
        Projection early = Projection.of(learning, 270, 5_000, LAST, 10);
        assertThat(early.isEarly()).isTrue();
        assertThat(early.low()).isNull();
        assertThat(early.high()).isNull();
        assertThat(early.mid()).isGreaterThan(270);
        assertThat(Projection.of(learning, 270, 5_000, LAST, 9).isEarly()).isFalse();
    }

    private static List<Long> days(Random random, int count) {
        return IntStream.range(0, count).mapToObj(day -> Math.max(0, Math.round(200 + 40 * random.nextGaussian()))).toList();
    }
}
