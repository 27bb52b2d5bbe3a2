package vn.hocso.campaign.attendance;

import java.time.Instant;
import java.util.List;

/**
 * Somebody's attendance at a session.
 *
 * @param person the name as it stands on the list of the province, or of somebody who agreed to be named; null else
 * @param point name of the point, null for the room and for paper
 * @param counted null while an officer has to look at it
 * @param reason what an officer said about it last, null for nothing
 */
record Attendance(long id, long session, long team, String teamName, String teamCode, String person, String point, Way way,
        Instant at,
        List<Flag> flags, Boolean counted, Reason reason, Instant settledAt) {

    public boolean isPending() {
        return counted == null;
    }

    public boolean isCounted() {
        return counted != null && counted;
    }
}
