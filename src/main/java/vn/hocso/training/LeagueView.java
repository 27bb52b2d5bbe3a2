package vn.hocso.training;

import java.time.LocalDate;

import vn.hocso.shared.text.Numbers;

/**
 * The page of a league table.
 *
 * @param within code that was asked for, null for all that the person answers for
 * @param by what is ranked: provinces or districts
 * @param smallestRoster people below which nobody is ranked
 * @param smallestCoverage share likewise
 */
record LeagueView(Target target, Area area, String within, Cut by, Viewpoint viewpoint, LocalDate today, League league,
        int smallestRoster, double smallestCoverage) {

    /** @return what is ranked */
    public String groups() {
        return by == Cut.PROVINCE ? "tỉnh, thành phố" : "quận, huyện, thị xã, thành phố";
    }

    /** @return what the groups are compared by */
    public String comparedBy() {
        return target.isCounted() ? "tỷ lệ người trong danh sách Tổ đã hoàn thành" : "tỷ lệ đã đạt của mục tiêu";
    }

    /** @return whether people are counted, whom lists know */
    public boolean isOfPeople() {
        return target.isOfPeople();
    }

    public String coverage() {
        return Numbers.percentInTable(smallestCoverage);
    }

    /** @return id of the target when it is not the one that pages are about, else null */
    public String otherTarget() {
        return shown(null).target();
    }

    public String day() {
        return Numbers.date(viewpoint.asOf());
    }

    public String knownDay() {
        return viewpoint.knownOn() == null ? "" : Numbers.date(viewpoint.knownOn());
    }

    /** @return address of the dashboard of a group, on the same days */
    public String addressOf(RateView group) {
        return shown(group.rate().code()).address();
    }

    /** @return address of the dashboard of the whole */
    public String dashboard() {
        return shown(area.level() == Area.Level.COUNTRY ? null : area.code()).address();
    }

    /** @return an address that shows the table of {@link #fixedDay} for ever */
    public String fixed() {
        return shown(within).fixed(today).league();
    }

    /** @return up to the end of which day that address knows; today's figures still move */
    public LocalDate fixedDay() {
        return viewpoint.knownOn() == null ? today : viewpoint.knownOn();
    }

    private Shown shown(String code) {
        return new Shown(code, Boundary.Y2022, viewpoint.asOf().equals(today) ? null : viewpoint.asOf(), viewpoint.knownOn(),
                TableOrder.BY_NAME, null).by(target);
    }
}
