package vn.hocso.training.signoff;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import vn.hocso.training.Rate;
import vn.hocso.training.Rate.Denominator;
import vn.hocso.training.Rate.Kind;
import vn.hocso.training.signoff.YearFigures.Cell;

/** If this fails, a province that did not sign looks like a loss, or a year begins on another day than its reports say. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class YearFiguresTest {

    private static final LocalDate DAY = LocalDate.of(2022, 12, 10);

    @Test
    void only_provinces_that_signed_both_periods_are_compared() {
        List<YearFigures> figures = YearFigures.of(List.of(
                Map.of("66", pack("66", 100, 50L), "67", pack("67", 40, 20L)),
                Map.of("66", pack("66", 90, 60L), "70", pack("70", 7, null))));
        assertThat(cells(figures, Figure.ON_TIME)).containsExactly(new Cell(140L, 2, null, 0), new Cell(97L, 2, -10L, 1));
        assertThat(cells(figures, Figure.ROSTER)).as("no list is not a list of nobody").containsExactly(
                new Cell(70L, 2, null, 0),
                new Cell(60L, 1, 10L, 1));
        assertThat(cells(figures, Figure.ON_TIME).get(1).changed()).isEqualTo("−10");
        assertThat(cells(figures, Figure.REGISTERED)).containsExactly(new Cell(null, 0, null, 0), new Cell(null, 0, null, 0));
        assertThat(cells(figures, Figure.REGISTERED).get(0).is()).isEqualTo("chưa có");
    }

    @Test
    void a_day_that_is_late_already_belongs_to_the_year_before() {
        assertThat(period(LocalDate.of(2023, 1, 1), true).lastDay()).isEqualTo(LocalDate.of(2022, 12, 31));
        assertThat(period(LocalDate.of(2022, 12, 31), false).lastDay()).isEqualTo(LocalDate.of(2022, 12, 31));
        assertThat(period(LocalDate.of(2022, 9, 15), true).deadline()).isEqualTo(Instant.parse("2022-09-14T17:00:00Z"));
    }

    private static List<Cell> cells(List<YearFigures> figures, Figure figure) {
        return figures.stream().filter(one -> one.figure() == figure).findFirst().orElseThrow().cells();
    }

    private static Period period(LocalDate endsOn, boolean exclusive) {
        return new Period("p", Line.COMMITTEES, "Báo cáo", endsOn, exclusive, "members-online-2022-11", "Nguồn");
    }

    private static SignedPack pack(String province, long trained, Long roster) {
        List<Denominator> denominators = roster == null
                ? List.of()
                : List.of(new Denominator(Kind.ROSTER, roster, trained, "Nguồn", DAY, null, null));
        Rate rate = new Rate("DMHC-2022:" + province, "Tỉnh", new Rate.Numerator(trained, 0, 0), denominators);
        return new SignedPack(province, 1, Instant.EPOCH, "roster-officer", "00",
                new PackFigures(DAY, rate, List.of(), 0, null));
    }
}
