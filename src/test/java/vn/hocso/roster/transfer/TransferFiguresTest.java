package vn.hocso.roster.transfer;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import vn.hocso.identity.Scope;
import vn.hocso.roster.MemberErased;
import vn.hocso.roster.Team;
import vn.hocso.roster.registry.TeamBookkeeper;
import vn.hocso.servers.RealServers;
import vn.hocso.servers.Tokens;
import vn.hocso.shared.DomainException;
import vn.hocso.shared.Jdbc;
import vn.hocso.shared.Together;
import vn.hocso.shared.time.Campaign;
import vn.hocso.shared.time.ServiceClock;
import vn.hocso.training.People;
import vn.hocso.training.Sums;

/** If this fails, somebody who changes the team is counted twice, or nowhere, or what they learned goes to a team where it did not happen. */
@QuarkusTest
@WithTestResource(RealServers.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TransferFiguresTest {

    private static final String PROVINCE = "64";
    private static final String OTHER_PROVINCE = "62";
    private static final Decider OFFICER = new Decider("officer-of-transfers", null,
            new Scope(false, Set.of(PROVINCE, OTHER_PROVINCE)),
            Set.of());
    private static final LocalDate MOVED = LocalDate.of(2022, 11, 10);
    private static final String RATES = "/api/v1/targets/members-online-2022-11/rates?size=500&by=";

    @Inject
    Transfers transfers;
    @Inject
    TransferHistory history;
    @Inject
    TeamBookkeeper book;
    @Inject
    People people;
    @Inject
    Sums sums;
    @Inject
    ServiceClock clock;
    @Inject
    Event<MemberErased> erased;
    @Inject
    Jdbc jdbc;

    private Team home;
    private Team into;
    private UUID member;

    @BeforeEach
    void aMemberSinceSeptemberAndAnotherTeam() {
        home = people.team(PROVINCE, "622", "23563");
        into = people.team(PROVINCE, "623", null);
        member = people.member(home);
    }

    @AfterEach
    void theRecountAgreesAndNobodyIsInTwoTeams() {
        assertThat(sums.differences(PROVINCE)).isZero();
        assertThat(sums.differences(OTHER_PROVINCE)).isZero();
        assertThat(jdbc.list(
                "select 1 from membership a join membership b on b.member_id = a.member_id and b.valid_from > a.valid_from"
                        + " and b.valid_from <= coalesce(a.valid_to, 'infinity') where a.member_id = ?",
                row -> 1, member)).isEmpty();
    }

    @Test
    void each_day_finds_the_person_in_one_team_and_the_sums_move_by_one_under_every_cut() {
        List<Long> country = cuts();
        List<Long> teams = List.of(registered("team&within=DMHC-2022:64", "TEAM:" + home.code()),
                registered("team&within=DMHC-2022:64", "TEAM:" + into.code()));
        long known = registered("team&within=DMHC-2022:64&knownOn=2022-11-09", "TEAM:" + into.code());
        long district = registered("district&within=DMHC-2022:64", "DMHC-2022:623");
        move(into);

        assertThat(registered("team&within=DMHC-2022:64", "TEAM:" + home.code())).isEqualTo(teams.get(0) - 1);
        assertThat(registered("team&within=DMHC-2022:64", "TEAM:" + into.code())).isEqualTo(teams.get(1) + 1);
        assertThat(registered("district&within=DMHC-2022:64", "DMHC-2022:623")).isEqualTo(district + 1);
        assertThat(cuts()).as("nobody came or went").isEqualTo(country);
        assertThat(registered("team&within=DMHC-2022:64&asOf=2022-11-09", "TEAM:" + home.code())).as("the day before")
                .isEqualTo(teams.get(0));
        assertThat(registered("team&within=DMHC-2022:64&knownOn=2022-11-09", "TEAM:" + into.code())).as("as known before")
                .isEqualTo(known);
        assertThat(stays()).containsExactly(home.code() + " MEMBER 2022-09-01 2022-11-09", into.code() + " MEMBER 2022-11-10 ");
        assertThat(jdbc.list("select team_id || ' ' || day || ' ' || known_on || ' ' || delta from population_change"
                + " where member_id = ? order by id", row -> row.getString(1), member)).endsWith(
                        home.id() + " 2022-11-10 2022-11-10 -1", into.id() + " 2022-11-10 2022-11-10 1");
    }

    @Test
    void somebody_who_moves_to_another_province_is_one_less_there_and_one_more_here() {
        Team far = people.team(OTHER_PROVINCE, "608", null);
        List<Long> country = cuts();
        long there = registered("province", "DMHC-2022:64");
        long here = registered("province", "DMHC-2022:62");
        move(far);
        assertThat(registered("province", "DMHC-2022:64")).isEqualTo(there - 1);
        assertThat(registered("province", "DMHC-2022:62")).isEqualTo(here + 1);
        assertThat(cuts().subList(0, 3)).as("country, clusters, provinces").isEqualTo(country.subList(0, 3));
    }

    @Test
    void what_was_completed_before_stays_with_the_old_team_and_the_person_is_among_the_trained_of_the_new_one() {
        people.train(member, Instant.parse("2022-11-05T03:00:00Z"));
        move(into);
        assertThat(sum("trained_proven", home)).isEqualTo(1);
        assertThat(sum("trained_proven", into)).isZero();
        assertThat(sum("trained_registered", home)).isZero();
        assertThat(sum("trained_registered", into)).isEqualTo(1);
    }

    @Test
    void what_a_phone_tells_later_belongs_to_the_team_of_the_day_on_which_it_happened() {
        UUID before = people.member(home);
        move(into);
        move(before, into);
        people.train(before, Instant.parse("2022-11-09T16:59:59Z"), Instant.parse("2022-11-14T03:00:00Z"));
        people.train(member, Instant.parse("2022-11-09T17:00:00Z"), Instant.parse("2022-11-14T03:00:00Z"));
        assertThat(jdbc.list(
                "select team_id from completion where member_id = any(?::uuid[]) and rule = 'core-v1' order by event_at",
                row -> row.getLong(1), (Object) new UUID[]{before, member})).containsExactly(home.id(), into.id());
        assertThat(sum("trained_registered", home)).isZero();
        assertThat(sum("trained_registered", into)).isEqualTo(2);
    }

    @Test
    void the_lesson_that_is_passed_next_carries_the_new_team() {
        String lesson = people.almost(member, Instant.parse("2022-11-10T05:00:00Z"));
        move(into);
        assertThat(jdbc.list("select team_id from learner_at_attempt(?, ?, ?)", row -> row.getLong(1), "test-" + member, MOVED,
                UUID.randomUUID())).as("asked with the lock of the learner, for " + lesson).containsExactly(into.id());
    }

    @Test
    void who_came_today_and_moves_today_was_never_a_whole_day_in_the_first_team() {
        UUID late = people.member(home);
        clock.at(noon(MOVED), () -> {
            long first = ask(late, into);
            transfers.confirm(first, OFFICER);
            long second = ask(late, home);
            transfers.confirm(second, OFFICER);
            return null;
        });
        assertThat(jdbc.list("select team_id || ' ' || valid_from from membership where member_id = ? order by valid_from",
                row -> row.getString(1), late)).containsExactly(home.id() + " 2022-09-01", home.id() + " 2022-11-10");
        assertThat(jdbc.first("select coalesce(sum(abs(people_registered)), 0) from team_day where team_id = ?",
                row -> row.getLong(1), into.id())).as("no day keeps a trace").contains(0L);
    }

    @Test
    void a_transfer_confirmed_wrongly_is_taken_back_from_a_day_on_and_the_role_comes_back() {
        jdbc.update("update membership set role = 'LEADER' where member_id = ?", member);
        long id = move(into);
        clock.at(noon(MOVED.plusDays(3)), () -> {
            transfers.takeBack(id, OFFICER);
            return null;
        });
        assertThat(stays()).containsExactly(home.code() + " LEADER 2022-09-01 2022-11-09",
                into.code() + " MEMBER 2022-11-10 2022-11-12", home.code() + " LEADER 2022-11-13 ");
        assertThat(registered("team&within=DMHC-2022:64&asOf=2022-11-12", "TEAM:" + into.code())).isEqualTo(1);
        assertThat(registered("team&within=DMHC-2022:64", "TEAM:" + into.code())).isZero();
        Team third = people.team(PROVINCE, "622", "23566");
        long again = clock.at(noon(MOVED.plusDays(4)), () -> {
            long asked = ask(member, third);
            transfers.confirm(asked, OFFICER);
            transfers.takeBack(id, OFFICER);
            return asked;
        });
        assertThat(history.find(again).orElseThrow().isConfirmed()).as("the first was taken back already").isTrue();
    }

    @Test
    void what_was_confirmed_more_than_a_month_ago_stands() {
        long id = move(into);
        clock.at(noon(MOVED.plusDays(31)), () -> {
            assertThatThrownBy(() -> transfers.takeBack(id, OFFICER)).hasMessageContaining("quá 30 ngày");
            return null;
        });
        assertThat(history.find(id).orElseThrow().isConfirmed()).isTrue();
    }

    @Test
    void who_went_on_since_is_not_taken_back() {
        long id = move(into);
        Team third = people.team(PROVINCE, "622", "23566");
        clock.at(noon(MOVED.plusDays(1)), () -> {
            transfers.confirm(ask(member, third), OFFICER);
            return null;
        });
        assertThatThrownBy(() -> transfers.takeBack(id, OFFICER)).isInstanceOf(DomainException.class)
                .hasMessageContaining("không còn ở Tổ đã chuyển đến");
        assertThat(stays()).hasSize(3);
    }

    @Test
    void a_team_that_merged_takes_nobody_and_says_which_team_does() {
        long id = ask(member, into);
        Team last = people.team(PROVINCE, "623", null);
        book.merge(into, last, LocalDate.of(2022, 11, 12), LocalDate.of(2022, 11, 13));
        assertThatThrownBy(() -> transfers.confirm(id, OFFICER)).isInstanceOf(DomainException.class)
                .hasMessageContaining("đã sáp nhập; Tổ nhận là " + last.name() + ", mã " + last.code());
        assertThat(stays()).hasSize(1);
        assertThat(history.of(member).get(0).isOpen()).as("the person withdraws, or somebody refuses").isTrue();
        transfers.refuse(id, Refusal.TEAM_CLOSED, OFFICER);
        assertThatThrownBy(() -> ask(member, into)).isInstanceOf(DomainException.class).hasMessageContaining(last.code());
    }

    @Test
    void whose_own_team_merged_into_the_one_asked_for_is_there_already() {
        long id = ask(member, into);
        book.merge(home, into, LocalDate.of(2022, 11, 12), LocalDate.of(2022, 11, 13));
        assertThatThrownBy(() -> transfers.confirm(id, OFFICER)).isInstanceOf(DomainException.class)
                .hasMessageContaining("không có gì để chuyển");
        transfers.withdraw("test-" + member);
        assertThat(stays()).containsExactly(home.code() + " MEMBER 2022-09-01 2022-11-11", into.code() + " MEMBER 2022-11-12 ");
    }

    @Test
    void a_request_for_a_team_that_is_gone_is_gone() {
        long id = ask(member, into);
        jdbc.update("delete from team where id = ?", into.id());
        assertThatThrownBy(() -> transfers.confirm(id, OFFICER)).isInstanceOf(DomainException.class)
                .hasMessageContaining("Không có yêu cầu này");
        assertThat(history.of(member)).isEmpty();
    }

    @Test
    void nothing_is_left_of_the_requests_of_somebody_who_is_erased() {
        move(into);
        long id = ask(member, home);
        QuarkusTransaction.requiringNew().run(() -> {
            jdbc.update("update member set subject = null, full_name = '' where id = ?", member);
            erased.fire(new MemberErased(member));
        });
        assertThatThrownBy(() -> transfers.confirm(id, OFFICER)).isInstanceOf(DomainException.class)
                .hasMessageContaining("Không có yêu cầu này");
        assertThat(jdbc.first("select count(*) from team_transfer where member_id = ?", row -> row.getLong(1), member))
                .contains(0L);
        assertThat(stays()).as("counted where they were").hasSize(2);
    }

    @Test
    void somebody_in_no_team_comes_into_one_and_is_one_more() {
        jdbc.update("update membership set valid_to = '2022-11-01' where member_id = ?", member);
        move(into);
        assertThat(registered("team&within=DMHC-2022:64", "TEAM:" + into.code())).isEqualTo(1);
        assertThat(history.of(member).get(0).from()).isNull();
    }

    @RepeatedTest(3)
    void two_who_confirm_and_one_who_completes_at_the_same_moment_move_the_person_once() throws Exception {
        long id = ask(member, into);
        var work = new ArrayList<Callable<Void>>();
        for (int i = 0; i < 3; i++) {
            work.add(() -> {
                transfers.confirm(id, OFFICER);
                return null;
            });
        }
        work.add(1, () -> {
            people.train(member, Instant.parse("2022-11-14T03:00:00Z"));
            return null;
        });
        Together.run(work.size(), worker -> work.get(worker).call());
        assertThat(stays()).hasSize(2);
        assertThat(sum("people_registered", home)).isZero();
        assertThat(sum("people_registered", into)).isEqualTo(1);
        assertThat(sum("trained_registered", into)).isEqualTo(1);
        assertThat(sum("trained_registered", home)).isZero();
        assertThat(sum("trained_proven", home) + sum("trained_proven", into)).isEqualTo(1);
    }

    @RepeatedTest(3)
    void whoever_moves_while_teams_merge_is_in_one_team_that_stands() throws Exception {
        Team last = people.team(PROVINCE, "623", null);
        UUID other = people.member(into);
        long id = ask(member, into);
        long away = ask(other, home);
        List<Boolean> done = Together.run(3, worker -> switch (worker) {
            case 0 -> confirmed(id);
            case 1 -> confirmed(away);
            default -> {
                book.merge(into, last, LocalDate.of(2022, 11, 15), LocalDate.of(2022, 11, 15));
                yield true;
            }
        });
        assertThat(open(member)).isEqualTo(done.get(0) ? last.id() : home.id());
        assertThat(open(other)).isEqualTo(home.id());
    }

    @RepeatedTest(3)
    void a_withdrawal_and_a_confirmation_at_the_same_moment_end_in_one_of_both() throws Exception {
        long id = ask(member, into);
        List<Boolean> done = Together.run(2, worker -> {
            try {
                if (worker == 0) {
                    transfers.withdraw("test-" + member);
                } else {
                    transfers.confirm(id, OFFICER);
                }
                return true;
            } catch (DomainException over) {
                assertThat(over.code()).isEqualTo("transfer-over");
                return false;
            }
        });
        assertThat(done).containsOnlyOnce(true);
        assertThat(open(member)).isEqualTo(done.get(1) ? into.id() : home.id());
    }

    private boolean confirmed(long id) {
        try {
            transfers.confirm(id, OFFICER);
            return true;
        } catch (DomainException closed) {
            assertThat(closed.code()).isEqualTo("team-closed");
            return false;
        }
    }

    private long move(Team to) {
        return move(member, to);
    }

    private long move(UUID who, Team to) {
        return clock.at(noon(MOVED), () -> {
            long id = ask(who, to);
            transfers.confirm(id, OFFICER);
            return id;
        });
    }

    private long ask(UUID who, Team to) {
        transfers.ask("test-" + who, to.code());
        return history.of(who).get(0).id();
    }

    private List<String> stays() {
        return jdbc.list("select t.code || ' ' || m.role || ' ' || m.valid_from || ' ' || coalesce(m.valid_to::text, '')"
                + " from membership m join team t on t.id = m.team_id where m.member_id = ? order by m.valid_from",
                row -> row.getString(1), member);
    }

    private long open(UUID who) {
        return jdbc.first("select team_id from membership where member_id = ? and valid_to is null", row -> row.getLong(1), who)
                .orElseThrow();
    }

    private long sum(String column, Team of) {
        return jdbc.first("select coalesce(sum(" + column + "), 0) from team_day where team_id = ? and rule = 'core-v1'",
                row -> row.getLong(1), of.id()).orElseThrow();
    }

    /** @return people with an account, added up in the country, by clusters, by provinces, by districts and teams of the province */
    private static List<Long> cuts() {
        return List.of(total("national"), total("cluster"), total("province"), total("district&within=DMHC-2022:64"),
                total("team&within=DMHC-2022:64"));
    }

    private static long total(String cut) {
        return rates(cut).stream().mapToLong(TransferFiguresTest::registered).sum();
    }

    private static long registered(String cut, String code) {
        return rates(cut).stream().filter(rate -> rate.get("code").equals(code)).mapToLong(TransferFiguresTest::registered)
                .sum();
    }

    private static List<Map<String, Object>> rates(String cut) {
        return given().auth().oauth2(Tokens.of("0900000006")).get(RATES + cut).then().statusCode(200).extract().jsonPath()
                .getList("rates");
    }

    private static long registered(Map<String, Object> rate) {
        return ((List<?>) rate.get("denominators")).stream().map(one -> (Map<?, ?>) one)
                .filter(one -> "registered".equalsIgnoreCase(String.valueOf(one.get("kind"))))
                .mapToLong(one -> ((Number) one.get("value")).longValue()).sum();
    }

    private static Instant noon(LocalDate day) {
        return Campaign.startOf(day).plusSeconds(12 * 3_600);
    }
}
