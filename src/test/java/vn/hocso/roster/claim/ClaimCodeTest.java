package vn.hocso.roster.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A code survives a pencil, a bad eye and a thumb, and says so when it does not. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ClaimCodeTest {

    private final Random random = new Random(16);

    @Test
    void a_code_has_nine_characters_that_cannot_be_taken_for_others_and_is_read_however_it_is_typed() {
        for (int i = 0; i < 500; i++) {
            String code = ClaimCode.draw(random);
            assertThat(code).matches("[2-9A-HJKMNP-Z]{9}");
            String typed = ClaimCode.grouped(code);
            assertThat(typed).matches("...-...-...");
            assertThat(ClaimCode.read(" " + typed.toLowerCase() + " ")).contains(code);
            assertThat(ClaimCode.read(code)).contains(code);
        }
    }

    @Test
    void any_one_wrong_character_and_any_two_exchanged_ones_show() {
        String alphabet = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
        for (int i = 0; i < 100; i++) {
            String code = ClaimCode.draw(random);
            for (int at = 0; at < code.length(); at++) {
                for (char other : alphabet.toCharArray()) {
                    String wrong = code.substring(0, at) + other + code.substring(at + 1);
                    assertThat(ClaimCode.read(wrong).isPresent()).as(wrong).isEqualTo(other == code.charAt(at));
                }
                if (at > 0 && code.charAt(at) != code.charAt(at - 1)) {
                    assertThat(ClaimCode.read(code.substring(0, at - 1) + code.charAt(at) + code.charAt(at - 1)
                            + code.substring(at + 1))).isEmpty();
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "ABC", "O0I1LLAAA", "AAAAAAAAAAAAAAAAAAAA", "<script>", "đđđđđđđđđ"})
    void what_cannot_be_a_code_is_none(String typed) {
        assertThat(ClaimCode.read(typed)).isEmpty();
        assertThat(ClaimCode.read(null)).isEmpty();
    }

    @Test
    void the_digest_is_the_same_each_time_and_holds_nothing_of_the_code() {
        String code = ClaimCode.draw(random);
        assertThat(ClaimCode.digest(code)).isEqualTo(ClaimCode.digest(code)).hasSize(64).doesNotContain(code)
                .isNotEqualTo(ClaimCode.digest(ClaimCode.draw(random)));
    }
}
