package vn.hocso.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import vn.hocso.training.Rate.Denominator;
import vn.hocso.training.Rate.Kind;
import vn.hocso.training.Rate.Numerator;

/** A table is sorted by a link, and turned by the same link. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TableOrderTest {

    private static final List<RateView> RATES = Stream.of(rate("Đắk Lắk", 20, 100), rate("An Giang", 30, 50),
            rate("Cà Mau", 0, 0), rate("Đà Nẵng", 5, 100)).map(RateView::of).toList();

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
            "name; An Giang, Cà Mau, Đà Nẵng, Đắk Lắk",
            "-name; Đắk Lắk, Đà Nẵng, Cà Mau, An Giang",
            "trained; An Giang, Đắk Lắk, Đà Nẵng, Cà Mau",
            "roster; An Giang, Đắk Lắk, Đà Nẵng, Cà Mau",
            "-roster; Đà Nẵng, Đắk Lắk, An Giang, Cà Mau",
            "'<script>'; An Giang, Cà Mau, Đà Nẵng, Đắk Lắk"})
    void rows_stand_in_the_order_asked_for_and_who_has_no_denominator_stands_last(String parameter, String names) {
        TableOrder order = TableOrder.of(parameter);
        assertThat(RATES.stream().sorted(RateView.by(order)).map(RateView::name)).containsExactly(names.split(", "));
    }

    @Test
    void asking_for_the_same_column_again_turns_the_table() {
        assertThat(TableOrder.of("name").whenAskedFor("roster")).isEqualTo("roster");
        assertThat(TableOrder.of("roster").whenAskedFor("roster")).isEqualTo("-roster");
        assertThat(TableOrder.of("-roster").whenAskedFor("roster")).isEqualTo("roster");
        assertThat(TableOrder.of("-roster")).hasToString("-roster");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"41; 100; 41,0%", "458; 1000; 45,8%", "1; 1; 100,0%", "0; 9; 0,0%",
            "0; 0; chưa có mẫu số"})
    void shares_below_each_other_have_one_decimal_each(long trained, long people, String share) {
        assertThat(RateView.percent(RateView.of(rate("An Giang", trained, people)).whole())).isEqualTo(share);
    }

    private static Rate rate(String name, long trained, long people) {
        List<Denominator> denominators = people == 0
                ? List.of()
                : List.of(Denominator.of(Kind.ROSTER, people, trained, "danh sách", LocalDate.of(2022, 11, 15)));
        return new Rate("DMHC-2022:" + name.length(), name, new Numerator(trained, 0, 0), denominators);
    }
}
