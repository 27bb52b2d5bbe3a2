package vn.hocso.roster.claim;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

import vn.hocso.roster.claim.WorkList.Count;

/**
 * The page of the work list.
 *
 * @param shown null for everybody for whom somebody should look
 * @param query what was searched for, empty for nothing
 * @param after the last entry of the page before, 0 at the start
 * @param rows one more than a page holds when there is a next one
 */
record WorkView(ClaimState shown, String query, long after, Map<ClaimState, Count> counts, List<WorkRow> rows) {

    private static final Count NOBODY = new Count(0, 0);

    public List<ClaimState> states() {
        return Arrays.asList(ClaimState.values());
    }

    public long count(ClaimState state) {
        return counts.getOrDefault(state, NOBODY).all();
    }

    public long open(ClaimState state) {
        return counts.getOrDefault(state, NOBODY).open();
    }

    /** @return for how many people somebody should look */
    public long openCount() {
        return counts.values().stream().mapToLong(Count::open).sum();
    }

    public long people() {
        return counts.values().stream().mapToLong(Count::all).sum();
    }

    /** @return as in an address, empty for everybody for whom somebody should look */
    public String key() {
        return shown == null ? "" : shown.key();
    }

    public List<WorkRow> page() {
        return rows.subList(0, Math.min(rows.size(), WorkList.PAGE));
    }

    /** @return the last entry shown when there are more, else null */
    public Long next() {
        return rows.size() > WorkList.PAGE ? rows.get(WorkList.PAGE - 1).entry() : null;
    }
}
