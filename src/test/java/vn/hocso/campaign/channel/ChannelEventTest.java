package vn.hocso.campaign.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import vn.hocso.campaign.channel.Follow.Grade;
import vn.hocso.campaign.channel.Follow.Source;
import vn.hocso.roster.Roster;
import vn.hocso.servers.RealServers;
import vn.hocso.shared.Jdbc;
import vn.hocso.shared.time.ServiceClock;
import vn.hocso.training.People;

/** What the channel says confirms and unconfirms, in whatever order it comes; what somebody else says in its name does nothing. */
@QuarkusTest
@WithTestResource(RealServers.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ChannelEventTest {

    private static final String PROVINCE = "27";

    @Inject
    Roster roster;
    @Inject
    People people;
    @Inject
    Follows follows;
    @Inject
    Followers followers;
    @Inject
    ChannelCodes codes;
    @Inject
    ServiceClock clock;
    @Inject
    Jdbc jdbc;

    private final PretendedChannel zalo = new PretendedChannel();
    private final String user = "user-" + UUID.randomUUID();
    private UUID member;
    private Instant now;

    @BeforeEach
    void aMember() {
        member = somebody();
        now = clock.instant().minusSeconds(600);
    }

    @Test
    void whoever_follows_and_sends_the_code_is_confirmed_and_whoever_leaves_is_not_any_more() {
        zalo.follow(user, now).then().statusCode(200);
        assertThat(follows.of(member)).isEqualTo(Follow.UNKNOWN);
        zalo.write(user, code(member), now.plusSeconds(60)).then().statusCode(200);
        assertThat(follows.of(member)).isEqualTo(new Follow(Grade.CONFIRMED, Source.CHANNEL, millis(now)));
        zalo.unfollow(user, now.plusSeconds(120)).then().statusCode(200);
        assertThat(follows.of(member).grade()).isEqualTo(Grade.UNFOLLOWED);
        zalo.follow(user, now.plusSeconds(180)).then().statusCode(200);
        assertThat(follows.history(member)).extracting(Follow::grade).containsExactly(Grade.CONFIRMED, Grade.UNFOLLOWED,
                Grade.CONFIRMED);
    }

    @Test
    void a_code_from_somebody_who_never_followed_confirms_nothing_until_they_do() {
        zalo.write(user, "  " + code(member).toLowerCase().replace("-", " ") + " ", now).then().statusCode(200);
        assertThat(follows.of(member).grade()).isEqualTo(Grade.NONE);
        assertThat(followers.of(member)).as("tied").isPresent();
        zalo.follow(user, now.plusSeconds(5)).then().statusCode(200);
        assertThat(follows.of(member).grade()).isEqualTo(Grade.CONFIRMED);
    }

    @Test
    void events_that_come_twice_or_late_change_nothing() {
        tie();
        zalo.follow(user, now).then().statusCode(200);
        zalo.unfollow(user, now.plusSeconds(60)).then().statusCode(200);
        for (int i = 0; i < 3; i++) {
            zalo.follow(user, now).then().statusCode(200);
            zalo.unfollow(user, now.plusSeconds(60)).then().statusCode(200);
            zalo.follow(user, now.plusSeconds(30)).then().statusCode(200);
        }
        assertThat(follows.history(member)).extracting(Follow::grade).containsExactly(Grade.UNFOLLOWED, Grade.CONFIRMED);
    }

    @Test
    void a_forged_event_is_refused_and_told_to_the_audit_log_and_changes_nothing() {
        tie();
        long before = refusals();
        String body = """
                {"follower":{"id":"%s"},"event_name":"follow","app_id":"%s","timestamp":"%d"}"""
                .formatted(user, PretendedChannel.APP, now.toEpochMilli());
        String timestamp = String.valueOf(now.toEpochMilli());
        String right = PretendedChannel.signature(PretendedChannel.APP, body, timestamp, PretendedChannel.SECRET);
        for (String forged : new String[]{null, "", "mac=", "mac=" + "0".repeat(64),
                "mac=" + PretendedChannel.signature(PretendedChannel.APP, body, timestamp, "guessed"),
                "mac=" + PretendedChannel.signature("other", body, timestamp, PretendedChannel.SECRET),
                "mac=" + PretendedChannel.signature(PretendedChannel.APP, body + " ", timestamp, PretendedChannel.SECRET)}) {
            PretendedChannel.send(body, forged).then().statusCode(403);
        }
        PretendedChannel.send(body.replace("follow\"", "unfollow\""), "mac=" + right).then().statusCode(403);
        PretendedChannel.send(body + "\n", "mac=" + right).then().statusCode(403);
        assertThat(follows.of(member)).isEqualTo(Follow.UNKNOWN);
        assertThat(refusals()).as("a row a minute at most").isBetween(Math.max(1, before), before + 1);
        assertThat(jdbc.list("select detail from audit_log where action = 'campaign.channel-event'", row -> row.getString(1)))
                .allMatch(detail -> detail.startsWith("refused: event-")).noneMatch(detail -> detail.contains(user));
        PretendedChannel.send(body, right).then().statusCode(200);
        assertThat(follows.of(member).grade()).as("the right one, also without the word in front").isEqualTo(Grade.CONFIRMED);
    }

    @Test
    void an_event_of_another_application_or_of_another_time_is_refused() {
        tie();
        for (Instant at : List.of(clock.instant().minus(Duration.ofDays(2)), clock.instant().plus(Duration.ofHours(1)))) {
            zalo.follow(user, at).then().statusCode(403);
        }
        String body = "{\"follower\":{\"id\":\"" + user + "\"},\"event_name\":\"follow\",\"app_id\":\"9\",\"timestamp\":\"1\"}";
        PretendedChannel.send(body, "mac=" + PretendedChannel.signature("9", body, "1", PretendedChannel.SECRET)).then()
                .statusCode(403);
        zalo.follow(user, clock.instant().minus(Duration.ofHours(13))).then().statusCode(200);
        assertThat(follows.of(member).grade()).as("repeated for twelve hours").isEqualTo(Grade.CONFIRMED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "x", "{", "{\"app_id\":4000000000000000004}", "\"\\u0000\""})
    void what_is_no_event_is_refused(String body) {
        PretendedChannel
                .send(body, "mac=" + PretendedChannel.signature(PretendedChannel.APP, body, "", PretendedChannel.SECRET))
                .then().statusCode(403);
    }

    @Test
    void a_large_body_is_not_even_read() {
        PretendedChannel.send("{\"a\":\"" + "x".repeat(20_000) + "\"}", "mac=x").then().statusCode(413);
    }

    @Test
    void a_follower_is_tied_to_one_member_and_a_code_is_good_once_and_for_a_day() {
        tie();
        zalo.follow(user, now).then().statusCode(200);
        UUID other = somebody();
        zalo.write(user, code(other), now.plusSeconds(10)).then().statusCode(200);
        assertThat(follows.of(other)).isEqualTo(Follow.UNKNOWN);
        assertThat(follows.of(member).grade()).isEqualTo(Grade.CONFIRMED);

        UUID third = somebody();
        String once = code(third);
        String elsewhere = "user-" + UUID.randomUUID();
        zalo.write(elsewhere, once, now).then().statusCode(200);
        zalo.write("user-" + UUID.randomUUID(), once, now).then().statusCode(200);
        assertThat(followers.of(third)).isPresent();
        String late = code(other);
        jdbc.update("update channel_code set expires_at = ? where member_id = ?", clock.instant().minusSeconds(1), other);
        zalo.write("user-" + UUID.randomUUID(), late, now).then().statusCode(200);
        assertThat(followers.of(other)).isEmpty();
    }

    @Test
    void nothing_of_a_message_and_no_id_of_a_person_is_kept() {
        zalo.write(user, "Số của tôi là 0912345678", now).then().statusCode(200);
        zalo.follow(user, now).then().statusCode(200);
        tie();
        assertThat(jdbc.list("select follower from channel_follower", row -> row.getString(1)))
                .allMatch(kept -> kept.matches("[0-9a-f]{64}"));
        assertThat(jdbc.list("select digest from channel_code", row -> row.getString(1)))
                .allMatch(kept -> kept.matches("[0-9a-f]{64}"));
    }

    @Test
    void followers_who_are_nobody_here_are_forgotten_after_a_week() {
        zalo.follow(user, now).then().statusCode(200);
        jdbc.update("update channel_follower set heard_at = ? where member_id is null", now.minus(Duration.ofDays(8)));
        zalo.follow("user-" + UUID.randomUUID(), now).then().statusCode(200);
        zalo.write(user, code(member), now.plusSeconds(1)).then().statusCode(200);
        assertThat(follows.of(member)).isEqualTo(Follow.UNKNOWN);
    }

    private void tie() {
        zalo.write(user, code(member), now).then().statusCode(200);
    }

    private String code(UUID of) {
        String code = codes.draw(of, clock.instant());
        return code.substring(0, 4) + "-" + code.substring(4, 8) + "-" + code.substring(8);
    }

    private UUID somebody() {
        String district = roster.unitsIn(PROVINCE).get(0).code();
        return people.member(people.team(PROVINCE, district, roster.unitsIn(district).get(0).code()));
    }

    private long refusals() {
        return jdbc.first("select count(*) from audit_log where action = 'campaign.channel-event'", row -> row.getLong(1))
                .orElseThrow();
    }

    private static Instant millis(Instant at) {
        return Instant.ofEpochMilli(at.toEpochMilli());
    }
}
