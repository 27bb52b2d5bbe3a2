package vn.hocso.campaign.session;

import java.util.List;

import vn.hocso.roster.Province;

/**
 * Sessions of the provinces that a person sees, the newest first.
 *
 * @param province code of the one that is looked at, empty for all of them
 * @param page counted from one
 * @param total how many there are in all pages
 * @param officer whether the person plans sessions
 */
record LedgerView(List<Province> provinces, String province, List<Row> rows, int page, int total, boolean officer) {

    static final int A_PAGE = 25;

    /** One session. */
    record Row(TrainingSession session, Windows.Window window, Headcount count, String state) {}

    public int pages() {
        return Math.max(1, (total + A_PAGE - 1) / A_PAGE);
    }

    public int before() {
        return page - 1;
    }

    public int after() {
        return page + 1;
    }
}
