package vn.hocso.training.quality;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import vn.hocso.roster.Roster;
import vn.hocso.roster.Team;
import vn.hocso.roster.territory.Unit;
import vn.hocso.servers.RealServers;
import vn.hocso.servers.Tokens;
import vn.hocso.servers.WebSession;
import vn.hocso.shared.Jdbc;
import vn.hocso.training.People;

/** If this fails, a leader calls people who have learned, or names people who did not agree to be named. */
@QuarkusTest
@WithTestResource(RealServers.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class NeverStartedTest {

    private static final Instant LEARNED = Instant.parse("2022-11-10T03:00:00Z");

    @ConfigProperty(name = "quarkus.http.test-port")
    int port;
    @Inject
    People people;
    @Inject
    Roster roster;
    @Inject
    Starting starting;
    @Inject
    Jdbc database;

    @Test
    void counts_lead_from_the_district_to_the_team_which_names_those_who_agreed() {
        Unit district = district();
        Unit commune = roster.unitsIn(district.code()).get(0);
        Team team = people.team("17", district.code(), commune.code());
        UUID trained = listed(team);
        people.train(trained, LEARNED);
        UUID almost = listed(team);
        people.almost(almost, LEARNED);
        UUID idle = listed(team);
        UUID silent = listed(team);
        agree(idle, "Phạm Thị Chưa Học");
        agree(almost, "Vũ Văn Gần Xong");
        people.list(team, 5, null);
        assertThat(starting.run()).isTrue();

        var monitor = new WebSession("http://localhost:" + port).signIn("0900000006", "hocso-demo", "/training");
        assertThat(monitor.get("/training/never-started").body())
                .contains("href=\"/training/never-started?within=DMHC-2022:17\"");
        assertThat(monitor.get("/training/never-started?within=DMHC-2022:" + district.code()).body()).containsSubsequence(
                "<strong>7</strong> trên 9 người", "&lt; 5 người có tài khoản", "5 người chưa được ghép", commune.fullName());
        String teams = monitor.get("/training/never-started?within=DMHC-2022:" + commune.code()).body();
        assertThat(teams).contains("href=\"/training/teams/" + team.code() + "\"").doesNotContain("Phạm Thị Chưa Học");
        String names = monitor.get("/training/teams/" + team.code()).body();
        assertThat(names).containsPattern("Phạm Thị Chưa Học</a></th>[^\\n]*chưa học bài nào")
                .containsPattern("Vũ Văn Gần Xong</a></th>[^\\n]*Chưa hoàn thành</td>").doesNotContain("Người học " + silent);
    }

    /** What a page says of a past day and what the rates of that day say is compared by whoever reads both. */
    @Test
    void a_past_day_is_counted_as_its_rates_are() {
        Unit district = roster.unitsIn("56").get(3);
        Unit commune = roster.unitsIn(district.code()).get(0);
        Team team = people.team("56", district.code(), commune.code());
        String part = "DMHC-2022:" + district.code();
        people.train(listed(team), LEARNED);
        listed(team);
        people.list(team, 6, null, LocalDate.of(2022, 11, 12));
        assertThat(starting.run()).isTrue();

        for (String[] day : new String[][]{{"2022-08-31", "0", "0", "0"}, {"2022-11-09", "2", "2", "0"},
                {"2022-11-10", "2", "1", "0"}, {"2022-11-11", "2", "1", "0"}, {"2022-11-12", "8", "1", "6"}}) {
            String within = "?within=" + part + "&asOf=" + day[0];
            JsonPath told = ask("never-started" + within);
            assertThat(told.getLong("whole.listed")).as(day[0]).isEqualTo(Long.parseLong(day[1]))
                    .isEqualTo(roster(ask("rates?by=district&within=DMHC-2022:56&asOf=" + day[0]), part));
            assertThat(people(told, "idle")).as(day[0]).isEqualTo(few(day[2]));
            assertThat(people(told, "unmatched")).as(day[0]).isEqualTo(few(day[3]));
        }
        var monitor = new WebSession("http://localhost:" + port).signIn("0900000006", "hocso-demo", "/training");
        String page = monitor.get("/training/never-started?within=" + part + "&asOf=12/11/2022").body();
        assertThat(page).contains("đến hết ngày <strong>12/11/2022</strong>", "<strong>7</strong> trên 8 người",
                "6 người chưa được ghép", "within=DMHC-2022:" + commune.code() + "&amp;asOf=2022-11-12");
        assertThat(monitor.get("/training/never-started?within=DMHC-2022:" + commune.code() + "&asOf=2022-11-12").body())
                .contains("/training/teams/" + team.code() + "?asOf=2022-11-12");
        assertThat(monitor.get("/training/teams/" + team.code() + "?asOf=2022-11-12").statusCode()).isEqualTo(200);
        assertThat(monitor.get("/training/never-started?asOf=01/01/2099").statusCode()).isEqualTo(400);
    }

    @Test
    void before_the_first_count_nobody_is_said_to_have_begun() {
        assertThat(starting.run()).isTrue();
        var monitor = new WebSession("http://localhost:" + port).signIn("0900000006", "hocso-demo", "/training");
        String page = "/training/never-started?within=DMHC-2022:" + roster.unitsIn(district().code()).get(1).code();
        assertThat(monitor.get(page).body()).contains("Không có ai trong danh sách ở đây");
        database.update("delete from never_started_change_run");
        try {
            assertThat(monitor.get(page).body()).contains("Chưa đếm lần nào")
                    .doesNotContain("Không có ai trong danh sách ở đây");
        } finally {
            starting.run();
        }
    }

    @Test
    void another_province_is_not_shown() {
        var monitor = new WebSession("http://localhost:" + port).signIn("0900000007", "hocso-demo", "/training");
        assertThat(monitor.get("/training/never-started").body()).doesNotContain("DMHC-2022:17");
        assertThat(monitor.get("/training/never-started?within=DMHC-2022:17").statusCode()).isEqualTo(403);
        assertThat(monitor.get(
                "/training/never-started?within=TEAM:" + people.team("17", district().code(), null).code())
                .statusCode())
                .isEqualTo(400);
    }

    /** The demonstration has nobody in that province, and other tests take its first districts. */
    private Unit district() {
        List<Unit> districts = roster.unitsIn("17");
        return districts.get(districts.size() - 1);
    }

    private static JsonPath ask(String path) {
        return given().auth().oauth2(Tokens.of("0900000006")).get("/api/v1/targets/members-online-2022-11/" + path).then()
                .statusCode(200).extract().jsonPath();
    }

    private static long roster(JsonPath rates, String part) {
        Number value = rates.get("rates.find { it.code == '" + part + "' }?.denominators?.find { it.kind == 'ROSTER' }?.value");
        return value == null ? 0 : value.longValue();
    }

    private static String people(JsonPath told, String which) {
        return told.get("whole." + which + ".people") == null
                ? "below " + told.get("whole." + which + ".below")
                : told.get("whole." + which + ".people").toString();
    }

    private static String few(String people) {
        return List.of("1", "2", "3", "4").contains(people) ? "below 5" : people;
    }

    private UUID listed(Team team) {
        UUID member = people.member(team);
        people.list(team, 1, member);
        return member;
    }

    private void agree(UUID member, String name) {
        database.update("update member set full_name = ? where id = ?", name, member);
        database.update(
                "insert into consent (member_id, purpose, text_version, given_at) values (?, 'NAMED_REPORTS', '2026-11', ?)",
                member, LEARNED);
    }
}
