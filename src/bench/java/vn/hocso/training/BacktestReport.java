package vn.hocso.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import vn.hocso.dev.demo.CampaignShape;

/** What the projection said on each day of the replayed campaign, beside what became of it: docs/backtest.md. */
class BacktestReport {

    private static final Path FILE = Path.of("docs", "backtest.md");
    /** Days left, the most of each band. */
    private static final int[] BANDS = {3, 7, 14, 30, 71};
    private static final double PERCENT = 100;

    /** @param error of the middle, in people of a hundred on the roster; positive when too many were expected */
    private record Said(long daysLeft, boolean within, double width, double error) {}

    private final StringBuilder text = new StringBuilder();
    private final Map<Area.Level, List<Said>> said = new EnumMap<>(Area.Level.class);

    BacktestReport(int members, CampaignShape shape, LocalDate from, LocalDate to) {
        text.append(
                "# The projection, tested on a replayed campaign\n\nWritten by `mvn -Pbench test-compile surefire:test@replay -Dhocso.bench.replay=")
                .append(members).append("` (see `src/bench`): ").append(String.format(Locale.ROOT, "%,d", members))
                .append(" made-up people of the demonstration learn through\nthe services that people use. Half of those on the rosters (")
                .append(percent(shape.trained())).append(") finish, each province after its cluster's window and up to ")
                .append(2 * shape.lagDays())
                .append(" days later,\non an S-curve whose middle and steepness differ by cluster; ")
                .append(percent(shape.rush())).append(" of them on the last evening, ").append(percent(shape.offline()))
                .append(" send their last\nsitting up to ten days late, ").append(percent(shape.hasty()))
                .append(" click through. On the evening of each day from ").append(from).append(" to the day before ")
                .append(to)
                .append(", with\nwhat was known then, the projection is asked and compared with what was trained in time in the end.\n\n");
    }

    void load(long statements, long completions, double seconds) {
        text.append(String.format(Locale.ROOT, "The replay wrote %,d statements and %,d completions in all%s.%n%n", statements,
                completions,
                statements == 0
                        ? ""
                        : String.format(Locale.ROOT, ", in %,.0f s: %,.0f statements a second by two threads", seconds,
                                statements / seconds)));
    }

    void add(Area.Level level, Outlook outlook, Trend.Day end) {
        Projection projection = outlook.projection();
        long became = end.trained();
        said.computeIfAbsent(level, l -> new ArrayList<>())
                .add(new Said(outlook.daysLeft(), projection.low() <= became && became <= projection.high(),
                        PERCENT * (projection.high() - projection.low()) / end.roster(),
                        PERCENT * (projection.mid() - became) / end.roster()));
    }

    void flags(int hasty, int found, int right) {
        text.append(String.format(Locale.ROOT,
                "%n## Flags%n%nOf %,d people who clicked through, %,d were flagged as too fast; %,d others were.%n",
                hasty, right, found - right));
    }

    void write() throws IOException {
        int flags = text.indexOf("\n## Flags");
        Files.writeString(FILE, text.substring(0, flags) + table() + text.substring(flags));
    }

    private String table() {
        var table = new StringBuilder(
                "| of | days left | asked | in the interval of 80 % | its width | middle, typical error | middle, lean |\n"
                        + "| --- | --- | --- | --- | --- | --- | --- |\n");
        said.forEach((level, all) -> {
            for (int i = 0; i < BANDS.length; i++) {
                int least = i == 0 ? 1 : BANDS[i - 1] + 1;
                int most = BANDS[i];
                List<Said> band = all.stream().filter(s -> s.daysLeft >= least && s.daysLeft <= most).toList();
                if (!band.isEmpty()) {
                    table.append(String.format(Locale.ROOT, "| %s | %d to %d | %,d | %.0f %% | %.1f | %.1f | %+.1f |%n",
                            name(level), least, most,
                            band.size(), PERCENT * band.stream().filter(Said::within).count() / band.size(),
                            median(band.stream().map(Said::width).toList()),
                            median(band.stream().map(s -> Math.abs(s.error)).toList()),
                            median(band.stream().map(Said::error).toList())));
                }
            }
        });
        return table
                + "\nWidth, error and lean (above zero: too many were expected) are medians, in people of a hundred on the roster.\n";
    }

    private static String name(Area.Level level) {
        return switch (level) {
            case COUNTRY -> "country";
            case CLUSTER -> "clusters";
            default -> "provinces";
        };
    }

    private static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        return sorted.get(sorted.size() / 2);
    }

    private static String percent(double share) {
        return Math.round(share * PERCENT) + " %";
    }
}
