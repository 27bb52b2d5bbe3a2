package vn.hocso.training.freeze;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import vn.hocso.identity.Scope;
import vn.hocso.shared.text.Numbers;
import vn.hocso.training.Rate;
import vn.hocso.training.manifest.Manifest;
import vn.hocso.training.manifest.Manifest.Denominator;
import vn.hocso.training.manifest.Manifest.Group;

/**
 * A frozen value as a page shows it, with what the service would say today beside it.
 *
 * @param whole whether the person may take the files: they tell about the whole country
 */
record FrozenView(Frozen frozen, Manifest manifest, FrozenState.Shown state, List<Row> country, List<Row> clusters,
        List<Row> provinces, Instant restatedAt, boolean whole) {

    /**
     * One group.
     *
     * @param restated numerator as it would be today, null when the group is not there any more
     */
    record Row(Group group, Rate.Numerator restated) {

        /** @return how the frozen rate of that kind is written; no denominator is not 0 % */
        public String rate(String kind) {
            return group.denominators().stream().filter(d -> d.kind().equals(kind)).findFirst().map(Row::text)
                    .orElse("chưa có mẫu số");
        }

        /** @return the same without what the ministry excluded, null when that is nothing */
        public String rateWithoutExcluded() {
            return group.withoutExcluded() == null
                    ? null
                    : group.withoutExcluded().denominators().stream().filter(d -> d.kind().equals("ROSTER")).findFirst()
                            .map(Row::text).orElse("chưa có mẫu số");
        }

        private static String text(Denominator d) {
            return (d.rate() == null ? "không tính" : Numbers.percentInTable((double) d.trained() / d.value())) + " ("
                    + Numbers.whole(d.trained()) + "/" + Numbers.whole(d.value()) + ")";
        }
    }

    static FrozenView of(Frozen frozen, FrozenState.Shown state, Map<String, Rate> now, Instant at, Scope scope,
            boolean whole) {
        Manifest manifest = frozen.manifest().manifest();
        List<Row> rows = manifest.groups().stream().filter(group -> isCovered(group, scope))
                .map(group -> new Row(group, now.containsKey(group.code()) ? now.get(group.code()).numerator() : null))
                .toList();
        return new FrozenView(frozen, manifest, state,
                rows.stream().filter(row -> row.group().code().equals(Manifest.COUNTRY)).toList(),
                rows.stream().filter(row -> row.group().provinces() != null).toList(),
                rows.stream().filter(row -> row.group().code().startsWith(manifest.codeSet())).toList(), at, whole);
    }

    private static boolean isCovered(Group group, Scope scope) {
        if (scope.national()) {
            return true;
        }
        return group.provinces() != null
                ? scope.provinces().containsAll(group.provinces())
                : scope.covers(group.code().substring(group.code().indexOf(':') + 1));
    }

    /** @return whether it is of one province's own target */
    public boolean isOfProvince() {
        return frozen.province() != null;
    }

    /** @return what the ministry had excluded of the groups that are shown, with its reasons */
    public List<Manifest.Exclusion> exclusions() {
        return manifest.exclusions().stream()
                .filter(excluded -> rows().anyMatch(row -> row.group().code().equals(excluded.group()))).toList();
    }

    /** @return name of the group of that code */
    public String name(String code) {
        return manifest.group(code).map(Group::name).orElse(code);
    }

    private Stream<Row> rows() {
        return Stream.of(country, clusters, provinces).flatMap(List::stream);
    }

    public LocalDate lastDay() {
        return frozen.lastDay();
    }

    /** @return where denominators come from, one sentence each */
    public List<String> sources() {
        return manifest.groups().stream().flatMap(group -> group.denominators().stream())
                .map(d -> switch (d.kind()) {
                    case "ROSTER" -> "Mẫu số theo danh sách: " + d.source();
                    case "REGISTERED" -> "Mẫu số theo người đăng ký: " + d.source();
                    default -> "Số liệu chính thức: " + d.source();
                }).distinct().toList();
    }
}
