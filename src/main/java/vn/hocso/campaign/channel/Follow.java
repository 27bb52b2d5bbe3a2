package vn.hocso.campaign.channel;

import java.time.Instant;

import io.quarkus.qute.TemplateData;

/**
 * What is known of a member and the channel.
 *
 * @param source who says so
 * @param at since when
 */
// Whole for templates: a message that takes one part would leave the others to Qute, for whom is(...) means equal.
@TemplateData
public record Follow(Grade grade, Source source, Instant at) {

    static final Follow UNKNOWN = new Follow(Grade.NONE, Source.MEMBER, null);

    /** How sure it is. */
    public enum Grade {
        /** Nothing was said, or it was taken back. */
        NONE,
        /** The member says so. */
        DECLARED,
        /** Somebody else says so too. */
        CONFIRMED,
        /** They left. */
        UNFOLLOWED
    }

    /** Who says it. */
    public enum Source {
        /** The member. */
        MEMBER,
        /** Who leads the team. */
        LEADER,
        /** The channel. */
        CHANNEL
    }

    public boolean is(String name) {
        return grade.name().equals(name);
    }

    public boolean isByChannel() {
        return source == Source.CHANNEL;
    }
}
