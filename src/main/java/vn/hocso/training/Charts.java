package vn.hocso.training;

import java.time.LocalDate;
import java.util.List;

import vn.hocso.training.chart.Place;
import vn.hocso.training.chart.TileMap;
import vn.hocso.training.chart.TrendChart;
import vn.hocso.training.chart.TrendChart.Band;
import vn.hocso.training.chart.TrendChart.Day;

/** Makes pictures of what the dashboard shows. */
final class Charts {

    /** What came later is told by figures; the picture is of the course to the deadline. */
    private static final int DAYS_AFTER_DEADLINE = 31;

    private Charts() {}

    /**
     * Where there is no roster all completions that count for the group are drawn, and no target.
     *
     * @param wording what is counted is called so
     */
    static TrendChart trend(Trend trend, Outlook outlook, Target target, Wording wording) {
        boolean listed = trend.before(0).roster() > 0;
        LocalDate last = target.lastDay().plusDays(DAYS_AFTER_DEADLINE);
        List<Day> days = trend.days().stream().filter(day -> !day.date().isAfter(last))
                .map(day -> listed
                        ? new Day(day.date(), day.trained(), day.roster())
                        : new Day(day.date(), day.attributed(), 0))
                .toList();
        Projection projection = outlook.projection();
        Band band = projection == null || projection.isEarly() || outlook.verdict() == Outlook.Verdict.REACHED
                ? null
                : new Band(projection.on(), projection.low(), projection.mid(), projection.high());
        return new TrendChart(wording.counted(listed), days, target.share(),
                target.lastDay(), band, outlook.neededPerDay());
    }

    /** @param table of provinces, all that the person may see */
    static TileMap map(RateTable table, Shown shown) {
        return TileMap.of(shown.boundary() == Boundary.Y2025 ? Areas.MERGED_UNITS : Areas.UNITS,
                table.rates().stream().filter(RateView::isGroup)
                        .map(view -> new Place(view.key(), view.name(), view.whole() == null ? null : view.whole().rate(),
                                shown.at(view.rate().code()).address()))
                        .toList());
    }
}
