package vn.hocso.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A day is read as it was meant, or refused with the sentence that fits. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AsOfTest {

    private static final LocalDate TODAY = LocalDate.of(2022, 11, 15);

    @ParameterizedTest
    @ValueSource(strings = {"2022-09-05", "05/09/2022", "5/9/2022", " 5.9.2022 ", "05-09-2022", "5 9 2022", "5,9,2022",
            "05092022"})
    void people_write_dates_in_their_own_way(String typed) {
        assertThat(AsOf.ofPerson(typed, TODAY)).isEqualTo(LocalDate.of(2022, 9, 5));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "  ", "2022-11-15"})
    void without_a_date_it_is_today(String typed) {
        assertThat(AsOf.ofPerson(typed, TODAY)).isEqualTo(TODAY);
        assertThat(AsOf.ofProgram(typed, TODAY)).isEqualTo(TODAY);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "2022-11-16 | Ngày 16/11/2022 chưa đến nên chưa có số liệu. Hôm nay là 15/11/2022.",
            "9999-12-31 | Ngày 31/12/9999 chưa đến nên chưa có số liệu. Hôm nay là 15/11/2022.",
            "1999-01-01 | Học Số không có số liệu trước ngày 01/01/2020.",
            "2022-02-30 | Lịch không có ngày 30/02/2022.",
            "2022-13-01 | Lịch không có ngày 01/13/2022."})
    void a_day_without_figures_is_refused_with_its_own_reason(String typed, String sentence) {
        assertThatThrownBy(() -> AsOf.ofPerson(typed, TODAY)).hasMessage(sentence);
        assertThatThrownBy(() -> AsOf.ofProgram(typed, TODAY)).hasMessage(sentence);
    }

    @ParameterizedTest
    @ValueSource(strings = {"15/11/2022", "hôm qua", "2022-1-1", "20221115", "٢٠٢٢-١١-١٥"})
    void programs_write_one_form_only(String typed) {
        assertThatThrownBy(() -> AsOf.ofProgram(typed, TODAY)).hasMessageContaining("2022-11-15");
    }

    @Test
    void what_is_no_date_is_answered_with_an_example() {
        assertThatThrownBy(() -> AsOf.ofPerson("hôm qua", TODAY)).hasMessageContaining("ví dụ 15/11/2022");
    }
}
