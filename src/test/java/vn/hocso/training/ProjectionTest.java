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
        assertThat(projection).isEqualTo(new Projection(LAST, 1_500, 1_500, 1_500, 50));
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

    private static List<Long> days(Random random, int count) {
        return IntStream.range(0, count).mapToObj(day -> Math.max(0, Math.round(200 + 40 * random.nextGaussian()))).toList();
    }
}
