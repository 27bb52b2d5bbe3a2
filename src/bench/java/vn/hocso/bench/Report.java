package vn.hocso.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes docs/benchmarks.md: a section for each part, so that one measured anew leaves the others as they were. */
class Report {

    private static final Path FILE = Path.of("docs", "benchmarks.md");
    private static final Pattern SECTION = Pattern.compile("(?ms)^## (?<title>.*?)$.*?(?=^## |\\z)");
    private static final Pattern DATA = Pattern.compile("(?m)^- Data: (.*)$");
    private static final double MOST_LOAD = 4;

    private record Line(String what, String figure, String limit, String verdict) {}

    private final List<Line> lines = new ArrayList<>();
    private final List<String> details = new ArrayList<>();
    private String data = "";

    /** @param words what the databases hold; without them what was said before stays */
    void describe(String words) {
        data = words;
    }

    /** @param load the highest load average while it was measured; above four nothing is concluded */
    void add(String what, double figure, String unit, double limit, boolean atMost, double load) {
        boolean holds = atMost ? figure <= limit : figure >= limit;
        String verdict = load > MOST_LOAD ? text("no verdict (load %.1f)", load) : holds ? "holds" : "missed";
        var line = new Line(what, number(figure) + unit, (atMost ? "at most " : "at least ") + number(limit) + unit, verdict);
        lines.add(line);
        System.out.println(line);
    }

    void detail(String format, Object... values) {
        details.add(text(format, values));
        System.out.println(text(format, values));
    }

    /**
     * Writes what was told since the last time as one section.
     *
     * @param titles of all sections, in order
     */
    void write(String title, List<String> titles) throws IOException {
        String before = Files.exists(FILE) ? Files.readString(FILE) : "";
        Map<String, String> sections = sections(before);
        sections.put(title, section(title));
        var page = new StringBuilder(
                """
                        # Benchmarks

                        Written by `mvn -Pbench verify` (see `src/bench`). Figures are processor time of the service and of PostgreSQL
                        together, in microseconds an operation, from `/proc`; the client's own is not counted. Each is the median of three
                        rounds, after warming up until two windows agree. Above a load average of 4 there is no verdict. Ratios are
                        within one run of one section. Each section names its machine; microseconds of different machines are not compared.

                        """);
        page.append("- Service: the packaged jar, `JAVA_TOOL_OPTIONS=\"").append(Service.JVM)
                .append("\"`; PostgreSQL 18 as it comes (`fsync` and `synchronous_commit` on), with `pg_stat_statements`; a real Keycloak\n");
        page.append("- Data: ").append(data.isEmpty() ? told(before) : data).append("\n\n");
        titles.stream().filter(sections::containsKey).map(sections::get).forEach(page::append);
        Files.createDirectories(FILE.getParent());
        Files.writeString(FILE, page.toString().stripTrailing() + '\n');
        lines.clear();
        details.clear();
    }

    /** What an earlier run said of the databases. */
    private static String told(String before) {
        Matcher said = DATA.matcher(before);
        return said.find() ? said.group(1) : "";
    }

    private static Map<String, String> sections(String page) {
        var sections = new HashMap<String, String>();
        for (Matcher section = SECTION.matcher(page); section.find();) {
            sections.put(section.group("title"), section.group().stripTrailing() + "\n\n");
        }
        return sections;
    }

    private String section(String title) throws IOException {
        var section = new StringBuilder(
                "## " + title + "\n\nMeasured on " + LocalDate.now() + " by " + Cpu.machine() + ".\n\n");
        section.append("| what | figure | limit | verdict |\n| --- | --- | --- | --- |\n");
        lines.forEach(line -> section.append("| ").append(line.what).append(" | ").append(line.figure).append(" | ")
                .append(line.limit).append(" | ").append(line.verdict).append(" |\n"));
        section.append("\nBehind the figures, with the load average at the end of each:\n\n");
        details.forEach(detail -> section.append("- ").append(detail).append('\n'));
        return section.append('\n').toString();
    }

    private static String number(double value) {
        return value >= 100 || value == Math.rint(value) ? text("%,.0f", value) : text("%.2f", value);
    }

    private static String text(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
