package vn.hocso.training.export;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import vn.hocso.shared.text.Numbers;
import vn.hocso.training.Rate;
import vn.hocso.training.Rate.Denominator;
import vn.hocso.training.Rate.Kind;
import vn.hocso.training.Rate.Numerator;
import vn.hocso.training.Target;

/** The columns of rates: numerators in their three series, then each denominator with what makes it up. Nothing is not 0. */
final class RateColumns {

    private static final List<Column<Rate>> BY_RULE = new RateColumns("đã hoàn thành").byRule();
    private static final Map<Target.Unit, List<Column<Rate>>> OTHERWISE = otherwise();

    private final List<Column<Rate>> columns = new ArrayList<>();
    private final String done;

    private RateColumns(String done) {
        this.done = done;
    }

    static List<Column<Rate>> of(Target target) {
        return target.isCounted() ? BY_RULE : OTHERWISE.get(target.unit());
    }

    private static Map<Target.Unit, List<Column<Rate>>> otherwise() {
        var all = new EnumMap<Target.Unit, List<Column<Rate>>>(Target.Unit.class);
        for (Target.Unit unit : Target.Unit.values()) {
            all.put(unit, new RateColumns("đã đạt").otherwise(unit));
        }
        return all;
    }

    private List<Column<Rate>> byRule() {
        numerators();
        Kind.OF_PEOPLE.forEach(this::denominator);
        // Counted all the same; empty where flags were not asked for.
        add("Lượt hoàn thành cần xem lại", Rate::flagged);
        add("Lượt bị loại", rate -> rate.withoutExcluded() == null ? 0L : rate.withoutExcluded().excluded());
        // Empty where nothing is excluded: the figures without it are those before.
        add("Trừ lượt bị loại: đã hoàn thành",
                rate -> rate.withoutExcluded() == null ? null : all(rate.withoutExcluded().numerator()));
        for (Kind kind : Kind.OF_PEOPLE) {
            String name = "Trừ lượt bị loại: " + kind.label();
            add(name + ", đã hoàn thành", rate -> rest(rate, kind).map(Denominator::trained).orElse(null));
            add(name + ", tỷ lệ", rate -> rest(rate, kind).map(RateColumns::share).orElse(null));
        }
        remarks();
        return List.copyOf(columns);
    }

    /** Where no rule counts, nothing is flagged and nothing excluded. */
    private List<Column<Rate>> otherwise(Target.Unit unit) {
        numerators();
        Kind.of(unit).forEach(this::denominator);
        remarks();
        return List.copyOf(columns);
    }

    private void numerators() {
        add("Mã", Rate::code);
        add("Tên", Rate::name);
        add(Character.toUpperCase(done.charAt(0)) + done.substring(1), rate -> all(rate.numerator()));
        add("Đúng hạn", rate -> rate.numerator().onTime());
        add("Đúng hạn, chưa đủ căn cứ", rate -> rate.numerator().unproven());
        add("Muộn", rate -> rate.numerator().late());
    }

    private void denominator(Kind kind) {
        String name = kind.label() + ": ";
        add(name + "tổng số", of(kind, Denominator::value));
        add(name + done, of(kind, Denominator::trained));
        add(name + "tỷ lệ", rate -> rate.denominator(kind).map(RateColumns::share).orElse("chưa có mẫu số"));
        add(name + "nguồn", of(kind, Denominator::source));
        add(name + "tính đến", of(kind, Denominator::asOf));
        if (kind == Kind.ROSTER) {
            add(name + "đã ghép với tài khoản", of(kind, Denominator::matched));
            add(name + "chưa ghép", of(kind, Denominator::unmatched));
        }
    }

    private void remarks() {
        // Rows of their own would be added up twice.
        add("Trong đó, theo cụm", rate -> rate.parts().isEmpty()
                ? null
                : rate.parts().stream().map(this::part).collect(Collectors.joining("; ")));
        add("Lưu ý", rate -> rate.denominators().stream().map(Denominator::over).filter(Objects::nonNull)
                .collect(Collectors.collectingAndThen(Collectors.joining(" "), text -> text.isEmpty() ? null : text)));
    }

    /** Of a province of 2025 that lies in two clusters. */
    private String part(Rate rate) {
        return rate.name() + ": " + done + " " + Numbers.whole(all(rate.numerator())) + rate.denominators().stream().limit(1)
                .map(one -> ", " + one.kind().inSentence() + " " + Numbers.whole(one.value()))
                .collect(Collectors.joining());
    }

    private void add(String title, Function<Rate, Object> value) {
        columns.add(new Column<>(title, value));
    }

    private static long all(Numerator numerator) {
        return numerator.onTime() + numerator.unproven() + numerator.late();
    }

    private static Optional<Denominator> rest(Rate rate, Kind kind) {
        return Optional.ofNullable(rate.withoutExcluded()).flatMap(without -> without.denominator(kind));
    }

    private static Object share(Denominator denominator) {
        return denominator.rate() == null ? "không tính: " + denominator.note() : denominator.rate();
    }

    private static Function<Rate, Object> of(Kind kind, Function<Denominator, Object> value) {
        return rate -> rate.denominator(kind).map(value).orElse(null);
    }
}
