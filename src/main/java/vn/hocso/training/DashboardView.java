package vn.hocso.training;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import vn.hocso.roster.OfficialFigure;
import vn.hocso.shared.text.Numbers;
import vn.hocso.shared.time.Campaign;
import vn.hocso.training.Rate.Denominator;
import vn.hocso.training.Rate.Kind;

/**
 * The ministry's page.
 *
 * @param headline the country; for somebody who answers for one province, that province; null in between
 * @param cluster number of the cluster whose provinces are shown, null for all
 * @param asked a day that was asked for and has no figures, null when it has
 * @param refusal why it has none
 */
record DashboardView(Target target, LocalDate asOf, Instant readAt, long daysLeft, RateView headline, List<RateView> clusters,
        List<RateView> provinces, List<OfficialFigure> officialFigures, String cluster, TableOrder sort, String asked,
        String refusal) {

    /** A column one can sort by. */
    record Column(String key, String title) {

        public boolean isName() {
            return key.equals("name");
        }
    }

    DashboardView refusing(String day, String reason) {
        return new DashboardView(target, asOf, readAt, daysLeft, headline, clusters, provinces, officialFigures, cluster, sort,
                day, reason);
    }

    /** @return up to when is counted; today is not over yet */
    public String until() {
        return asOf.equals(today()) ? "Tính đến nay, " + Numbers.time(readAt) : "Tính đến hết ngày " + Numbers.date(asOf);
    }

    /** @return what stands in the field of the day: what was typed when it has to be mended */
    public String day() {
        return refusal == null ? Numbers.date(asOf) : asked;
    }

    /** @return the last day that can be asked for */
    public LocalDate today() {
        return Campaign.dateOf(readAt);
    }

    /** @return where the denominators of the tables come from, one for each kind, empty when there are none */
    public List<Denominator> sources() {
        return Stream.of(Kind.ROSTER, Kind.REGISTERED)
                .flatMap(kind -> provinces.stream().flatMap(view -> view.rate().denominator(kind).stream()).limit(1)).toList();
    }

    public List<Column> columns() {
        return List.of(new Column("name", "Tỉnh, thành phố"), new Column("trained", "Đã hoàn thành"),
                new Column("roster", "Theo danh sách Tổ"), new Column("registered", "Theo người đăng ký"));
    }

    /** @return {@code aria-sort} of a column, null when the table is not sorted by it */
    public String sorted(Column column) {
        return !column.key().equals(sort.column()) ? null : sort.isAscending() ? "ascending" : "descending";
    }

    /** @return how the table is sorted after a click on the head of that column */
    public String sortAfter(Column column) {
        return sort.whenAskedFor(column.key());
    }
}
