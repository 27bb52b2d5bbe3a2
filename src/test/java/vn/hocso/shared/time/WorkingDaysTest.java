package vn.hocso.shared.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Terms that are counted in working days. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WorkingDaysTest {

    @ParameterizedTest
    @CsvSource({
            "2022-11-15, 2, 2022-11-17", // Tuesday
            "2022-11-17, 2, 2022-11-21", // Thursday: over a weekend
            "2022-11-19, 1, 2022-11-21", // Saturday
            "2022-08-31, 2, 2022-09-05", // over 02/09, a Friday
            "2022-12-30, 1, 2023-01-02", // 01/01 is a Sunday; its day off moves by decision and is not known
            "2022-11-15, 0, 2022-11-15"})
    void weekends_and_fixed_holidays_do_not_count(LocalDate from, int days, LocalDate expected) {
        assertThat(WorkingDays.after(from, days)).isEqualTo(expected);
    }
}
