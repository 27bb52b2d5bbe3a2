package vn.hocso.campaign.attendance;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A session that a member attended, for the member.
 *
 * @param counted null while an officer has to look at it
 */
record OwnAttendance(long session, LocalDate heldOn, String venue, String topic, Instant at, Way way, Boolean counted) {

    public boolean isWaiting() {
        return counted == null;
    }

    public boolean isStruck() {
        return counted != null && !counted;
    }
}
