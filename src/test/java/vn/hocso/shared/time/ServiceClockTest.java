package vn.hocso.shared.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ServiceClockTest {

    private static final Instant THERE = Instant.parse("2022-11-30T16:59:59.999999Z");

    @Test
    void replicas_that_measured_the_offset_differently_agree_about_a_moment_of_the_database() {
        var near = new ServiceClock(Duration.ofMillis(-1), false);
        var far = new ServiceClock(Duration.ofMillis(-80), false);
        assertThat(Duration.between(far.instant(), near.instant())).isGreaterThan(Duration.ofMillis(70));
        assertThat(near.of(THERE)).isEqualTo(far.of(THERE)).isEqualTo(THERE);
    }

    @Test
    void a_demonstration_is_as_far_from_the_database_as_from_the_present() {
        var clock = new ServiceClock(Duration.ofDays(-1000), true);
        assertThat(clock.of(THERE)).isEqualTo(THERE.minus(Duration.ofDays(1000)));
        assertThat(clock.at(Instant.EPOCH, () -> clock.of(THERE))).isEqualTo(Instant.EPOCH);
    }
}
