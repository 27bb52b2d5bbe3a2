package vn.hocso.training;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import vn.hocso.roster.Team;
import vn.hocso.servers.RealServers;
import vn.hocso.servers.Tokens;

/** If this fails, a province cannot find out which of its districts, communes and teams are behind. */
@QuarkusTest
@WithTestResource(RealServers.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LocalRatesTest {

    private static final String RATES = "/api/v1/targets/members-online-2022-11/rates";

    @Inject
    People people;

    private static Team island;
    private static Team commune;

    @BeforeEach
    void twoDistrictsOfOneProvince() {
        if (commune == null) {
            commune = people.team("51", "522", "21037");
            island = people.team("51", "536", null);
            people.train(people.member(commune), Instant.parse("2022-11-10T03:00:00Z"));
            people.train(people.member(island), Instant.parse("2022-11-11T03:00:00Z"));
            people.list(commune, 4, null);
            people.member(island);
        }
    }

    @Test
    void districts_communes_and_teams_of_a_province_add_up_to_it() {
        long province = row("province", null, "DMHC-2022:51");
        assertThat(province).isEqualTo(2);
        for (String by : List.of("district", "commune", "team")) {
            assertThat(rates(by, "DMHC-2022:51", "").stream().mapToLong(LocalRatesTest::attributed).sum()).as(by)
                    .isEqualTo(province);
        }
        assertThat(row("district", "DMHC-2022:51", "DMHC-2022:522")).isEqualTo(1);
        assertThat(row("team", "DMHC-2022:522", "TEAM:" + commune.code())).isEqualTo(1);
    }

    @Test
    void a_district_without_communes_is_not_lost_among_communes() {
        assertThat(rates("commune", "DMHC-2022:536", "")).singleElement()
                .satisfies(rest -> assertThat(rest.get("name")).isEqualTo("Không thuộc xã nào"));
        assertThat(rates("team", "DMHC-2022:536", "")).singleElement()
                .satisfies(team -> assertThat(team.get("code")).isEqualTo("TEAM:" + island.code()));
    }

    @Test
    void every_district_has_its_row_and_those_without_people_have_no_denominator() {
        List<Map<String, Object>> districts = rates("district", "DMHC-2022:51", "");
        assertThat(districts).hasSize(13);
        assertThat(districts).filteredOn(row -> row.get("code").equals("DMHC-2022:528")).singleElement()
                .satisfies(row -> assertThat((List<?>) row.get("denominators")).isEmpty());
    }

    @Test
    void a_long_list_comes_in_pages_that_lead_to_the_next() {
        var first = given().auth().oauth2(Tokens.of("0900000006"))
                .get(RATES + "?by=commune&within=DMHC-2022:51&size=100").then().statusCode(200).extract().jsonPath();
        int total = first.getInt("total");
        assertThat(total).isGreaterThan(100);
        var second = given().auth().oauth2(Tokens.of("0900000006")).urlEncodingEnabled(false).get(first.getString("next"))
                .then()
                .statusCode(200).extract().jsonPath();
        assertThat(second.getList("rates.code")).isNotEmpty().doesNotContainAnyElementsOf(first.getList("rates.code"));
        assertThat(second.getString("next")).isNull();
        assertThat(first.getList("rates").size() + second.getList("rates").size()).isEqualTo(total);
    }

    @Test
    void who_has_the_answer_is_not_sent_it_again() {
        String tag = given().auth().oauth2(Tokens.of("0900000006")).get(RATES + "?by=district&within=DMHC-2022:51").then()
                .statusCode(200).extract().header("ETag");
        given().auth().oauth2(Tokens.of("0900000006")).header("If-None-Match", tag)
                .get(RATES + "?by=district&within=DMHC-2022:51").then().statusCode(304);
        given().auth().oauth2(Tokens.of("0900000006")).header("If-None-Match", tag)
                .get(RATES + "?by=district&within=DMHC-2022:51&asOf=2022-11-10").then().statusCode(200);
    }

    @ParameterizedTest
    @CsvSource({"by=team, 400, cut-not-here", "by=district&within=MIC-2022:6, 400, cut-not-here",
            "by=province&within=DMHC-2022:51, 400, cut-not-here", "by=hamlet, 400, cut-unknown",
            "by=team&within=DMHC-2022:99999, 404, area-unknown", "by=team&within=52, 404, area-unknown",
            "by=province&within=MIC-2022:11, 404, cluster-unknown", "by=team&within=DMHC-2022:51&size=0, 400, page-invalid",
            "by=province&knownOn=2023-01-01, 400, date-in-future"})
    void what_cannot_be_answered_is_refused_by_code(String query, int status, String code) {
        given().auth().oauth2(Tokens.of("0900000006")).get(RATES + "?" + query).then().statusCode(status)
                .contentType("application/problem+json").body("type", equalTo("/errors/" + code));
    }

    @Test
    void who_answers_for_one_province_sees_its_parts_and_no_others() {
        String hue = Tokens.of("0900000007");
        given().auth().oauth2(hue).get(RATES + "?by=district&within=DMHC-2022:46").then().statusCode(200);
        given().auth().oauth2(hue).get(RATES + "?by=district&within=DMHC-2022:51").then().statusCode(403);
        given().auth().oauth2(hue).get(RATES + "?by=team&within=DMHC-2022:522").then().statusCode(403);
        given().auth().oauth2(hue).get("/api/v1/targets/members-online-2022-11/outlook?within=DMHC-2022:51").then()
                .statusCode(403);
    }

    private long row(String by, String within, String code) {
        return rates(by, within, "").stream().filter(row -> row.get("code").equals(code)).mapToLong(LocalRatesTest::attributed)
                .findFirst().orElseThrow();
    }

    private static List<Map<String, Object>> rates(String by, String within, String more) {
        return given().auth().oauth2(Tokens.of("0900000006"))
                .get(RATES + "?by=" + by + (within == null ? "" : "&within=" + within) + more).then().statusCode(200).extract()
                .jsonPath().getList("rates");
    }

    private static long attributed(Map<String, Object> rate) {
        return ((Map<?, ?>) rate.get("numerator")).values().stream().mapToLong(count -> ((Number) count).longValue()).sum();
    }
}
