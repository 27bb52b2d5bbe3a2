package vn.hocso.training.quality;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** If this fails, a hash says more than that two answers came from one place, or less. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class OriginTest {

    private static final byte[] TODAY = "a key of 32 bytes, drawn today ..".getBytes();
    private static final byte[] TOMORROW = "a key of 32 bytes, drawn tomorrow".getBytes();

    @Test
    void one_place_has_one_hash_on_a_day_and_another_on_the_next() {
        Origin origin = Origin.of(TODAY, "203.0.113.7", "Chrome", "vi");
        Origin again = Origin.of(TODAY, "203.0.113.7", "Chrome", "vi");
        assertThat(again.device()).isEqualTo(origin.device()).hasSize(16);
        assertThat(again.address()).isEqualTo(origin.address()).hasSize(16);
        Origin next = Origin.of(TOMORROW, "203.0.113.7", "Chrome", "vi");
        assertThat(next.device()).isNotEqualTo(origin.device());
        assertThat(next.address()).isNotEqualTo(origin.address());
    }

    @Test
    void another_browser_in_the_same_network_is_another_device_at_the_same_address() {
        Origin one = Origin.of(TODAY, "203.0.113.7", "Chrome", "vi");
        Origin other = Origin.of(TODAY, "203.0.113.7", "Firefox", "vi");
        assertThat(other.address()).isEqualTo(one.address());
        assertThat(other.device()).isNotEqualTo(one.device());
        assertThat(Origin.of(TODAY, "203.0.113.7", null, null).device()).isNotEqualTo(one.device());
        assertThat(Origin.of(TODAY, "203.0.113.7", "Chromev", "i").device()).as("parts do not run into each other")
                .isNotEqualTo(one.device());
    }

    @ParameterizedTest
    @CsvSource({"203.0.113.7, 203.0.113.7", "2001:db8:1:2:3:4:5:6, 2001:db8:1:2", "2001:db8::1, 2001:db8:0:0", "::1, 0:0:0:0",
            "fe80::1%eth0, fe80:0:0:0", "::ffff:203.0.113.7, ::ffff:203.0.113.7", "2001:db8:1:2::, 2001:db8:1:2"})
    void a_network_of_ipv6_is_a_sixty_four(String address, String network) {
        assertThat(Origin.network(address)).isEqualTo(network);
    }
}
