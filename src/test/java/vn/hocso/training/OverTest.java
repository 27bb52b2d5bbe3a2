package vn.hocso.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import vn.hocso.training.Rate.Denominator;
import vn.hocso.training.Rate.Kind;

/** If this fails, 113 % is read as a triumph, or as an error of the service. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class OverTest {

    private static final LocalDate LETTER = LocalDate.of(2022, 9, 7);
    private static final LocalDate AS_OF = LocalDate.of(2022, 11, 30);

    @Test
    void the_letters_result_over_the_figure_of_september_is_told_with_the_age_of_the_figure() {
        Denominator figure = Denominator.of(Kind.OFFICIAL, 225_417, 255_545, "Công văn", LETTER);
        assertThat(figure.rate()).isBetween(1.133, 1.134);
        assertThat(Over.official(figure, tally(0, 0, 255_545), AS_OF))
                .isEqualTo("Trên 100%: số chính thức tính đến ngày 07/09/2022, cũ hơn số hoàn thành 84 ngày.");
        assertThat(Over.official(figure, tally(0, 284_000, 255_545), AS_OF))
                .isEqualTo("Trên 100%: số chính thức tính đến ngày 07/09/2022 nhỏ hơn danh sách Tổ nay có 284.000 người.");
        assertThat(Over.official(figure, tally(0, 0, 255_545), LETTER))
                .isEqualTo("Trên 100%: có người hoàn thành nằm ngoài số chính thức của ngày 07/09/2022.");
    }

    @Test
    void a_figure_that_is_reached_exactly_is_not_over() {
        assertThat(Over.official(Denominator.of(Kind.OFFICIAL, 100, 100, "Công văn", LETTER), tally(0, 0, 100), AS_OF))
                .isNull();
        assertThat(Over.roster(tally(200, 100, 100))).isNull();
    }

    @Test
    void a_list_that_is_too_short_is_told_from_a_list_that_people_left() {
        assertThat(Over.roster(tally(150, 100, 101))).isEqualTo(
                "Trên 100%: 101 lượt hoàn thành ở đây, danh sách có 100 người. Danh sách chưa đủ: 150 người đã đăng ký thuộc Tổ ở đây.");
        assertThat(Over.roster(tally(90, 100, 101))).contains("đã chuyển đi, hoặc danh sách đã bớt người");
    }

    private static Tally tally(long registered, long roster, long onTime) {
        return new Tally("", registered, roster, onTime, 0, 0, 0, 0, 0);
    }
}
