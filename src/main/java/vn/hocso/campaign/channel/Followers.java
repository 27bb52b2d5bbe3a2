package vn.hocso.campaign.channel;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;

import vn.hocso.campaign.channel.Follow.Grade;
import vn.hocso.campaign.channel.Follow.Source;
import vn.hocso.roster.MemberErased;
import vn.hocso.shared.Jdbc;
import vn.hocso.shared.time.ServiceClock;

/** What the channel tells of its followers, and which members they turned out to be. */
@ApplicationScoped
class Followers {

    private static final Duration STRANGERS_KEPT = Duration.ofDays(7);

    private static final String HEAR = "insert into channel_follower as f (follower, follows, event_at, heard_at) values (?, ?, ?, ?)"
            + " on conflict on constraint channel_follower_pkey do update set follows = excluded.follows,"
            + " event_at = excluded.event_at, heard_at = excluded.heard_at"
            + " where f.event_at is null or f.event_at < excluded.event_at returning f.member_id";
    private static final String LET_GO = "delete from channel_follower where member_id = ? and follower <> ?";
    private static final String TIE = "insert into channel_follower as f (follower, member_id, heard_at) values (?, ?, ?)"
            + " on conflict on constraint channel_follower_pkey do update set member_id = excluded.member_id"
            + " where f.member_id is null or f.member_id = excluded.member_id returning f.follows, f.event_at";
    private static final String TIED = "select follows from channel_follower where member_id = ?";
    private static final String FORGET = "delete from channel_follower where member_id = ?";
    private static final String FORGET_STRANGERS = "delete from channel_follower where member_id is null and heard_at < ?";

    private record Heard(UUID member) {}

    private record Standing(Boolean follows, Instant since) {}

    private final Jdbc jdbc;
    private final Follows follows;
    private final ChannelCodes codes;
    private final ServiceClock clock;

    Followers(Jdbc jdbc, Follows follows, ChannelCodes codes, ServiceClock clock) {
        this.jdbc = jdbc;
        this.follows = follows;
        this.codes = codes;
        this.clock = clock;
    }

    /** What happened before something that is known already, or is known itself, changes nothing. */
    @Transactional
    void changed(String follower, boolean follows, Instant at) {
        Instant now = clock.instant();
        jdbc.update(FORGET_STRANGERS, now.minus(STRANGERS_KEPT));
        jdbc.first(HEAR, row -> new Heard(row.getObject(1, UUID.class)), follower, follows, at, now).map(Heard::member)
                .ifPresent(member -> tell(member, follows, at));
    }

    /** A message that is the code of a member ties them; every other message is none of our business. */
    @Transactional
    void wrote(String follower, String text) {
        Instant now = clock.instant();
        Optional<UUID> member = codes.use(text, now);
        if (member.isEmpty()) {
            return;
        }
        jdbc.update(LET_GO, member.get(), follower);
        jdbc.first(TIE, row -> new Standing(row.getObject(1, Boolean.class), Jdbc.instant(row, 2)), follower, member.get(), now)
                .filter(standing -> standing.follows != null)
                .ifPresent(standing -> tell(member.get(), standing.follows, standing.since));
    }

    /** @return empty when no follower is tied to the member; else whether they follow, as far as the channel said */
    Optional<Optional<Boolean>> of(UUID member) {
        return jdbc.list(TIED, row -> Optional.ofNullable(row.getObject(1, Boolean.class)), member).stream().findFirst();
    }

    void forget(UUID member) {
        jdbc.update(FORGET, member);
        codes.forget(member);
    }

    void erased(@Observes MemberErased erased) {
        forget(erased.memberId());
    }

    private void tell(UUID member, boolean following, Instant at) {
        Grade grade = following ? Grade.CONFIRMED : Grade.UNFOLLOWED;
        follows.add(member, known -> known.grade() != grade || !known.isByChannel(), grade, Source.CHANNEL, at);
    }
}
