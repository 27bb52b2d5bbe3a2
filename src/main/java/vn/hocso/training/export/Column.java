package vn.hocso.training.export;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import vn.hocso.training.Rate;
import vn.hocso.training.Rate.Denominator;
import vn.hocso.training.Rate.Kind;

/**
 * A column of a table of rates.
 *
 * @param value a {@code String}, {@code Long}, {@code Double} (a share) or {@code java.time.LocalDate}; null for an empty cell
 */
record Column(String title, Function<Rate, Object> value) {

    /** Numerators in their three series, then each denominator with what makes it up. Nothing is not 0. */
    static final List<Column> OF_RATES = ofRates();

    private static List<Column> ofRates() {
        var columns = new ArrayList<Column>();
        columns.add(new Column("Mã", Rate::code));
        columns.add(new Column("Tên", Rate::name));
        columns.add(new Column("Đã hoàn thành",
                rate -> rate.numerator().onTime() + rate.numerator().unproven() + rate.numerator().late()));
        columns.add(new Column("Đúng hạn", rate -> rate.numerator().onTime()));
        columns.add(new Column("Đúng hạn, chưa đủ căn cứ", rate -> rate.numerator().unproven()));
        columns.add(new Column("Muộn", rate -> rate.numerator().late()));
        for (Kind kind : Kind.values()) {
            of(kind, columns);
        }
        return List.copyOf(columns);
    }

    private static void of(Kind kind, List<Column> columns) {
        String name = title(kind) + ": ";
        columns.add(new Column(name + "tổng số", of(kind, Denominator::value)));
        columns.add(new Column(name + "đã hoàn thành", of(kind, Denominator::trained)));
        columns.add(new Column(name + "tỷ lệ", rate -> rate.denominator(kind).map(Column::share).orElse("chưa có mẫu số")));
        columns.add(new Column(name + "nguồn", of(kind, Denominator::source)));
        columns.add(new Column(name + "tính đến", of(kind, Denominator::asOf)));
        if (kind == Kind.ROSTER) {
            columns.add(new Column(name + "đã ghép với tài khoản", of(kind, Denominator::matched)));
            columns.add(new Column(name + "chưa ghép", of(kind, Denominator::unmatched)));
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

    /** @return a column that says the same in every row */
    static Column constant(String title, String value) {
        return new Column(title, rate -> value);
    }

}
