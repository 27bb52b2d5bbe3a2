package vn.hocso.roster.registry;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import vn.hocso.roster.Roster;
import vn.hocso.roster.ScopeGrants;
import vn.hocso.roster.Team;
import vn.hocso.servers.RealServers;
import vn.hocso.shared.Jdbc;
import vn.hocso.training.People;
import vn.hocso.training.Sums;

/** If this fails, people of a team that was merged are counted twice, or not at all, or a report of last week is another one. */
@QuarkusTest
@WithTestResource(RealServers.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class MergerTest {

    private static final String PROVINCE = "80";
    private static final String WITHIN = "DMHC-2022:" + PROVINCE;
    private static Officer officer;
    private static Team elsewhere;

    @ConfigProperty(name = "quarkus.http.test-port")
    int port;
    @Inject
    ScopeGrants scopes;
    @Inject
    Roster roster;
    @Inject
    People people;
    @Inject
    Sums sums;
    @Inject
    Jdbc jdbc;
    @Inject
    TeamBookkeeper book;

    private Team team;
    private Team into;

    @BeforeEach
    void twoTeams() {
        if (officer == null) {
            scopes.grantProvince(Officer.SUBJECT, PROVINCE, "test");
            officer = new Officer(port);
            elsewhere = team("82");
        }
        team = team(PROVINCE);
        into = team(PROVINCE);
    }

    @AfterEach
    void theRecountAgrees() {
        assertThat(sums.differences(PROVINCE)).isZero();
    }

    @Test
    void what_a_merger_would_change_is_shown_first_and_then_done_at_once() {
        people.member(team);
        people.member(team);
        people.list(team, 3, null);
        people.list(into, 1, null);

        HttpResponse<String> preview = officer.ask(team, "merger", "into", into.code().toLowerCase(), "on", "10/11/2022",
                "number",
                "12/QĐ-UBND", "dated", "8/11/2022", "issuer", "UBND xã");
        assertThat(preview.statusCode()).isEqualTo(200);
        assertThat(preview.body()).contains("2 → 0", "3 → 0", "0 → 2", "1 → 4", "ngày cuối 09/11/2022", "12/QĐ-UBND");
        assertThat(figures(team, "")).as("nothing changed yet").containsExactly(2L, 3L, 0L);

        HttpResponse<String> done = officer.browser().post(Officer.book(team) + "/merger", "into", into.code(), "on",
                "10/11/2022",
                "number", "12/QĐ-UBND", "dated", "8/11/2022", "issuer", "UBND xã", "seen", Officer.seen(preview.body()));
        assertThat(done.statusCode()).isEqualTo(303);
        assertThat(figures(into, "")).containsExactly(2L, 4L, 0L);
        assertThat(figures(team, "")).as("a closed team is in no list of teams").isEmpty();
        assertThat(figures(team, "&asOf=2022-11-09")).as("as of the day before").containsExactly(2L, 3L, 0L);
        assertThat(figures(into, "&asOf=2022-11-09")).containsExactly(0L, 1L, 0L);
        assertThat(figures(team, "&knownOn=2022-11-14")).as("as was known before it was told").containsExactly(2L, 3L, 0L);
        assertThat(figures(into, "&knownOn=2022-11-14")).containsExactly(0L, 1L, 0L);
        assertThat(officer.page(team)).contains("Hoạt động đến hết ngày", "12/QĐ-UBND ngày 08/11/2022, UBND xã");
        assertThat(officer.page(into)).contains("Nhận sáp nhập", team.code());
        assertThat(jdbc.first("select count(*) from audit_log where action = 'roster.team-merger' and object = ?",
                row -> row.getLong(1), "team/" + team.code())).contains(1L);
    }

    @Test
    void a_member_trained_before_counts_among_the_trained_of_the_other_team_and_the_completion_stays() {
        UUID member = people.member(team);
        people.train(member, Instant.parse("2022-10-20T03:00:00Z"));
        assertThat(officer.merge(team, into, "01/11/2022").statusCode()).isEqualTo(303);

        assertThat(figures(team, "")).as("the completion is the team's for ever").containsExactly(0L, 0L, 1L);
        assertThat(figures(into, "")).containsExactly(1L, 0L, 0L);
        assertThat(jdbc.first("select sum(trained_registered) from team_day where team_id = ? and rule = 'core-v1'",
                row -> row.getLong(1), into.id())).contains(1L);
    }

    @Test
    void who_learned_offline_before_the_merger_is_told_to_the_old_team_and_who_learned_after_it_to_the_new_one() {
        UUID before = people.member(team);
        UUID after = people.member(team);
        assertThat(officer.merge(team, into, "01/11/2022").statusCode()).isEqualTo(303);
        people.train(before, Instant.parse("2022-10-31T16:59:59Z"), Instant.parse("2022-11-15T03:00:00Z"));
        people.train(after, Instant.parse("2022-10-31T17:00:00Z"), Instant.parse("2022-11-15T03:00:00Z"));

        assertThat(figures(team, "")).containsExactly(0L, 0L, 1L);
        assertThat(figures(into, "")).containsExactly(2L, 0L, 1L);
    }

    @Test
    void stays_that_began_or_ended_after_the_day_go_over_as_well() {
        people.list(team, 2, null, LocalDate.of(2022, 11, 5));
        people.list(team, 1, null, LocalDate.of(2022, 10, 1));
        UUID left = people.member(team);
        jdbc.update("update membership set role = 'LEADER' where member_id = ?", left);
        assertThat(officer.merge(team, into, "01/11/2022").statusCode()).isEqualTo(303);

        assertThat(jdbc.list(
                "select t.code, m.role, m.valid_from::text || ' ' || coalesce(m.valid_to::text, '') from membership m join team t"
                        + " on t.id = m.team_id where m.member_id = ? order by m.valid_from",
                row -> row.getString(1) + " " + row.getString(2) + " " + row.getString(3), left))
                .containsExactly(team.code() + " LEADER 2022-09-01 2022-10-31", into.code() + " DEPUTY 2022-11-01 ");
        assertThat(figures(team, "&asOf=2022-10-31")).containsExactly(1L, 1L, 0L);
        assertThat(figures(into, "&asOf=2022-11-04")).containsExactly(1L, 1L, 0L);
        assertThat(figures(into, "&asOf=2022-11-05")).containsExactly(1L, 3L, 0L);
    }

    @Test
    void the_printed_code_of_a_merged_team_leads_on_to_the_team_at_the_end_of_the_chain() {
        Team last = team(PROVINCE);
        assertThat(officer.merge(team, into, "01/11/2022").statusCode()).isEqualTo(303);
        assertThat(officer.merge(into, last, "05/11/2022").statusCode()).isEqualTo(303);

        String page = given().accept("text/html").get("/t/" + team.code()).then().statusCode(200).extract().asString();
        assertThat(page).contains("Từ ngày 01/11/2022", into.name(), last.name(), "href=\"/t/" + last.code() + "\"")
                .doesNotContain("/join?team=" + team.code());
        given().get("/t/" + team.code() + "/qr.svg").then().statusCode(200);
        assertThat(given().accept("text/html").get("/t/" + last.code()).then().statusCode(200).extract().asString())
                .contains("/join?team=" + last.code());
    }

    @Test
    void numbers_that_changed_since_they_were_shown_are_shown_again_and_nothing_is_done() {
        people.member(team);
        String seen = Officer.seen(officer.ask(team, "merger", "into", into.code(), "on", "10/11/2022").body());
        people.member(team);

        HttpResponse<String> again = officer.browser().post(Officer.book(team) + "/merger", "into", into.code(), "on",
                "10/11/2022",
                "seen", seen);
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(again.body()).contains("đã thay đổi sau khi bạn xem trước", "2 → 0");
        assertThat(figures(team, "")).containsExactly(2L, 0L, 0L);
    }

    @Test
    void a_merger_told_wrongly_is_taken_back_and_what_was_known_between_stays_known() {
        UUID member = people.member(team);
        people.list(team, 2, null);
        people.list(team, 1, member, LocalDate.of(2022, 11, 12));
        people.train(member, Instant.parse("2022-10-20T03:00:00Z"));
        book.merge(team, into, LocalDate.of(2022, 11, 1), LocalDate.of(2022, 11, 13));
        assertThat(figures(into, "")).containsExactly(1L, 3L, 0L);

        officer.browser().get(Officer.book(team));
        assertThat(officer.browser().post(Officer.book(team) + "/merger/reversal").statusCode()).isEqualTo(303);
        assertThat(figures(team, "")).containsExactly(1L, 3L, 1L);
        assertThat(figures(into, "")).containsExactly(0L, 0L, 0L);
        assertThat(figures(team, "&knownOn=2022-11-12")).containsExactly(1L, 3L, 1L);
        assertThat(figures(team, "&knownOn=2022-11-13")).as("completions only").containsExactly(0L, 0L, 1L);
        assertThat(figures(into, "&knownOn=2022-11-13")).containsExactly(1L, 3L, 0L);
        assertThat(jdbc.list("select team_id, valid_from::text, valid_to from membership where member_id = ?",
                row -> row.getLong(1) + " " + row.getString(2) + " " + row.getString(3), member))
                .containsExactly(team.id() + " 2022-09-01 null");
        assertThat(officer.page(team)).contains("đã hoàn tác ngày 15/11/2022").doesNotContain("Hoạt động đến hết ngày");
        assertThat(given().accept("text/html").get("/t/" + team.code()).asString()).contains("/join?team=" + team.code());
        assertThat(officer.merge(team, into, "05/11/2022").statusCode()).as("and it can be told again").isEqualTo(303);
        assertThat(figures(into, "")).containsExactly(1L, 3L, 0L);
    }

    @Test
    void a_merger_whose_people_went_on_since_is_not_taken_back() {
        Team third = team(PROVINCE);
        UUID member = people.member(team);
        assertThat(officer.merge(team, into, "01/11/2022").statusCode()).isEqualTo(303);
        assertThat(officer.merge(into, third, "05/11/2022").statusCode()).isEqualTo(303);
        officer.browser().get(Officer.book(team));
        HttpResponse<String> refused = officer.browser().post(Officer.book(team) + "/merger/reversal");
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("sau đó cũng đã sáp nhập");
        officer.browser().get(Officer.book(into));
        assertThat(officer.browser().post(Officer.book(into) + "/merger/reversal").statusCode()).isEqualTo(303);
        jdbc.update("update membership set valid_to = '2022-11-10' where member_id = ? and valid_to is null", member);
        officer.browser().get(Officer.book(team));
        refused = officer.browser().post(Officer.book(team) + "/merger/reversal");
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("1 người của Tổ đã đổi Tổ");
        jdbc.update(
                "update membership set valid_to = null where member_id = ? and valid_to is not null and valid_from >= '2022-11-01'",
                member);
        assertThat(officer.browser().post(Officer.book(into) + "/merger/reversal").statusCode()).as("not merged")
                .isEqualTo(409);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"SELF | 10/11/2022 | không sáp nhập vào chính nó",
            "ELSEWHERE | 10/11/2022 | Tổ cùng tỉnh",
            "CLOSED | 10/11/2022 | chỉ hoạt động đến hết ngày 31/10/2022", "| 10/11/2022 | mã của Tổ nhận",
            "K7M2QX | 10/11/2022 | gõ nhầm",
            "INTO | 31/02/2022 | Lịch không có ngày 31/02/2022", "INTO | hôm qua | ngày/tháng/năm", "INTO | | Bạn ghi ngày",
            "INTO | 01/12/2022 | chưa đến", "INTO | 01/08/2022 | phải sau ngày thành lập",
            "INTO | 01/01/2022 | trước ngày thành lập"})
    void a_merger_that_cannot_be_is_refused_with_a_sentence_at_its_field(String other, String on, String sentence) {
        Team closed = team(PROVINCE);
        assertThat(officer.merge(closed, into, "01/11/2022").statusCode()).isEqualTo(303);
        String code = other == null ? "" : switch (other) {
            case "SELF" -> team.code();
            case "ELSEWHERE" -> elsewhere.code();
            case "CLOSED" -> closed.code();
            case "INTO" -> into.code();
            default -> other;
        };
        HttpResponse<String> refused = officer.ask(team, "merger", "into", code, "on", on == null ? "" : on, "seen",
                "anything");
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("role=\"alert\"", sentence);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"12 | 31/02/2022 | UBND | Lịch không có ngày 31/02/2022",
            "| 1/11/2022 | UBND | Bạn ghi số",
            "12 | 1/11/2022 | | Bạn ghi cơ quan", "12 | 1/12/2022 | UBND | ngày này chưa đến"})
    void a_decision_is_told_whole_or_not_at_all(String number, String dated, String issuer, String sentence) {
        HttpResponse<String> refused = officer.ask(team, "merger", "into", into.code(), "on", "10/11/2022", "number",
                number == null ? "" : number, "dated", dated, "issuer", issuer == null ? "" : issuer);
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains(sentence);
    }

    @Test
    void a_merged_team_neither_moves_nor_merges_again() {
        assertThat(officer.merge(team, into, "01/11/2022").statusCode()).isEqualTo(303);
        for (String change : List.of("merger", "move")) {
            assertThat(officer.browser().get(Officer.book(team) + "/" + change).statusCode()).isEqualTo(409);
        }
        assertThat(officer.browser().post(Officer.book(team) + "/merger", "into", into.code(), "on", "10/11/2022", "seen", "x")
                .statusCode()).isEqualTo(409);
    }

    @Test
    void an_officer_touches_no_team_of_another_province() {
        for (String page : List.of("", "/merger", "/move", "/founding")) {
            assertThat(officer.browser().get(Officer.book(elsewhere) + page).statusCode()).as(page).isEqualTo(404);
        }
    }

    private static List<Long> figures(Team of, String days) {
        return Officer.figures("team", WITHIN, "TEAM:" + of.code(), days);
    }

    private Team team(String province) {
        String district = roster.unitsIn(province).get(0).code();
        return people.team(province, district, roster.unitsIn(district).get(0).code());
    }
}
