package vn.hocso.training.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import vn.hocso.shared.text.Numbers;
import vn.hocso.training.Rate;
import vn.hocso.training.Rate.Denominator;
import vn.hocso.training.Rate.Kind;
import vn.hocso.training.Rate.Numerator;

/**
 * A column of a table that leaves as a file.
 *
 * @param value a {@code String}, {@code Long}, {@code Double} (a share) or {@code java.time.LocalDate}; null for an empty cell
 */
public record Column<R>(String title, Function<R, Object> value) {

    /** Numerators in their three series, then each denominator with what makes it up. Nothing is not 0. */
    static final List<Column<Rate>> OF_RATES = ofRates();

    private static List<Column<Rate>> ofRates() {
        var columns = new ArrayList<Column<Rate>>();
        columns.add(new Column<>("Mã", Rate::code));
        columns.add(new Column<>("Tên", Rate::name));
        columns.add(new Column<>("Đã hoàn thành", rate -> all(rate.numerator())));
        columns.add(new Column<>("Đúng hạn", rate -> rate.numerator().onTime()));
        columns.add(new Column<>("Đúng hạn, chưa đủ căn cứ", rate -> rate.numerator().unproven()));
        columns.add(new Column<>("Muộn", rate -> rate.numerator().late()));
        for (Kind kind : Kind.values()) {
            of(kind, columns);
        }
        // Counted all the same; empty where flags were not asked for.
        columns.add(new Column<>("Lượt hoàn thành cần xem lại", Rate::flagged));
        columns.add(
                new Column<>("Lượt bị loại", rate -> rate.withoutExcluded() == null ? 0L : rate.withoutExcluded().excluded()));
        // Empty where nothing is excluded: the figures without it are those before.
        columns.add(new Column<>("Trừ lượt bị loại: đã hoàn thành",
                rate -> rate.withoutExcluded() == null ? null : all(rate.withoutExcluded().numerator())));
        for (Kind kind : Kind.values()) {
            String name = "Trừ lượt bị loại: " + title(kind);
            columns.add(
                    new Column<>(name + ", đã hoàn thành", rate -> rest(rate, kind).map(Denominator::trained).orElse(null)));
            columns.add(new Column<>(name + ", tỷ lệ", rate -> rest(rate, kind).map(Column::share).orElse(null)));
        }
        // Rows of their own would be added up twice.
        columns.add(new Column<>("Trong đó, theo cụm", rate -> rate.parts().isEmpty()
                ? null
                : rate.parts().stream().map(Column::part).collect(Collectors.joining("; "))));
        columns.add(new Column<>("Lưu ý", rate -> rate.denominators().stream().map(Denominator::over).filter(Objects::nonNull)
                .collect(Collectors.collectingAndThen(Collectors.joining(" "), text -> text.isEmpty() ? null : text))));
        return List.copyOf(columns);
    }

    /** Of a province of 2025 that lies in two clusters. */
    private static String part(Rate rate) {
        return rate.name() + ": đã hoàn thành " + Numbers.whole(all(rate.numerator())) + rate.denominator(Kind.ROSTER)
                .map(roster -> ", danh sách Tổ " + Numbers.whole(roster.value())).orElse("");
    }

    private static long all(Numerator numerator) {
        return numerator.onTime() + numerator.unproven() + numerator.late();
    }

    private static Optional<Denominator> rest(Rate rate, Kind kind) {
        return Optional.ofNullable(rate.withoutExcluded()).flatMap(without -> without.denominator(kind));
    }

    private static void of(Kind kind, List<Column<Rate>> columns) {
        String name = title(kind) + ": ";
        columns.add(new Column<>(name + "tổng số", of(kind, Denominator::value)));
        columns.add(new Column<>(name + "đã hoàn thành", of(kind, Denominator::trained)));
        columns.add(new Column<>(name + "tỷ lệ", rate -> rate.denominator(kind).map(Column::share).orElse("chưa có mẫu số")));
        columns.add(new Column<>(name + "nguồn", of(kind, Denominator::source)));
        columns.add(new Column<>(name + "tính đến", of(kind, Denominator::asOf)));
        if (kind == Kind.ROSTER) {
            columns.add(new Column<>(name + "đã ghép với tài khoản", of(kind, Denominator::matched)));
            columns.add(new Column<>(name + "chưa ghép", of(kind, Denominator::unmatched)));
        }
    }

    /** @return what people call the denominator */
    static String title(Kind kind) {
        return switch (kind) {
            case ROSTER -> "Danh sách Tổ";
            case REGISTERED -> "Người đã đăng ký";
            case OFFICIAL -> "Số liệu chính thức";
        };
    }

    private static Object share(Denominator denominator) {
        return denominator.rate() == null ? "không tính: " + denominator.note() : denominator.rate();
    }

    private static Function<Rate, Object> of(Kind kind, Function<Denominator, Object> value) {
        return rate -> rate.denominator(kind).map(value).orElse(null);
    }
}
