package vn.hocso.certificate.status;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import vn.hocso.certificate.StatusReader;

/** The order of bits and the form of a list are what the standard says; a reader that is wrong by one sees another's paper revoked. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RevokedTest {

    @Test
    void the_first_place_is_the_highest_bit_of_the_first_byte() {
        byte[] bits = StatusReader.bits(Revoked.encode(List.of(0, 9, Place.ENTRIES - 1)));
        assertThat(bits).hasSize(Place.ENTRIES / 8).startsWith(0x80, 0x40, 0x00).endsWith(0x00, 0x01);
    }

    @Test
    void a_list_in_which_nobody_was_revoked_is_short_and_whole() {
        String encoded = Revoked.encode(List.of());
        assertThat(encoded).startsWith("u").hasSizeLessThan(1_000).doesNotContain("=", "+", "/");
        assertThat(StatusReader.bits(encoded)).hasSize(131_072).containsOnly(0);
    }
}
