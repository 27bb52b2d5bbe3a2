package vn.hocso.campaign.session;

import java.util.List;

import vn.hocso.roster.Province;

/**
 * Sessions of the provinces that a person sees, the newest first.
 *
 * @param province code of the one that is looked at, empty for all of them
 * @param total how many there are; no more are shown than fit a page
 * @param officer whether the person plans sessions
 */
record LedgerView(List<Province> provinces, String province, List<Row> rows, int total, boolean officer) {

    /** One session. */
    record Row(TrainingSession session, Windows.Window window, Headcount count, String state) {}

    public boolean isMore() {
        return total > rows.size();
    }
}
