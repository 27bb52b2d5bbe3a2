package vn.hocso.training.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import de.siegmar.fastcsv.reader.CsvReader;
import vn.hocso.roster.Roster;
import vn.hocso.training.chart.TileMap.Entry;
import vn.hocso.training.chart.TileMap.Line;
import vn.hocso.training.chart.TileMap.Square;

/** The map of squares can be found one's way in, and says by words what it says by colour. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TileMapTest {

    /** Pairs that share a border, all over the country; in the grid they touch, at least with a corner. */
    private static final List<String> NEIGHBOURS_2022 = List.of("12 10", "12 11", "10 02", "10 15", "02 04", "02 08", "04 06",
            "04 20", "11 14", "15 08", "15 25", "08 06", "08 25", "06 19", "20 24", "20 22", "14 17", "25 17", "25 26", "26 01",
            "19 24", "24 22", "24 27", "22 31", "17 01", "01 27", "01 33", "01 35", "27 30", "30 31", "30 33", "31 34", "33 34",
            "35 37", "35 36", "36 37", "34 36", "37 38", "38 40", "40 42", "42 44", "44 45", "45 46", "46 48", "48 49", "46 49",
            "49 51", "49 62", "62 64", "51 52", "64 52", "64 66", "52 54", "66 54", "66 67", "66 68", "66 56", "54 56", "67 68",
            "67 70", "56 58", "58 60", "68 60", "68 58", "70 75", "70 74", "70 72", "72 74", "72 80", "74 79", "74 75", "75 77",
            "79 77", "79 80", "75 60", "80 82", "80 87", "79 82", "82 83", "82 86", "82 87", "87 86", "87 92", "87 89", "89 92",
            "89 91", "92 86", "92 93", "92 91", "86 84", "86 83", "83 84", "84 94", "93 94", "93 95", "91 93", "91 96", "94 95",
            "95 96");
    private static final List<String> NEIGHBOURS_2025 = List.of("12 15", "12 11", "15 08", "08 04", "04 20", "11 14", "14 25",
            "15 25", "08 19", "19 20", "19 24", "20 22", "24 22", "25 01", "01 24", "01 33", "01 37", "33 31", "31 22", "33 37",
            "37 38", "38 40", "40 42", "42 44", "44 46", "46 48", "48 51", "51 52", "52 66", "66 56", "66 68", "68 56", "68 75",
            "75 79", "79 80", "80 82", "82 86", "82 91", "82 92", "86 92", "91 92", "92 96", "91 96", "68 79");

    @Test
    void every_province_of_2022_has_one_square_and_every_province_of_2025() throws IOException {
        try (var rows = CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(
                Roster.class.getResourceAsStream("territory/provinces-2022-09.csv"), StandardCharsets.UTF_8))) {
            assertThat(provinces("DMHC-2022").map(Tile::code))
                    .containsExactlyInAnyOrderElementsOf(rows.stream().map(row -> row.getField("gso_code")).toList())
                    .hasSize(63);
        }
        assertThat(provinces("DMHC-2025").map(Tile::code)).doesNotHaveDuplicates().hasSize(34);
        for (String grid : List.of("DMHC-2022", "DMHC-2025")) {
            assertThat(provinces(grid).map(tile -> tile.column() + " " + tile.row())).as("squares").doesNotHaveDuplicates();
            assertThat(provinces(grid).map(Tile::mark)).as("letters").doesNotHaveDuplicates().doesNotContain("");
        }
    }

    @Test
    void neighbours_touch_each_other() {
        assertThat(apart("DMHC-2022", NEIGHBOURS_2022)).isEmpty();
        assertThat(apart("DMHC-2025", NEIGHBOURS_2025)).isEmpty();
    }

    /** From the pass of Đồng Văn to the cape, by the latitude of the capitals. */
    @ParameterizedTest
    @ValueSource(strings = {"DMHC-2022: 02 25 01 37 38 40 42 44 46 49 51 52 54 56 58 79 84 94 96",
            "DMHC-2025: 08 19 01 37 38 40 42 44 46 51 52 66 56 79 86 92 96"})
    void what_lies_north_stands_above(String line) {
        String grid = line.substring(0, line.indexOf(':'));
        Map<String, Tile> tiles = provinces(grid).collect(Collectors.toMap(Tile::code, Function.identity()));
        assertThat(Stream.of(line.substring(line.indexOf(':') + 2).split(" ")).map(code -> tiles.get(code).row()).toList())
                .isSorted();
    }

    @ParameterizedTest
    @ValueSource(strings = {"DMHC-2022", "DMHC-2025"})
    void both_archipelagos_lie_in_the_east_in_the_colours_of_their_province_with_their_whole_name(String grid) {
        TileMap map = TileMap.of(grid,
                List.of(new Place("48", "Đà Nẵng", 0.3, "/dn"), new Place("56", "Khánh Hòa", 0.9, "/kh")));
        List<Square> islands = map.squares().stream().filter(square -> !square.label().isEmpty()).toList();
        assertThat(islands).extracting(Square::title).containsExactly("Quần đảo Hoàng Sa (TP Đà Nẵng): 30,0%",
                "Quần đảo Trường Sa (tỉnh Khánh Hòa): 90,0%");
        assertThat(islands).extracting(Square::style).containsExactly("step-2", "step-5");
        assertThat(islands).extracting(Square::address).containsExactly("/dn", "/kh");
        assertThat(islands.get(0).label().stream().map(Line::text)).containsExactly("Quần đảo", "Hoàng Sa", "(TP Đà Nẵng)");
        int east = map.squares().stream().filter(square -> square.label().isEmpty()).mapToInt(Square::x).max().orElseThrow();
        assertThat(islands).allSatisfy(square -> {
            assertThat(square.x()).isGreaterThan(east + map.side());
            assertThat(square.x() + map.side()).isLessThan(map.width());
        });
    }

    @ParameterizedTest
    @CsvSource({"0, step-1, 0%", "0.0001, step-1, <1%", "0.19999, step-1, 19%", "0.2, step-2, 20%", "0.6, step-4, 60%",
            "0.996, step-5, 99%", "1, step-5, 100%", "1.134, step-5, 113%"})
    void a_share_has_its_step_and_is_never_rounded_up(double share, String style, String text) {
        Square square = hanoi(share);
        assertThat(square.style()).isEqualTo(style);
        assertThat(square.share()).isEqualTo(text);
    }

    @Test
    void a_province_without_a_roster_differs_from_none_trained_and_from_one_that_may_not_be_seen() {
        assertThat(hanoi(null)).extracting(Square::style, Square::share, Square::title).containsExactly("step-none", "–",
                "Hà Nội: chưa có mẫu số");
        Square other = TileMap.of("DMHC-2022", List.of()).squares().get(0);
        assertThat(other).extracting(Square::style, Square::share, Square::address).containsExactly("step-elsewhere", "", null);
        assertThat(TileMap.of("DMHC-2022", List.of(new Place("01", "Hà Nội", null, "/"), new Place("02", "Hà Giang", 0.0, "/")))
                .legend()).extracting(Entry::provinces).containsExactly(1L, 0L, 0L, 0L, 0L, 1L);
    }

    private static Square hanoi(Double share) {
        return TileMap.of("DMHC-2022", List.of(new Place("01", "Hà Nội", share, "/"))).squares().stream()
                .filter(square -> square.mark().equals("HN")).findFirst().orElseThrow();
    }

    private static List<String> apart(String grid, List<String> pairs) {
        Map<String, Tile> tiles = provinces(grid).collect(Collectors.toMap(Tile::code, Function.identity()));
        assertThat(pairs.stream().flatMap(pair -> Stream.of(pair.split(" "))).collect(Collectors.toSet()))
                .isEqualTo(tiles.keySet());
        return pairs.stream().filter(pair -> {
            Tile one = tiles.get(pair.split(" ")[0]);
            Tile other = tiles.get(pair.split(" ")[1]);
            return Math.abs(one.column() - other.column()) > 1 || Math.abs(one.row() - other.row()) > 1;
        }).toList();
    }

    private static Stream<Tile> provinces(String grid) {
        return Tile.grid(grid).stream().filter(tile -> !tile.isArchipelago());
    }
}
