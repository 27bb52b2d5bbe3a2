package vn.hocso.roster.claim;

import java.time.Instant;
import java.util.UUID;

/**
 * An account that could be a person of a list, without its name.
 *
 * @param place where its team is, seen from the list's team
 */
record Candidate(long entry, UUID member, Ground ground, Instant registeredAt, String place) {

    static String place(boolean inTeam, boolean sameTeam, boolean sameProvince) {
        if (!inTeam) {
            return "không ở Tổ nào";
        }
        return sameTeam ? "đang ở Tổ này" : sameProvince ? "đang ở Tổ khác trong tỉnh" : "đang ở Tổ của tỉnh khác";
    }
}
