package vn.hocso.learning.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import vn.hocso.campaign.Newcomer;
import vn.hocso.roster.MemberErased;
import vn.hocso.roster.Team;
import vn.hocso.servers.RealServers;
import vn.hocso.shared.Jdbc;
import vn.hocso.shared.time.ServiceClock;
import vn.hocso.training.People;

/** If this fails, members forget that they wanted to learn, or are told more often than they want to hear. */
@QuarkusTest
@WithTestResource(RealServers.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ReminderTest {

    private static final Instant JOINED = Instant.parse("2022-09-01T01:00:00Z");
    private static final String NOT_BEGUN = "Bạn chưa bắt đầu học.";

    private static Team team;

    @ConfigProperty(name = "quarkus.http.test-port")
    int port;
    @Inject
    People people;
    @Inject
    Reminders reminders;
    @Inject
    ServiceClock clock;
    @Inject
    Jdbc jdbc;
    @Inject
    Event<MemberErased> erased;

    @BeforeEach
    void aTeam() {
        if (team == null) {
            team = people.team("82", "817", null);
        }
    }

    @Test
    void who_joined_a_week_ago_and_did_not_begin_is_told_once_a_day() {
        Newcomer member = joinedDaysAgo(8);
        assertThat(member.browser().get("/learning").body()).contains(NOT_BEGUN, "25 bài bắt buộc", "Nhắc sau 3 ngày");
        assertThat(member.browser().get("/learning").body()).doesNotContain(NOT_BEGUN);
        jdbc.update("update reminder set shown_on = shown_on - 1 where member_id = ?", member.member());
        assertThat(member.browser().get("/learning").body()).contains(NOT_BEGUN);
        Newcomer fresh = Newcomer.join(port, team, jdbc);
        assertThat(fresh.browser().get("/learning").body()).doesNotContain(NOT_BEGUN, "Nhắc sau 3 ngày");
    }

    @Test
    void a_reminder_is_put_off_switched_off_and_wanted_again() {
        Newcomer member = joinedDaysAgo(8);
        member.browser().get("/learning");
        assertThat(member.browser().post("/my-data/reminders/postponement").statusCode()).isEqualTo(303);
        anotherDay(member);
        assertThat(member.browser().get("/learning?done=put-off").body()).contains("nhắc lại sau 3 ngày")
                .doesNotContain(NOT_BEGUN);
        assertThat(member.browser().get("/my-data").body()).containsPattern("Bạn đã hoãn đến [0-9:]+ 18/11/2022");
        jdbc.update("update reminder set put_off_until = put_off_until - interval '3 days' where member_id = ?",
                member.member());
        assertThat(member.browser().get("/learning").body()).contains(NOT_BEGUN);

        member.browser().get("/my-data");
        member.browser().post("/my-data/reminders/refusal");
        anotherDay(member);
        assertThat(member.browser().get("/my-data").body()).contains("Bạn đã chọn không nhắc");
        assertThat(member.browser().get("/learning").body()).doesNotContain(NOT_BEGUN);
        assertThat(member.browser().get("/my-data/copy.html").body()).contains("Nhắc học", "Không nhắc");
        member.browser().get("/my-data");
        member.browser().post("/my-data/reminders/refusal/withdrawal");
        assertThat(member.browser().get("/learning").body()).contains(NOT_BEGUN);

        QuarkusTransaction.requiringNew().run(() -> erased.fire(new MemberErased(member.member())));
        assertThat(jdbc.list("select 1 from reminder where member_id = ?", row -> 1, member.member())).isEmpty();
    }

    @Test
    void a_phone_keeps_a_reminder_for_when_it_has_no_network_unless_none_is_wanted() {
        Newcomer member = joinedDaysAgo(8);
        assertThat(member.browser().get("/offline/session").body()).contains("Nhắc học", "mỗi lần một bài là được");
        assertThat(member.browser().get("/learning").body()).as("the page tells it all the same").contains(NOT_BEGUN);
        member.browser().post("/my-data/reminders/postponement");
        assertThat(member.browser().get("/offline/session").body()).doesNotContain("Nhắc học");
        people.train(member.member(), clock.instant().minusSeconds(3600));
        jdbc.update("delete from reminder where member_id = ?", member.member());
        assertThat(member.browser().get("/offline/session").body()).doesNotContain("Nhắc học");
    }

    @Test
    void near_the_deadline_everybody_who_has_not_finished_is_told_how_many_days_are_left_but_not_who_learned_today() {
        UUID member = people.member(team);
        assertThat(shown(member, "2022-11-20T16:59:59Z", "2022-11-19T03:00:00Z")).as("eleven days are not near").isEmpty();
        assertThat(shown(member, "2022-11-20T17:00:00Z", "2022-11-20T03:00:00Z"))
                .contains(new Reminder(10, LocalDate.of(2022, 11, 30), true));
        assertThat(shown(member, "2022-11-30T03:00:00Z", "2022-11-29T03:00:00Z"))
                .contains(new Reminder(1, LocalDate.of(2022, 11, 30), true));
        assertThat(shown(member, "2022-11-30T03:00:00Z", "2022-11-29T17:00:00Z")).as("learned today").isEmpty();
    }

    @Test
    void after_a_week_without_a_lesson_the_days_are_told() {
        UUID member = people.member(team);
        assertThat(shown(member, "2022-11-12T02:59:59Z", "2022-11-05T03:00:00Z")).isEmpty();
        assertThat(shown(member, "2022-11-12T03:00:00Z", "2022-11-05T03:00:00Z")).contains(new Reminder(7, null, true));
    }

    @Test
    void of_pages_that_open_at_once_one_reminds() {
        UUID member = people.member(team);
        assertThat(Stream.generate(() -> CompletableFuture.supplyAsync(() -> reminders.show(member, () -> JOINED))).limit(8)
                .toList()
                .stream().map(CompletableFuture::join).filter(Optional::isPresent).count()).isEqualTo(1);
    }

    private Optional<Reminder> shown(UUID member, String now, String lastLearned) {
        jdbc.update("delete from attempt where member_id = ?", member);
        jdbc.update("delete from reminder where member_id = ?", member);
        Instant last = Instant.parse(lastLearned);
        jdbc.update("insert into attempt (member_id, attempt, lesson_code, revision, started_at, received_at)"
                + " values (?, ?, 'CDS-1', 1, ?, ?)", member, UUID.randomUUID(), last, last);
        Optional<Reminder> shown = clock.at(Instant.parse(now), () -> reminders.show(member, () -> JOINED));
        jdbc.update("delete from attempt where member_id = ?", member);
        return shown;
    }

    private Newcomer joinedDaysAgo(int days) {
        Newcomer member = Newcomer.join(port, team, jdbc);
        jdbc.update("update member set registered_at = registered_at - make_interval(days => ?) where id = ?", days,
                member.member());
        jdbc.update("delete from reminder where member_id = ?", member.member());
        return member;
    }

    private void anotherDay(Newcomer member) {
        jdbc.update("update reminder set shown_on = null where member_id = ?", member.member());
    }
}
