package vn.hocso.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import vn.hocso.training.League.Place;
import vn.hocso.training.League.Unranked;
import vn.hocso.training.Rate.Denominator;
import vn.hocso.training.Rate.Kind;
import vn.hocso.training.Rate.Numerator;

/** If this fails, a province is praised or blamed by a number that says nothing about it. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LeagueTest {

    private static final LocalDate DAY = LocalDate.of(2022, 11, 15);
    private static final RatesConfig.League LIMITS = new RatesConfig.League() {
        @Override
        public int smallestRoster() {
            return 50;
        }

        @Override
        public double smallestCoverage() {
            return 0.5;
        }
    };

    @Test
    void equal_rates_share_a_rank_stand_in_dictionary_order_and_the_next_counts_them_all() {
        League league = League
                .of(List.of(rate("Đắk Lắk", 50, 100, 0), rate("Cần Thơ", 500, 1000, 0), rate("Ðiện Biên", 99, 100, 0),
                        rate("Ăn", 50, 100, 0), rate("Hà Nội", 1, 100, 0)), LIMITS);
        assertThat(league.ranked()).extracting(Place::rank, place -> place.group().name()).extracting(Object::toString)
                .containsExactly("(1, \"Ðiện Biên\")", "(2, \"Ăn\")", "(2, \"Cần Thơ\")", "(2, \"Đắk Lắk\")",
                        "(5, \"Hà Nội\")");
    }

    @Test
    void rates_that_only_look_equal_when_rounded_are_not_equal() {
        League league = League.of(List.of(rate("A", 33_333, 100_000, 0), rate("B", 33_334, 100_000, 0)), LIMITS);
        assertThat(league.ranked()).extracting(place -> place.group().name()).containsExactly("B", "A");
        assertThat(league.ranked()).extracting(Place::rank).containsExactly(1, 2);
    }

    @Test
    void small_lists_lists_of_some_and_no_lists_are_not_ranked_and_say_why() {
        League league = League.of(List.of(rate("Nhỏ", 49, 49, 0), rate("Vừa đủ", 1, 50, 100), rate("Thiếu", 50, 50, 101),
                rate("Không", 0, 0, 7)), LIMITS);
        assertThat(league.ranked()).extracting(place -> place.group().name()).containsExactly("Vừa đủ");
        assertThat(league.unranked()).extracting(one -> one.group().name()).containsExactly("Không", "Nhỏ", "Thiếu");
        assertThat(league.unranked()).extracting(Unranked::reason).containsExactly("chưa có mẫu số",
                "danh sách 49 người, cần ít nhất 50", "danh sách mới có 49,5% số người đã biết, cần ít nhất 50,0%");
    }

    @Test
    void nobody_is_ranked_where_there_is_nobody() {
        assertThat(League.of(List.of(), LIMITS)).isEqualTo(new League(List.of(), List.of()));
    }

    private static Rate rate(String name, long trained, long roster, long registered) {
        var denominators = new ArrayList<Denominator>();
        if (roster > 0) {
            denominators.add(Denominator.of(Kind.ROSTER, roster, trained, "Danh sách thử", DAY));
        }
        if (registered > 0) {
            denominators.add(Denominator.of(Kind.REGISTERED, registered, 0, "Đăng ký thử", DAY));
        }
        return new Rate("DMHC-2022:" + name.length(), name, new Numerator(trained, 0, 0), denominators);
    }
}
