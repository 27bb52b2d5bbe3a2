package vn.hocso.training.chart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import vn.hocso.shared.text.Numbers;
import vn.hocso.shared.text.Vietnamese;

/**
 * A map of the provinces, one square each, both archipelagos in the colours of their province. The share stands in each square, so that
 * the colour only repeats it; a province without a roster has a broken edge and no colour, which is not 0 %.
 *
 * @param squares in the order of the grid
 * @param legend the steps with how many provinces are in each, and those without a roster if there are any
 * @param marks what the letters in the squares stand for, in the order of the alphabet
 * @param width of the picture in its own units, a square is 60
 */
public record TileMap(List<Square> squares, List<Entry> legend, List<Mark> marks, int width, int height) {

    /**
     * A square.
     *
     * @param x of its left edge
     * @param share {@code 41%}; empty for an archipelago, whose province says it
     * @param style class of the stylesheet
     * @param title all of it in words
     * @param address of the province's page, null where the person may not look
     * @param label lines below the square
     */
    public record Square(int x, int y, String mark, String share, String style, String title, String address,
            List<Line> label) {}

    /** A line of text. */
    public record Line(int x, int y, String text) {}

    /** A line of the legend. */
    public record Entry(String style, String text, long provinces) {}

    /** Letters in a square, and what they stand for. */
    public record Mark(String letters, String name) {}

    private static final int SIDE = 60;
    private static final int GAP = 3;
    private static final int LINE = 20;
    private static final int LABEL_WIDTH = 140;
    private static final String WITHOUT = "step-none";
    private static final String ELSEWHERE = "step-elsewhere";

    /**
     * @param codeSet {@code DMHC-2022} or {@code DMHC-2025}
     * @param places that the person may see; the others are drawn as empty squares
     */
    public static TileMap of(String codeSet, List<Place> places) {
        Map<String, Place> byCode = places.stream().collect(Collectors.toMap(Place::code, Function.identity()));
        List<Tile> grid = Tile.grid(codeSet);
        var squares = new ArrayList<Square>();
        for (Tile tile : grid) {
            squares.add(square(tile, byCode.get(tile.code())));
        }
        double columns = grid.stream().filter(tile -> !tile.isArchipelago()).mapToDouble(Tile::column).max().orElse(0) + 1;
        double rows = grid.stream().mapToDouble(Tile::row).max().orElse(0) + 1;
        List<Mark> marks = grid.stream().filter(tile -> !tile.isArchipelago() && byCode.containsKey(tile.code()))
                .map(tile -> new Mark(tile.mark(), byCode.get(tile.code()).name())).sorted(Vietnamese.orderBy(Mark::name))
                .toList();
        return new TileMap(squares, legend(places), marks, (int) (columns * SIDE) + LABEL_WIDTH, (int) (rows * SIDE));
    }

    private static Square square(Tile tile, Place place) {
        int x = (int) Math.round(tile.column() * SIDE);
        int y = (int) Math.round(tile.row() * SIDE);
        String share = place == null || tile.isArchipelago() ? "" : inside(place);
        String style = place == null ? ELSEWHERE : place.share() == null ? WITHOUT : ShareClass.of(place.share()).style();
        return new Square(x, y, tile.mark(), share, style, title(tile, place), place == null ? null : place.address(),
                label(tile, x, y));
    }

    private static String inside(Place place) {
        return place.veiled() != null ? place.veiled() : place.share() == null ? "–" : percent(place.share());
    }

    private static String title(Tile tile, Place place) {
        if (place == null) {
            return tile.isArchipelago() ? tile.title() : "Ngoài phạm vi của bạn";
        }
        String name = tile.isArchipelago() ? tile.title() : place.name();
        return name + ": " + (place.veiled() != null
                ? "không hiện"
                : place.share() == null ? "chưa có mẫu số" : Numbers.percentInTable(place.share()));
    }

    private static List<Line> label(Tile tile, int x, int y) {
        var lines = new ArrayList<Line>();
        for (String text : tile.label()) {
            lines.add(new Line(x + (SIDE - GAP) / 2, y + SIDE + LINE * (lines.size() + 1) - 4, text));
        }
        return lines;
    }

    /** Whole percents, never more than it is: 99,6 % is not 100 %. */
    private static String percent(double share) {
        double percent = Math.floor(share * 100 + 1e-9);
        return share > 0 && percent < 1 ? "<1%" : Numbers.whole((long) percent) + "%";
    }

    private static List<Entry> legend(List<Place> places) {
        var legend = new ArrayList<Entry>();
        Arrays.stream(ShareClass.values()).forEach(step -> legend.add(new Entry(step.style(), step.range(), places.stream()
                .filter(place -> place.share() != null && ShareClass.of(place.share()) == step).count())));
        long veiled = places.stream().filter(place -> place.veiled() != null).count();
        long without = places.stream().filter(place -> place.share() == null).count() - veiled;
        if (without > 0) {
            legend.add(new Entry(WITHOUT, "chưa có mẫu số", without));
        }
        if (veiled > 0) {
            legend.add(new Entry(WITHOUT, "không hiện", veiled));
        }
        return legend;
    }

    /** @return length of the side of a square, without the gap to the next */
    public int side() {
        return SIDE - GAP;
    }

    /** @return x of the middle of a square */
    public int middle(Square square) {
        return square.x + side() / 2;
    }
}
