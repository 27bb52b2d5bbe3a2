package vn.hocso.campaign.practice;

import java.time.Instant;
import java.time.LocalDate;

import io.quarkus.qute.TemplateData;
import vn.hocso.roster.Team;
import vn.hocso.shared.time.Campaign;

/**
 * What a team does well, in its newest words.
 *
 * @param provinceCode of the province that reviews it
 * @param reason why it came back or was withdrawn, null otherwise
 * @param decidedAt when it was published first, returned or withdrawn; null while it waits
 * @param correctedAt since when everybody reads these words instead of earlier ones; null while there were none
 * @param correctionWaits whether another text was proposed that waits
 */
// Whole for templates: a message that takes one part would leave the others to Qute, for whom is(...) means equal.
@TemplateData
public record Practice(long id, Team team, String provinceCode, State state, String reason, Instant decidedAt, int version,
        String title, String body, Instant writtenAt, Instant correctedAt, boolean correctionWaits) {

    /** How far it is. */
    public enum State {
        /** Waits for an officer. */
        SUBMITTED,
        /** The team is to write it anew. */
        RETURNED,
        /** Everybody reads it. */
        PUBLISHED,
        /** Nobody reads it any more. */
        WITHDRAWN
    }

    /** @return the day of the correction, null while there was none */
    public LocalDate correctedOn() {
        return correctedAt == null ? null : Campaign.dateOf(correctedAt);
    }

    public boolean isBeingCorrected() {
        return correctionWaits && state == State.PUBLISHED;
    }

    public boolean is(String name) {
        return state.name().equals(name);
    }
}
