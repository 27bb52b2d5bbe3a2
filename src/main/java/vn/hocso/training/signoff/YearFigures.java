package vn.hocso.training.signoff;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import vn.hocso.shared.text.Numbers;

/** A figure at every period of a year: the sum of what is signed, and how it changed in the provinces that signed the period before as well. */
record YearFigures(Figure figure, List<Cell> cells) {

    /**
     * @param value of the provinces that have the number, null when none has
     * @param provinces that signed and have it
     * @param change since the period before, null where nobody can be compared
     * @param compared provinces that have it in both
     */
    record Cell(Long value, int provinces, Long change, int compared) {

        public String is() {
            return value == null ? "chưa có" : Numbers.whole(value);
        }

        /** @return {@code +12}, {@code −3}, {@code 0}; a dash where there is nothing to compare */
        public String changed() {
            return change == null
                    ? "–"
                    : (change > 0 ? "+" : change < 0 ? "−" : "") + Numbers.whole(Math.abs(change));
        }
    }

    /** @param signed for each period, by province */
    static List<YearFigures> of(List<Map<String, SignedPack>> signed) {
        return Arrays.stream(Figure.values()).map(figure -> of(figure, signed)).toList();
    }

    private static YearFigures of(Figure figure, List<Map<String, SignedPack>> signed) {
        var cells = new ArrayList<Cell>();
        for (int i = 0; i < signed.size(); i++) {
            cells.add(cell(figure, signed.get(i), i == 0 ? Map.of() : signed.get(i - 1)));
        }
        return new YearFigures(figure, cells);
    }

    private static Cell cell(Figure figure, Map<String, SignedPack> now, Map<String, SignedPack> before) {
        List<Long> values = now.values().stream().map(pack -> value(figure, pack)).filter(Objects::nonNull).toList();
        List<Long> changes = now.entrySet().stream().map(one -> change(figure, one.getValue(), before.get(one.getKey())))
                .filter(Objects::nonNull).toList();
        return new Cell(values.isEmpty() ? null : sum(values), values.size(), changes.isEmpty() ? null : sum(changes),
                changes.size());
    }

    private static Long change(Figure figure, SignedPack now, SignedPack before) {
        Long is = value(figure, now);
        Long was = before == null ? null : value(figure, before);
        return is == null || was == null ? null : Long.valueOf(is - was);
    }

    private static Long value(Figure figure, SignedPack pack) {
        return figure.in(pack.figures());
    }

    private static long sum(List<Long> numbers) {
        return numbers.stream().mapToLong(Long::longValue).sum();
    }
}
