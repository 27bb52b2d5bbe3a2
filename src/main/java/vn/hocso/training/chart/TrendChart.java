package vn.hocso.training.chart;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import vn.hocso.shared.Share;
import vn.hocso.shared.text.Numbers;

/**
 * The course of a target: above, trained people up to each day with the line to be reached and, to the deadline, where it leads; below,
 * how many each day added and how many it should add. Everything drawn stands in the table as well.
 *
 * @param counted who is counted, as the caption says it: {@code người trong danh sách Tổ đã hoàn thành}
 * @param days oldest first
 * @param share of the denominator that is to be reached, 1 for 100 %
 * @param deadline the last day that is on time
 * @param band where it leads, null when nothing can be said
 * @param neededPerDay people a day from now on, 0 when none are needed
 */
public record TrendChart(String counted, List<Day> days, double share, LocalDate deadline, Band band, double neededPerDay) {

    /**
     * The end of a day.
     *
     * @param trained of the people counted
     * @param denominator people counted, 0 when unknown
     */
    public record Day(LocalDate date, long trained, long denominator) {}

    /** Where the course leads on a day: most likely {@code mid}, in four of five cases between {@code low} and {@code high}. */
    public record Band(LocalDate date, long low, long mid, long high) {}

    /** A mark on an axis. */
    public record Tick(double at, String text) {}

    /** What a day added, as a bar. */
    public record Bar(double x, double y, double width, double height) {}

    /** A row of the table. */
    public record Row(LocalDate date, long added, long trained, long denominator) {

        public String percent() {
            return denominator == 0 ? "chưa có mẫu số" : Numbers.percentInTable((double) trained / denominator);
        }
    }

    private static final int MOST_STEPS = 4;

    /** @return whether there is a course to draw */
    public boolean isDrawn() {
        return days.size() > 1;
    }

    public int width() {
        return TrendScale.WIDTH;
    }

    public int height() {
        return TrendScale.HEIGHT;
    }

    public int left() {
        return TrendScale.LEFT;
    }

    public int right() {
        return TrendScale.RIGHT;
    }

    public int top() {
        return TrendScale.TOP;
    }

    public int bottom() {
        return TrendScale.BOTTOM;
    }

    public int barsTop() {
        return TrendScale.BARS_TOP;
    }

    public int barsBottom() {
        return TrendScale.BARS_BOTTOM;
    }

    /** @return the course in words */
    public String title() {
        Day last = days.get(days.size() - 1);
        String now = Numbers.whole(last.trained) + " " + counted + " đến hết ngày " + Numbers.date(last.date);
        String goal = last.denominator == 0 ? "" : ", mục tiêu " + Numbers.whole(goal(last));
        return now + goal + (band == null
                ? ""
                : "; dự báo đến " + Numbers.date(band.date) + " khoảng " + Numbers.whole(band.mid) + ", từ "
                        + Numbers.whole(band.low) + " đến " + Numbers.whole(band.high));
    }

    /** @return points of the line of trained people */
    public String line() {
        var points = new StringBuilder();
        TrendScale scale = scale();
        days.forEach(day -> Drawing.point(points, scale.x(day.date), scale.y(day.trained)));
        return points.toString();
    }

    /** @return points of the line to be reached, empty without a denominator */
    public String target() {
        var points = new StringBuilder();
        TrendScale scale = scale();
        days.stream().filter(day -> day.denominator > 0)
                .forEach(day -> Drawing.point(points, scale.x(day.date), scale.y(goal(day))));
        Day last = days.get(days.size() - 1);
        if (!points.isEmpty() && last.date.isBefore(deadline)) {
            Drawing.point(points, scale.x(deadline), scale.y(goal(last)));
        }
        return points.toString();
    }

    /** @return corners of the band, empty without one */
    public String corners() {
        var points = new StringBuilder();
        if (band != null) {
            TrendScale scale = scale();
            Day last = days.get(days.size() - 1);
            Drawing.point(points, scale.x(last.date), scale.y(last.trained));
            Drawing.point(points, scale.x(band.date), scale.y(band.high));
            Drawing.point(points, scale.x(band.date), scale.y(band.low));
        }
        return points.toString();
    }

