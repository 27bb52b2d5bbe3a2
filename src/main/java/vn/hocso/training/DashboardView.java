package vn.hocso.training;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import vn.hocso.roster.OfficialFigure;

/**
 * The ministry's page.
 *
 * @param national null for somebody who answers for a part of the country only
 * @param cluster number of the cluster whose provinces are shown, null for all
 */
record DashboardView(Target target, LocalDate asOf, Instant readAt, long daysLeft, RateView national, List<RateView> clusters,
        List<RateView> provinces, List<OfficialFigure> officialFigures, String cluster, String sort) {

    /** A column one can sort by. */
    record Column(String key, String title) {

        public boolean isName() {
            return key.equals("name");
        }
    }

    public List<Column> columns() {
        return List.of(new Column("name", "Tỉnh, thành phố"), new Column("trained", "Đã hoàn thành"),
                new Column("roster", "Theo danh sách Tổ"), new Column("registered", "Theo người đăng ký"));
    }

    /** @return width of the first series in the national bar, of 100 */
    public double onTimeWidth() {
        return share(national.rate().numerator().onTime());
    }

    public double unprovenWidth() {
        return share(national.rate().numerator().unproven());
    }

    public double lateStart() {
        return onTimeWidth() + unprovenWidth();
    }

    public double lateWidth() {
        return share(national.rate().numerator().late());
    }

    private double share(long part) {
        return Math.round(1000.0 * part / national.attributed()) / 10.0;
    }

    public boolean sortedBy(String column) {
        return column.equals(sort);
    }
}
