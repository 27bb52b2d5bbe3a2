package vn.hocso.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import vn.hocso.shared.DomainException;

/** The code is printed on walls: how it is made never changes, and a slip of the finger never leads to another team. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TeamCodeTest {

    private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

    @Test
    void codes_stay_what_they_were_on_the_first_sheet() {
        assertThat(new String[]{TeamCode.of(1), TeamCode.of(2), TeamCode.of(48_538), TeamCode.of(28_629_150)})
                .containsExactly("QD2YS8", "ZCRSDF", "49TP25", "5FMAKA");
    }

    @Test
    void every_team_has_a_code_of_its_own() {
        var codes = new HashSet<String>();
        for (long id = 0; id < 100_000; id++) {
            codes.add(TeamCode.of(id));
        }
        assertThat(codes).hasSize(100_000).allMatch(code -> code.matches("[2-9A-HJKMNP-Z]{6}"));
    }

    @Test
    void any_one_wrong_character_shows() {
        String code = TeamCode.of(4711);
        for (int i = 0; i < code.length(); i++) {
            for (char c : ALPHABET.toCharArray()) {
                if (c != code.charAt(i)) {
                    String wrong = code.substring(0, i) + c + code.substring(i + 1);
                    assertThatThrownBy(() -> TeamCode.read(wrong)).isInstanceOf(DomainException.class)
                            .hasMessageContaining("gõ nhầm");
                }
            }
        }
    }

    @Test
    void any_two_exchanged_characters_show() {
        String code = TeamCode.of(4711);
        for (int i = 0; i < code.length(); i++) {
            for (int j = i + 1; j < code.length(); j++) {
                var wrong = new StringBuilder(code);
                wrong.setCharAt(i, code.charAt(j));
                wrong.setCharAt(j, code.charAt(i));
                if (!wrong.toString().equals(code)) {
                    assertThatThrownBy(() -> TeamCode.read(wrong.toString())).isInstanceOf(DomainException.class);
                }
            }
        }
    }

    @Test
    void a_code_is_read_as_people_type_it() {
        String code = TeamCode.of(99);
        assertThat(TeamCode.read(" " + code.substring(0, 3).toLowerCase() + "-" + code.substring(3) + " ")).isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ABC", "ABCDEFG", "O0I1LL", "ABCDE1", "<script>", "QUOCGIA", "……"})
    void what_cannot_be_a_code_is_answered_with_a_hint(String typed) {
        assertThatThrownBy(() -> TeamCode.read(typed)).isInstanceOfSatisfying(DomainException.class,
                e -> assertThat(e.code()).isEqualTo("team-code-unknown")).hasMessageContaining("Bạn xem lại");
    }
}