    /** @return the most likely way to the deadline, empty without a band */
    public String likely() {
        var points = new StringBuilder();
        if (band != null) {
            TrendScale scale = scale();
            Day last = days.get(days.size() - 1);
            Drawing.point(points, scale.x(last.date), scale.y(last.trained));
            Drawing.point(points, scale.x(band.date), scale.y(band.mid));
        }
        return points.toString();
    }

    /** @return x of the deadline */
    public double deadlineAt() {
        return Drawing.round(scale().x(deadline));
    }

    public List<Tick> peopleTicks() {
        var ticks = new ArrayList<Tick>();
        TrendScale scale = scale();
        long step = Drawing.step(scale.most(), MOST_STEPS);
        for (long people = 0; people <= scale.most(); people += step) {
            ticks.add(new Tick(Drawing.round(scale.y(people)), Numbers.whole(people)));
        }
        return ticks;
    }

    /** @return the first of each month; the deadline has a mark of its own, and one too near to it is left out */
    public List<Tick> dayTicks() {
        var ticks = new ArrayList<Tick>();
        TrendScale scale = scale();
        LocalDate first = scale.first();
        for (LocalDate day = first.withDayOfMonth(1); !day.isAfter(scale.end()); day = day.plusMonths(1)) {
            if (!day.isBefore(first) && Math.abs(scale.x(day) - scale.x(deadline)) > 40) {
                ticks.add(new Tick(Drawing.round(scale.x(day)), Numbers.date(day).substring(0, 5)));
            }
        }
        return ticks;
    }

    /** @return what each day added; a day that lost people, because they left the roster, has no bar and stands in the table */
    public List<Bar> bars() {
        TrendScale scale = scale();
        double width = Math.max(1, 0.7 * (scale.x(scale.first().plusDays(1)) - scale.x(scale.first())));
        var bars = new ArrayList<Bar>();
        for (Row row : rows()) {
            if (row.added > 0) {
                double y = scale.barY(row.added);
                bars.add(new Bar(Drawing.round(scale.x(row.date) - width / 2), Drawing.round(y), Drawing.round(width),
                        Drawing.round(TrendScale.BARS_BOTTOM - y)));
            }
        }
        return bars;
    }

    /** @return the most that a day added */
    public String mostAdded() {
        return Numbers.whole(added());
    }

    /** @return y of what each day should add; null when nothing is needed */
    public Double neededAt() {
        return neededPerDay > 0 ? Drawing.round(scale().barY(Math.ceil(neededPerDay))) : null;
    }

    public String needed() {
        return Numbers.whole((long) Math.ceil(neededPerDay));
    }

    /** @return x of the last day that is known */
    public double lastAt() {
        return Drawing.round(scale().x(days.get(days.size() - 1).date));
    }

    /** @return the days, the newest first is how people ask; the first day has nothing before it */
    public List<Row> rows() {
        var rows = new ArrayList<Row>();
        for (int i = days.size() - 1; i > 0; i--) {
            Day day = days.get(i);
            rows.add(new Row(day.date, day.trained - days.get(i - 1).trained, day.trained, day.denominator));
        }
        return rows;
    }

    private long goal(Day day) {
        return Share.of(share, day.denominator);
    }

    /** Found once for all points of a line. */
    private TrendScale scale() {
        LocalDate last = days.get(days.size() - 1).date;
        long known = days.stream().mapToLong(day -> Math.max(day.trained, goal(day))).max().orElse(0);
        return new TrendScale(days.get(0).date, last.isAfter(deadline) ? last : deadline,
                Math.max(1, Math.max(known, band == null ? 0 : band.high)),
                Math.max(1, Math.max(added(), (long) Math.ceil(neededPerDay))));
    }

    private long added() {
        return rows().stream().mapToLong(Row::added).max().orElse(0);
    }
}
