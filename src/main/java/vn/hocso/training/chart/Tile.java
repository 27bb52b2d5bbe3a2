package vn.hocso.training.chart;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;

/**
 * The place of a province in a map of squares. Grids are made by hand: neighbours stay neighbours, north stays above south.
 *
 * @param code of the province
 * @param mark two to four letters that tell it apart, empty for an archipelago
 * @param column from the west, in squares
 * @param row from the north, in squares
 * @param label what stands below the square, line by line; empty for a province, whose mark stands inside
 */
record Tile(String code, String mark, double column, double row, List<String> label) {

    private static final Map<String, List<Tile>> GRIDS = new ConcurrentHashMap<>();

    /** @param codeSet of the provinces: {@code DMHC-2022} or {@code DMHC-2025} */
    static List<Tile> grid(String codeSet) {
        return GRIDS.computeIfAbsent(codeSet, Tile::read);
    }

    private static List<Tile> read(String codeSet) {
        InputStream file = Tile.class.getResourceAsStream("tiles-" + codeSet + ".csv");
        if (file == null) {
            throw new IllegalArgumentException("There is no grid of " + codeSet);
        }
        try (var rows = CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return rows.stream().map(Tile::of).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Tile of(NamedCsvRecord row) {
        String label = row.getField("label");
        return new Tile(row.getField("code"), row.getField("mark"), Double.parseDouble(row.getField("column")),
                Double.parseDouble(row.getField("row")), label.isEmpty() ? List.of() : List.of(label.split("\\|")));
    }

    /** @return the label in one line, empty for a province */
    String title() {
        return String.join(" ", label);
    }

    boolean isArchipelago() {
        return !label.isEmpty();
    }
}
