package vn.hocso.campaign.practice;

import java.time.Instant;

/**
 * Another text for a published practice, as somebody proposed it.
 *
 * @param reason why it came back, null otherwise
 * @param byOfficer whether an officer proposed it, so that the team may agree; else an officer does
 * @param proposedBy subject, null once it is decided: somebody else decides
 */
record Correction(long id, String title, String body, Practice.State state, String reason, boolean byOfficer,
        String proposedBy, Instant proposedAt) {

    public boolean is(String name) {
        return state.name().equals(name);
    }
}
