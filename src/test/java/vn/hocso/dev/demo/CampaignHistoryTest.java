package vn.hocso.dev.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import vn.hocso.dev.demo.DemoAccounts.Account;
import vn.hocso.dev.demo.DemoAccounts.Book;
import vn.hocso.dev.demo.SessionPlan.Course;
import vn.hocso.dev.demo.SessionPlan.Planned;
import vn.hocso.roster.Team;
import vn.hocso.roster.TeamRole;
import vn.hocso.servers.RealServers;
import vn.hocso.shared.Jdbc;
import vn.hocso.shared.text.PlainText;
import vn.hocso.training.People;

/** Whoever looks at the demonstration finds the pages of the campaign in use; a live reload in the middle spoils nothing. */
@QuarkusTest
@WithTestResource(RealServers.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CampaignHistoryTest {

    private static final Instant UNTIL = Instant.parse("2022-11-15T01:00:00Z");
    private static final String PROVINCE = "72";
    private static final Planned HELD = new Planned(PROVINCE, 90, LocalDate.of(2022, 9, 20), true, Course.HELD, 1, 1, 0.5);

    @Inject
    Once once;
    @Inject
    DemoSessions sessions;
    @Inject
    DemoFollowers followers;
    @Inject
    DemoPractices practices;
    @Inject
    People people;
    @Inject
    Jdbc jdbc;

    @Test
    void a_session_is_planned_attended_and_closed_as_if_it_were_told_then() {
        Book book = Book.of(List.of(account(team()), account(team()), account(team()), account(team())));
        sessions.hold(HELD, book, UNTIL);
        long session = newest("training_session");
        assertThat(
                jdbc.first("select planned_at < '2022-09-12' and closed_at < '2022-09-21' from training_session where id = ?",
                        row -> row.getBoolean(1), session))
                .contains(true);
        assertThat(count("select count(*) from session_point where session_id = ?", session)).isGreaterThan(5);
        assertThat(count("select count(*) from session_attendance where session_id = ?", session)).isPositive();
        assertThat(count("select count(*) from session_attendance where session_id = ? and told_on > '2022-11-15'", session))
                .isZero();
    }

    @Test
    void what_is_still_to_come_is_planned_and_attended_by_nobody() {
        sessions.hold(new Planned(PROVINCE, 91, LocalDate.of(2022, 11, 22), true, Course.TO_COME, 1, 0, 0.5),
                Book.of(List.of()),
                UNTIL);
        long session = newest("training_session");
        assertThat(count("select count(*) from session_attendance where session_id = ?", session)).isZero();
        assertThat(count("select count(*) from training_session where id = ? and closed_at is null", session)).isEqualTo(1);
    }

    @Test
    void what_is_told_again_changes_nothing_and_what_was_interrupted_is_told_whole_later() {
        String name = "test." + UUID.randomUUID();
        var begun = new AtomicInteger();
        HistoryPart part = new HistoryPart(name, () -> {
            sessions.hold(HELD, Book.of(List.of()), UNTIL);
            if (begun.incrementAndGet() == 1) {
                throw new IllegalStateException("reloaded");
            }
        });
        long before = held();
        assertThatThrownBy(() -> once.tell(part)).hasMessage("reloaded");
        assertThat(held()).as("nothing of a part that was not told whole").isEqualTo(before);
        assertThat(once.tell(part)).isTrue();
        assertThat(once.tell(part)).isFalse();
        assertThat(held()).isEqualTo(before + 1);
    }

    @Test
    void people_follow_the_channel_in_every_grade() {
        Team team = team();
        List<Account> accounts = IntStream.range(0, 60).mapToObj(no -> account(team)).toList();
        followers.follow(PROVINCE, accounts, 0, UNTIL);
        long acts = acts(accounts);
        assertThat(acts).isBetween(9L, 90L);
        followers.follow(PROVINCE, accounts, 0, UNTIL);
        assertThat(acts(accounts)).as("told again").isEqualTo(acts);
    }

    @Test
    void a_practice_is_read_before_it_is_published() {
        Team team = team();
        DemoPractices.Text text = DemoPractices.Text.all().get(0);
        practices.write(text, team.id(), "demo-test", UNTIL);
        assertThat(count("select count(*) from practice where team_id = ? and state = 'PUBLISHED'"
                + " and written_at < decided_at and decided_at < '2022-11-15'", team.id())).isEqualTo(1);
    }

    @Test
    void every_text_of_the_demonstration_could_have_been_typed_by_a_person() {
        assertThat(DemoPractices.Text.all()).hasSizeBetween(10, 14).allSatisfy(text -> {
            assertThat(PlainText.line(text.title(), "", 120)).isEqualTo(text.title());
            assertThat(PlainText.text(text.body(), "", 6_000)).isEqualTo(text.body());
        }).filteredOn(text -> text.published() == null).hasSize(2);
        assertThat(DemoNotices.wordings()).hasSizeGreaterThan(3).allSatisfy(wording -> {
            assertThat(PlainText.line(wording.title(), "", 120)).isEqualTo(wording.title());
            assertThat(PlainText.text(wording.body(), "", 4_000)).isEqualTo(wording.body());
        });
    }

    private Team team() {
        return people.team(PROVINCE, "703", "25456");
    }

    private Account account(Team team) {
        UUID member = people.member(team);
        String subject = jdbc.first("select subject from member where id = ?", row -> row.getString(1), member).orElseThrow();
        return new Account(member, subject, team.id(), PROVINCE, TeamRole.MEMBER);
    }

    private long held() {
        return count("select count(*) from training_session where province_code = '72' and held_on = '2022-09-20' and id > ?",
                0);
    }

    private long acts(List<Account> accounts) {
        return count("select count(*) from channel_act where member_id = any(?::uuid[])",
                (Object) accounts.stream().map(Account::member).toArray(UUID[]::new));
    }

    private long newest(String table) {
        return count("select max(id) from " + table + " where province_code = ?", PROVINCE);
    }

    private long count(String sql, Object... values) {
        return jdbc.first(sql, row -> row.getLong(1), values).orElseThrow();
    }
}
