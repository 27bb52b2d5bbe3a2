package vn.hocso.lrs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The plans of queries as a table for docs/benchmarks.md: what each reads, and by which indexes. */
class PlanTable {

    private static final Pattern BLOCKS = Pattern.compile("Buffers: shared(?: hit=(\\d+))?(?: read=(\\d+))?");
    private static final Pattern INDEX = Pattern.compile("(?:using|Bitmap Index Scan on) (\\w+)");
    /** The index of a month's part is named after the part. */
    private static final Pattern MONTH = Pattern.compile("_(\\d{4}_\\d{2}|default)");

    private static final class Row {
        private final TreeSet<String> indexes = new TreeSet<>();
        private int first;
        private int deep;
    }

    private final Map<String, Row> rows = new LinkedHashMap<>();

    /** @return blocks of 8 KB that the page read */
    int add(String query, boolean deep, String plan) {
        Row row = rows.computeIfAbsent(query, name -> new Row());
        int blocks = blocks(plan);
        row.first = deep ? row.first : Math.max(row.first, blocks);
        row.deep = deep ? Math.max(row.deep, blocks) : row.deep;
        INDEX.matcher(plan).results().map(found -> MONTH.matcher(found.group(1)).replaceAll("")).forEach(row.indexes::add);
        return blocks;
    }

    /** Writes one line a query, the dearest of its orders and readers. */
    void write(Path file) throws IOException {
        var text = new StringBuilder(
                "| query | blocks, first page | blocks, a page far behind | indexes |\n| --- | --- | --- | --- |\n");
        rows.forEach((query, row) -> text.append("| ").append(query).append(" | ").append(row.first).append(" | ")
                .append(row.deep).append(" | `").append(String.join("`, `", row.indexes)).append("` |\n"));
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    /** The first line about blocks is about the whole plan. */
    private static int blocks(String plan) {
        Matcher blocks = BLOCKS.matcher(plan);
        return blocks.find() ? number(blocks.group(1)) + number(blocks.group(2)) : 0;
    }

    private static int number(String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }
}
