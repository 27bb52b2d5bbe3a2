package vn.hocso.roster.registry;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

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
import vn.hocso.roster.PrintedCode.Fate;
import vn.hocso.roster.PrintedCode.Reason;
import vn.hocso.roster.PrintedCodes;
import vn.hocso.roster.Roster;
import vn.hocso.roster.ScopeGrants;
import vn.hocso.roster.Team;
import vn.hocso.servers.RealServers;
import vn.hocso.shared.Jdbc;
import vn.hocso.shared.time.Campaign;
import vn.hocso.shared.time.ServiceClock;
import vn.hocso.training.People;

/** What is printed never changes; what it means is told by the officer, dated, and explained to whoever scans it. */
@QuarkusTest
@WithTestResource(RealServers.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CodesTest {

    private static final String PROVINCE = "36";
    private static Officer officer;

    @ConfigProperty(name = "quarkus.http.test-port")
    int port;
    @Inject
    ScopeGrants scopes;
    @Inject
    Roster roster;
    @Inject
    PrintedCodes printed;
    @Inject
    Codes codes;
    @Inject
    TeamBookkeeper book;
    @Inject
    People people;
    @Inject
    ServiceClock clock;
    @Inject
    Jdbc jdbc;

    @BeforeEach
    void anOfficer() {
        if (officer == null) {
            officer = new Officer(port);
        }
        scopes.grantProvince(Officer.SUBJECT, PROVINCE, "test of codes");
    }

    @AfterEach
    void noLongerKept() {
        jdbc.update("delete from scope_grant where granted_by = 'test of codes'");
    }

    @Test
    void a_closed_code_explains_offers_the_way_of_the_country_and_opens_again() {
        Team team = team();
        assertThat(close(team, team.code(), "15/11/2022", "30/11/2022", "LEAKED").statusCode()).isEqualTo(303);
        assertThat(page(team.code())).contains("tạm đóng từ ngày 15/11/2022 đến hết ngày 30/11/2022", team.name(),
                "href=\"/t/QUOCGIA\"", "href=\"/#code\"").doesNotContain("/join?team=", "LEAKED", "đưa ra ngoài");
        assertThat(codesOf(team)).contains("Tờ QR bị đưa ra ngoài Tổ", "Mở lại mã");
        assertThat(send(team, team.code() + "/reopening").statusCode()).isEqualTo(303);
        assertThat(page(team.code())).contains("/join?team=" + team.code());
        assertThat(codesOf(team)).contains("mở lại lúc");
        assertThat(audited(team)).containsExactly("roster.code-closure", "roster.code-reopening");
    }

    @Test
    void a_code_has_an_end_that_is_told_before_and_comes_on_its_day() {
        Team team = team();
        assertThat(close(team, team.code(), "20/11/2022", "", "OTHER").statusCode()).isEqualTo(303);
        assertThat(page(team.code())).as("today").contains("/join?team=" + team.code());
        assertThat(meaningOn(team, "2022-11-19")).isTrue();
        assertThat(meaningOn(team, "2022-11-20")).isFalse();
        assertThat(meaningOn(team, "2023-11-20")).isFalse();
        assertThat(codesOf(team)).contains("đóng từ 20/11/2022");
        assertThat(close(team, team.code(), "25/11/2022", "", "OTHER").statusCode()).as("told twice").isEqualTo(409);
    }

    @Test
    void a_closing_ends_by_itself_after_its_last_day() {
        Team team = team();
        clock.at(Campaign.startOf(LocalDate.of(2022, 11, 1)), () -> {
            codes.close(team, team.code(), LocalDate.of(2022, 11, 1), LocalDate.of(2022, 11, 3), Reason.OTHER, "test");
            return null;
        });
        assertThat(meaningOn(team, "2022-10-31")).isTrue();
        assertThat(meaningOn(team, "2022-11-01")).isFalse();
        assertThat(meaningOn(team, "2022-11-03")).isFalse();
        assertThat(meaningOn(team, "2022-11-04")).isTrue();
        assertThat(close(team, team.code(), "15/11/2022", "", "OTHER").statusCode()).as("closed anew").isEqualTo(303);
    }

    @Test
    void an_old_sheet_leads_on_to_the_new_code_and_everything_else_keeps_the_name_of_the_team() {
        Team team = team();
        String fresh = replace(team, team.code(), "LEADS_ON");
        assertThat(fresh).isNotEqualTo(team.code()).matches("[2-9A-HJKMNP-Z]{6}");
        assertThat(page(team.code())).contains("tờ QR cũ", "15/11/2022", fresh, "href=\"/t/" + fresh + "\"");
        assertThat(page(fresh)).contains("/join?team=" + team.code(), "/t/" + fresh + "/qr.svg");
        given().redirects().follow(false).accept("text/html").queryParam("code", fresh.toLowerCase()).get("/t").then()
                .statusCode(303).header("Location", endsWith("/t/" + fresh));
        assertThat(roster.teamByCode(fresh)).isEqualTo(team);
        assertThat(officer.browser().get("/roster/teams/" + fresh).statusCode()).isEqualTo(200);
        assertThat(officer.browser().get("/roster/teams?province=36&q=" + fresh.toLowerCase()).body())
                .contains("/roster/teams/" + team.code());
        assertThat(officer.page(team)).contains("href=\"/t/" + fresh + "\"", "mã trong sổ: " + team.code());
        String newest = replace(team, fresh, "LEADS_ON");
        for (String old : List.of(team.code(), fresh)) {
            assertThat(page(old)).as(old).contains("href=\"/t/" + newest + "\"");
        }
    }

    @Test
    void an_old_sheet_that_was_abused_does_not_tell_the_new_code() {
        Team team = team();
        String fresh = replace(team, team.code(), "REFUSED");
        assertThat(page(team.code())).contains("không dùng được nữa từ ngày 15/11/2022", "Tổ trưởng", "href=\"/t/QUOCGIA\"")
                .doesNotContain(fresh);
        assertThat(page(fresh)).contains("/join?team=");
    }

    @Test
    void a_sheet_that_led_on_can_still_be_closed_by_itself() {
        Team team = team();
        String fresh = replace(team, team.code(), "LEADS_ON");
        assertThat(close(team, team.code(), "15/11/2022", "", "LEAKED").statusCode()).isEqualTo(303);
        assertThat(page(team.code())).contains("đã đóng từ ngày 15/11/2022").doesNotContain(fresh);
        assertThat(page(fresh)).contains("/join?team=");
    }

    @Test
    void nobody_replaces_a_code_that_another_officer_replaced_meanwhile() throws Exception {
        Team team = team();
        var outcomes = Stream.<Callable<String>>of(
                () -> codes.replace(team, team.code(), Fate.LEADS_ON, Reason.LOST, "one"),
                () -> codes.replace(team, team.code(), Fate.LEADS_ON, Reason.LOST, "two")).parallel().map(attempt -> {
                    try {
                        return attempt.call();
                    } catch (Exception e) {
                        return e.getMessage();
                    }
                }).toList();
        assertThat(outcomes).filteredOn(outcome -> outcome.contains("vừa có mã mới")).hasSize(1);
        assertThat(send(team, team.code() + "/replacement", "fate", "LEADS_ON", "reason", "LOST").statusCode()).isEqualTo(409);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"14/11/2022 | | LOST | đã qua", "31/02/2022 | | LOST | Lịch không có ngày",
            "16/11/2022 | 15/11/2022 | LOST | từ ngày đóng trở đi", "16/11/2022 | x | LOST | ngày/tháng/năm",
            "15/11/2022 | | | chọn một lý do", "15/11/2022 | | BECAUSE | chọn một lý do"})
    void a_closing_that_cannot_be_is_refused_beside_its_field(String from, String until, String reason, String sentence) {
        Team team = team();
        HttpResponse<String> refused = close(team, team.code(), from, until == null ? "" : until, reason == null ? "" : reason);
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("role=\"alert\"", sentence, "<details open>");
        assertThat(page(team.code())).contains("/join?team=");
    }

    @Test
    void a_code_of_another_team_another_province_or_a_closed_team_is_not_touched() {
        Team team = team();
        Team other = team();
        assertThat(close(team, other.code(), "15/11/2022", "", "LOST").statusCode()).isEqualTo(404);
        assertThat(send(team, other.code() + "/reopening").statusCode()).isEqualTo(404);
        assertThat(send(team, team.code() + "/replacement", "fate", "", "reason", "LOST").statusCode()).isEqualTo(400);
        book.merge(team, other, LocalDate.of(2022, 11, 1), LocalDate.of(2022, 11, 14));
        assertThat(send(team, team.code() + "/replacement", "fate", "LEADS_ON", "reason", "LOST").statusCode()).isEqualTo(409);
        String fresh = replace(other, other.code(), "LEADS_ON");
        assertThat(page(team.code())).as("a merged team leads to what is printed now").contains("href=\"/t/" + fresh + "\"");
        noLongerKept();
        assertThat(officer.browser().get("/roster/teams/" + team.code() + "/codes").statusCode()).isEqualTo(404);
    }

    @Test
    void the_sheet_of_a_closed_team_says_so() {
        Team team = team();
        jdbc.update("update team set closed_on = date '2022-11-10' where id = ?", team.id());
        assertThat(page(team.code())).contains("ngừng hoạt động sau ngày 10/11/2022", "href=\"/t/QUOCGIA\"")
                .doesNotContain("/join?team=");
    }

    @Test
    void what_was_told_is_never_edited_or_lost() {
        Team team = team();
        replace(team, team.code(), "REFUSED");
        close(team, team.code(), "15/11/2022", "", "LOST");
        send(team, team.code() + "/reopening");
        send(team, team.code() + "/reopening");
        assertThat(codesOf(team)).contains("không dùng được nữa", "Đóng từ 15/11/2022", "mở lại lúc");
        assertThat(audited(team)).containsExactly("roster.code-replacement", "roster.code-closure", "roster.code-reopening");
    }

    private HttpResponse<String> close(Team team, String code, String from, String until, String reason) {
        return send(team, "closures", "printed", code, "from", from, "until", until, "reason", reason);
    }

    private String replace(Team team, String code, String fate) {
        assertThat(send(team, code + "/replacement", "fate", fate, "reason", "LEAKED").statusCode()).isEqualTo(303);
        return printed.current(team);
    }

    private HttpResponse<String> send(Team team, String what, String... fields) {
        codesOf(team);
        return officer.browser().post("/roster/teams/" + team.code() + "/codes/" + what, fields);
    }

    private String codesOf(Team team) {
        return officer.browser().get("/roster/teams/" + team.code() + "/codes").body();
    }

    private boolean meaningOn(Team team, String day) {
        return clock.at(Campaign.startOf(LocalDate.parse(day)).plusSeconds(3_600), () -> printed.read(team.code()).isOpen());
    }

    private List<String> audited(Team team) {
        return jdbc.list("select action from audit_log where object = ? order by id", row -> row.getString(1),
                "team/" + team.code());
    }

    private static String page(String code) {
        return given().accept("text/html").get("/t/" + code).then().statusCode(200).extract().asString();
    }

    private Team team() {
        String district = roster.unitsIn(PROVINCE).get(1).code();
        return people.team(PROVINCE, district, roster.unitsIn(district).get(0).code());
    }
}
