package vn.hocso.campaign.practice;

import java.time.Instant;

import vn.hocso.roster.Team;

/**
 * What a team does well, in its newest words.
 *
 * @param provinceCode of the province that reviews it
 * @param reason why it came back or was withdrawn, null otherwise
 * @param decidedAt when it was published, returned or withdrawn; null while it waits
 */
public record Practice(long id, Team team, String provinceCode, State state, String reason, Instant decidedAt, int version,
        String title, String body, Instant writtenAt) {

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

    public boolean is(String name) {
        return state.name().equals(name);
    }
}
