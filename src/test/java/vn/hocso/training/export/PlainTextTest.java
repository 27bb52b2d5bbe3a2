package vn.hocso.training.export;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever stands in a name, a spreadsheet shows it and calculates nothing. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PlainTextTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+84", "-2", "@SUM(A1)", "\t=1", "\r=1", "  =1", "＝1", "＋1", "－1", "＠A", "\n+1"})
    void what_could_begin_a_formula_stands_behind_an_apostrophe(String text) {
        assertThat(PlainText.cell(text)).isEqualTo("'" + text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Tổ 1 = Tổ 2", "Bà Rịa – Vũng Tàu", "", "DMHC-2022:01", "Tổ @", "225.417"})
    void other_text_stays_as_it_is(String text) {
        assertThat(PlainText.cell(text)).isEqualTo(text);
    }
}
