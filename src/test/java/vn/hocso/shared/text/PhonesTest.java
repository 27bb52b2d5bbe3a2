package vn.hocso.shared.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import vn.hocso.shared.DomainException;

/** A number is the way in: a wrong rule here locks people out. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PhonesTest {

    @ParameterizedTest
    @ValueSource(strings = {"0912345678", "0912 345 678", "0912.345.678", "0912-345-678", "+84912345678", "84912345678",
            "+84 912 345 678", " 0912–345–678 ", "(0912) 345 678"})
    void a_number_is_read_however_it_is_typed(String typed) {
        assertThat(Phones.parse(typed)).isEqualTo("+84912345678");
    }

    @ParameterizedTest
    @CsvSource({"0120,070", "0121,079", "0122,077", "0126,076", "0128,078", "0123,083", "0124,084", "0125,085", "0127,081",
            "0129,082", "0162,032", "0163,033", "0164,034", "0165,035", "0166,036", "0167,037", "0168,038", "0169,039",
            "0186,056", "0188,058", "0199,059"})
    void an_old_number_of_eleven_digits_is_answered_with_the_new_one(String old, String renewed) {
        String digits = renewed + "4567890";
        String shown = digits.substring(0, 4) + " " + digits.substring(4, 7) + " " + digits.substring(7);
        for (String typed : new String[]{old + "4567890", "+84" + old.substring(1) + "4567890", old + " 456 7890"}) {
            assertThatThrownBy(() -> Phones.parse(typed)).isInstanceOfSatisfying(DomainException.class,
                    e -> assertThat(e.code()).isEqualTo("phone-old-prefix")).hasMessageContainingAll(old, renewed, shown);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "091234567", "09123456789", "0212345678", "0612345678", "01304567890", "+849123456789",
            "0912345a78", "+85912345678"})
    void anything_else_is_refused_with_the_rule(String typed) {
        assertThatThrownBy(() -> Phones.parse(typed)).isInstanceOfSatisfying(DomainException.class,
                e -> assertThat(e.code()).isEqualTo("phone-invalid")).hasMessageContaining("10 chữ số");
    }

    @Test
    void a_number_is_shown_in_groups_and_hidden_from_others() {
        assertThat(Phones.display("+84912345678")).isEqualTo("0912 345 678");
        assertThat(Phones.masked("+84912345678")).isEqualTo("0912 *** 678");
    }

    @Test
    void a_second_person_on_the_same_phone_has_the_same_number() {
        assertThat(Phones.ofSignInName("0912345678")).contains("+84912345678");
        assertThat(Phones.ofSignInName("0912345678-2")).contains("+84912345678");
        assertThat(Phones.ofSignInName("admin")).isEmpty();
    }
}
