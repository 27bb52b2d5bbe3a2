package vn.hocso.campaign.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashSet;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import vn.hocso.shared.text.CheckedCode;

/** The code of a screen changes every half minute, tells nothing of the next one, and is the same on every replica. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RotatingCodeTest {

    private static final byte[] SECRET = "0123456789abcdef0123456789abcdef".getBytes();
    private static final byte[] OTHER = "0123456789abcdef0123456789abcdeg".getBytes();

    @Test
    void a_step_is_half_a_minute_of_the_clock() {
        long step = RotatingCode.step(Instant.parse("2022-11-15T02:00:00Z"));
        assertThat(RotatingCode.step(Instant.parse("2022-11-15T02:00:29.999Z"))).isEqualTo(step);
        assertThat(RotatingCode.step(Instant.parse("2022-11-15T02:00:30Z"))).isEqualTo(step + 1);
    }

    @Test
    void codes_of_a_day_are_all_different_right_and_as_long_as_they_should_be() {
        var codes = new HashSet<String>();
        for (int step = 0; step < 2_880; step++) {
            String code = RotatingCode.of(SECRET, 55_000_000 + step);
            assertThat(code).hasSize(RotatingCode.LENGTH);
            assertThat(CheckedCode.isRight(code)).isTrue();
            codes.add(code);
        }
        assertThat(codes).hasSize(2_880);
        assertThat(RotatingCode.of(SECRET, 7)).isEqualTo(RotatingCode.of(SECRET.clone(), 7))
                .isNotEqualTo(RotatingCode.of(OTHER, 7));
    }

    @Test
    void a_code_has_an_age_as_long_as_it_is_known() {
        String code = RotatingCode.of(SECRET, 1_000);
        assertThat(RotatingCode.age(SECRET, code, 1_000, 60)).isZero();
        assertThat(RotatingCode.age(SECRET, code, 1_001, 60)).isEqualTo(1);
        assertThat(RotatingCode.age(SECRET, code, 1_060, 60)).isEqualTo(60);
        assertThat(RotatingCode.age(SECRET, code, 1_061, 60)).isEqualTo(-1);
        assertThat(RotatingCode.age(SECRET, code, 999, 60)).as("of a clock ahead").isEqualTo(-1);
        assertThat(RotatingCode.age(OTHER, code, 1_000, 60)).isEqualTo(-1);
    }
}
