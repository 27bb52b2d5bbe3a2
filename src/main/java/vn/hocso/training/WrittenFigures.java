package vn.hocso.training;

import java.time.LocalDate;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateInstance;
import vn.hocso.training.chart.TileMap;
import vn.hocso.training.chart.TileMap.Square;
import vn.hocso.training.chart.TrendChart;

/**
 * Rows of tables, squares of maps and the form above them as they stand in pages. When somebody was counted, all figures of one province and its cluster are
 * others, and everything else is written as before. Found by all that is written, as in {@link RenderedFigures}.
 */
@ApplicationScoped
@Named("writtenFigures")
public class WrittenFigures {

    /** Two bytes each; a row of the country's table has about seven hundred. */
    private static final long MOST_REMEMBERED_CHARACTERS = 1_000_000;

    private record Form(Shown shown, Viewpoint viewpoint, LocalDate today, Refusal refusal) {}

    private record Row(RateView rate, Shown shown, boolean withoutTeam, Target target) {}

    @CheckedTemplate(basePath = "WrittenFigures")
    static class Templates {
        static native TemplateInstance form(DashboardView view);

        static native TemplateInstance row(RateView r, String address, String people, boolean withoutTeam, Target target);

        static native TemplateInstance square(Square s, int side, int middle);

        static native TemplateInstance day(TrendChart.Row row);
    }

    private final Cache<Record, RawString> written = Caffeine.newBuilder().maximumWeight(MOST_REMEMBERED_CHARACTERS)
            .<Record, RawString>weigher((record, html) -> html.getValue().length()).build();

    /** @return the form that asks for another day or a part of the rows: it stays while figures change */
    public RawString form(DashboardView view) {
        var form = new Form(view.shown(), view.viewpoint(), view.today(), view.refusal());
        return of(form, () -> Templates.form(view));
    }

    /** @return the row of a group in its table */
    public RawString row(DashboardView view, RateView rate) {
        // Addresses are made where the row is: nearly all rows are written already.
        var row = new Row(rate, view.shown(), view.hasNoTeam(rate), view.target());
        return of(row, () -> Templates.row(rate, view.addressIn(rate), view.peopleIn(rate), row.withoutTeam, row.target));
    }

    /** @return the square of a province */
    public RawString square(TileMap map, Square square) {
        return of(square, () -> Templates.square(square, map.side(), map.middle(square)));
    }

    /** @return the row of a day below the course of a target */
    public RawString day(TrendChart.Row day) {
        return of(day, () -> Templates.day(day));
    }

    private RawString of(Record what, Supplier<TemplateInstance> write) {
        return written.get(what, key -> new RawString(write.get().render()));
    }
}
