package vn.hocso.lrs.forward;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** How long a target is left alone. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class BackoffTest {

    private static final Duration FIRST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofMinutes(15);

    private final Backoff longest = new Backoff(FIRST, LONGEST, () -> 1);
    private final Backoff shortest = new Backoff(FIRST, LONGEST, () -> 0);

    @Test
    void the_bound_doubles_and_all_below_it_is_chance() {
        for (int failure = 1; failure < Backoff.OPEN_AFTER; failure++) {
            assertThat(longest.after(failure, null)).isEqualTo(Duration.ofSeconds(1 << failure - 1));
            assertThat(shortest.after(failure, null)).isZero();
        }
        assertThat(longest.after(50, null)).isEqualTo(LONGEST);
        assertThat(longest.after(Integer.MAX_VALUE, null)).isEqualTo(LONGEST);
    }

    @Test
    void with_an_open_circuit_a_minute_passes_at_least() {
        assertThat(shortest.after(Backoff.OPEN_AFTER, null)).isEqualTo(Duration.ofMinutes(1));
        assertThat(shortest.after(40, null)).isEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void what_a_store_asks_for_is_given_up_to_six_hours() {
        assertThat(longest.after(1, Duration.ofSeconds(90))).isEqualTo(Duration.ofSeconds(90));
        assertThat(longest.after(3, Duration.ZERO)).isEqualTo(Duration.ofSeconds(4));
        assertThat(longest.after(1, Duration.ofDays(400))).isEqualTo(Duration.ofHours(6));
    }
}
