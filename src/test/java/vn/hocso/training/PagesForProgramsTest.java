package vn.hocso.training;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import vn.hocso.roster.Roster;
import vn.hocso.roster.Team;
import vn.hocso.roster.territory.Unit;
import vn.hocso.servers.RealServers;
import vn.hocso.servers.Tokens;
import vn.hocso.servers.WebSession;
import vn.hocso.shared.Jdbc;

/** If this fails, a program of the ministry reads something else than the people who look at the pages. */
@QuarkusTest
@WithTestResource(RealServers.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PagesForProgramsTest {

    /** A province of this test alone. */
    private static final String PROVINCE = "31";
    private static final String WITHIN = "within=DMHC-2022:" + PROVINCE;
    private static final String TARGET = "/api/v1/targets/members-online-2022-11/";
    private static final Instant LEARNED = Instant.parse("2022-11-10T03:00:00Z");
    private static final String EXCLUSION = "Máy chủ thử ghi nhầm lượt này";

    @ConfigProperty(name = "quarkus.http.test-port")
    int port;
    @Inject
    People people;
    @Inject
    Roster roster;
    @Inject
    Jdbc database;

    private Team team;

    @AfterEach
    void leaveNoFlags() {
        if (team != null) {
            database.update("delete from flag_day where team_id = ?", team.id());
        }
    }

    @Test
    void the_league_table_is_that_of_the_page() {
        List<Unit> districts = roster.unitsIn(PROVINCE);
        listed(districts.get(0), 60, 1);
        listed(districts.get(1), 50, 2);
        listed(districts.get(2), 49, 3);
        ask(TARGET + "league?" + WITHIN).body("by", equalTo("district")).body("smallestRoster", equalTo(50))
                .body("ranked.rank", equalTo(List.of(1, 2)))
                .body("ranked.group.code", equalTo(List.of(code(districts.get(1)), code(districts.get(0)))))
                .body("ranked[0].group.denominators.find { it.kind == 'ROSTER' }.trained", equalTo(2))
                .body("unranked.find { it.group.code == '" + code(districts.get(2)) + "' }.reason",
                        equalTo("danh sách 49 người, cần ít nhất 50"));
        ask(TARGET + "league?asOf=2022-11-09&" + WITHIN).body("ranked.rank", equalTo(List.of(1, 1)))
                .body("asOf", equalTo("2022-11-09"));
        asHue(TARGET + "league").then().statusCode(200).body("within", equalTo("DMHC-2022:46"));
        asHue(TARGET + "league?" + WITHIN).then().statusCode(403);
    }

    @Test
    void flags_are_told_by_their_reason_within_the_scope() {
        team = people.team(PROVINCE, roster.unitsIn(PROVINCE).get(3).code(), null);
        String flag = "insert into flag_day (team_id, rule, flag, day, completions) values (?, 'core-v1', ?, date '2022-11-10', ?)";
        database.update(flag, team.id(), "ANY", 5);
        database.update(flag, team.id(), "TOO_FAST", 4);
        database.update(flag, team.id(), "BURST", 2);
        database.update("insert into quality_run (ran_at, marks) values (current_timestamp, 0) on conflict do nothing");
        String path = TARGET + "flags?within=TEAM:" + team.code();
        ask(path).body("completions", equalTo(5)).body("lookedAt", notNullValue()).body("flags", hasSize(6))
                .body("flags.find { it.flag == 'TOO_FAST' }.completions", equalTo(4))
                .body("flags.find { it.flag == 'SHARED_PHONE' }.completions", equalTo(0))
                .body("flags.meaning", everyItem(notNullValue()));
        ask(path + "&asOf=2022-11-09").body("completions", equalTo(0));
        asHue(path).then().statusCode(403);
    }

    @Test
    void exclusions_are_told_that_stand_on_the_day_page_by_page() {
        Team excluded = people.team(PROVINCE, roster.unitsIn(PROVINCE).get(4).code(), null);
        List<UUID> members = List.of(people.member(excluded), people.member(excluded));
        members.forEach(member -> people.train(member, LEARNED));
        var ministry = new WebSession("http://localhost:" + port).signIn("0900000008", "hocso-demo", "/training");
        for (UUID member : members) {
            String statement = database
                    .first("select statement_id::text from completion where rule = 'core-v1' and member_id = ?",
                            row -> row.getString(1), member)
                    .orElseThrow();
            ministry.get("/training/exclusions/new?completion=" + statement);
            ministry.post("/training/exclusions", Map.of("completion", statement, "reason", EXCLUSION));
        }
        String path = "/api/v1/exclusions?within=TEAM:" + excluded.code();
        ask(path).body("total", equalTo(2)).body("exclusions.reason", everyItem(equalTo(EXCLUSION)))
                .body("exclusions.kind", everyItem(equalTo("COMPLETION")))
                .body("exclusions.completions", equalTo(List.of(1, 1)));
        String next = ask(path + "&size=1").body("exclusions", hasSize(1)).extract().path("next");
        ask(next).body("exclusions", hasSize(1)).body("next", equalTo(null));
        ask(path + "&knownOn=2022-11-14").body("total", equalTo(0));
        asHue(path).then().statusCode(403);
        asHue("/api/v1/exclusions").then().statusCode(200).body("exclusions.within", not(hasItem("TEAM:" + excluded.code())));
        int id = ask(path).extract().path("exclusions[0].id");
        ministry.post("/training/exclusions/" + id + "/lifting", Map.of("reason", "Đã kiểm tra lại, lượt này đúng"));
        ask(path).body("total", equalTo(1)).body("exclusions.id", not(hasItem(id)));
    }

    @Test
    void what_letters_say_of_provinces_and_of_the_country_comes_with_day_and_source() {
        ask("/api/v1/establishment").body("provinces", hasSize(greaterThan(60)))
                .body("provinces.source", everyItem(notNullValue()))
                .body("provinces.status", hasItems("COMPLETE_COMMUNE", "NONE"))
                .body("provinces.find { it.code == 'DMHC-2022:46' }.name", equalTo("Thừa Thiên Huế"));
        ask("/api/v1/establishment?asOf=2022-01-01").body("provinces", hasSize(0));
        ask("/api/v1/official-figures").body("figures.source", everyItem(notNullValue())).body("figures.kind",
                hasItem("MEMBERS"));
        List<String> days = ask("/api/v1/official-figures?asOf=2022-09-07").extract().path("figures.asOf");
        assertThat(days).isNotEmpty().isSorted().allSatisfy(day -> assertThat(day).isLessThanOrEqualTo("2022-09-07"));
    }

    private ValidatableResponse ask(String path) {
        return given().auth().oauth2(Tokens.of("0900000006")).get(path).then().statusCode(200);
    }

    private static Response asHue(String path) {
        return given().auth().oauth2(Tokens.of("0900000007")).get(path);
    }

    private static String code(Unit unit) {
        return "DMHC-2022:" + unit.code();
    }

    /** Some people on a list, some of them trained. */
    private void listed(Unit district, int all, int trained) {
        Team one = people.team(PROVINCE, district.code(), null);
        people.list(one, all - trained, null);
        for (int i = 0; i < trained; i++) {
            UUID member = people.member(one);
            people.list(one, 1, member);
            people.train(member, LEARNED);
        }
    }
}
