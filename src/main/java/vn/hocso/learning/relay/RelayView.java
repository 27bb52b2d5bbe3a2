package vn.hocso.learning.relay;

import java.util.List;

/**
 * The page of a leader who carries parcels.
 *
 * @param carried the newest first
 * @param problem why the last one was not taken, null for none
 */
record RelayView(List<Carried> carried, String problem) {

    /** @return what became of the one that was sent last */
    public Carried last() {
        return carried.isEmpty() ? null : carried.get(0);
    }
}
