package vn.hocso.campaign.rates;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import java.util.List;
import java.util.Map;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import vn.hocso.servers.RealServers;
import vn.hocso.servers.Tokens;
import vn.hocso.servers.WebSession;

/** Targets that no rule of "trained" counts have rates as well: under every cut, for every day, as known on every day, as page and as file. */
@QuarkusTest
@WithTestResource(RealServers.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class OtherTargetsTest {

    static final List<String> TARGETS = Asked.BESIDE;
    private static final List<String> DAYS = List.of("asOf=2022-09-14", "asOf=2022-10-31",
            "asOf=2022-11-12&knownOn=2022-10-05");

    @ConfigProperty(name = "quarkus.http.test-port")
    int port;

    @ParameterizedTest
    @FieldSource("TARGETS")
    void a_target_adds_up_to_the_same_number_under_every_cut_on_every_day(String target) {
        for (String day : DAYS) {
            JsonPath country = Asked.rates(target, day);
            for (String series : List.of("onTime", "unproven", "late")) {
                int sum = Asked.series(country, "VN", series);
                for (String cut : List.of("by=cluster", "by=province", "by=province&boundary=2025")) {
                    assertThat(Asked.sum(Asked.rates(target, cut + "&" + day), series)).as("%s %s %s", day, cut, series)
                            .isEqualTo(sum);
                }
            }
        }
    }

    @ParameterizedTest
    @FieldSource("TARGETS")
    void a_target_is_listed_with_its_figures_their_denominator_and_its_source(String target) {
        given().auth().oauth2(Asked.ministry()).get("/api/v1/targets?within=VN&asOf=2022-11-12").then().statusCode(200)
                .body("targets.find { it.id == '" + target + "' }.rate.denominators[0].source", notNullValue())
                .body("targets.find { it.id == '" + target + "' }.note", nullValue());
        given().auth().oauth2(Asked.ministry()).get("/api/v1/targets/" + target + "/rates?by=province&asOf=2022-11-12").then()
                .body("rates.findAll { it.code != 'DMHC-2022:00' }.size()", equalTo(63))
                .body("rule", nullValue()).body("flagsAt", nullValue());
    }

    @ParameterizedTest
    @FieldSource("TARGETS")
    void a_course_ends_where_the_rate_of_its_day_stands(String target) {
        JsonPath outlook = given().auth().oauth2(Asked.ministry())
                .get("/api/v1/targets/" + target + "/outlook?asOf=2022-11-12").then().statusCode(200)
                .body("verdict", notNullValue()).extract().jsonPath();
        List<Map<String, Object>> days = outlook.getList("trend.days");
        for (Map<String, Object> day : List.of(days.get(0), days.get(days.size() / 2), days.get(days.size() - 1))) {
            assertThat(day.get("attributed")).as("%s", day)
                    .isEqualTo(Asked.reached(Asked.rates(target, "asOf=" + day.get("date")), "VN"));
        }
    }

    @ParameterizedTest
    @FieldSource("TARGETS")
    void a_target_is_a_page_and_leaves_as_every_kind_of_file(String target) {
        var person = new WebSession("http://localhost:" + port).signIn("0900000006", "hocso-demo",
                "/training?target=" + target);
        assertThat(person.last().statusCode()).isEqualTo(200);
        assertThat(person.last().body()).contains("Theo cụm tập huấn", "Cách tính", "/training/exports/csv?target=" + target)
                .doesNotContain("Chất lượng dữ liệu", "Nơi còn người chưa học bài nào");
        assertThat(person.get("/training?target=" + target + "&within=DMHC-2022:46&asOf=01/10/2022&knownOn=05/10/2022").body())
                .contains("Thừa Thiên Huế", "theo những gì đã biết đến hết ngày 05/10/2022");
        for (String format : List.of("csv", "xlsx", "json", "dhis2")) {
            assertThat(person.get("/training/exports/" + format + "?target=" + target + "&by=province").statusCode()).as(format)
                    .isEqualTo(200);
        }
        assertThat(person.get("/training/exports/csv?target=" + target + "&by=cluster").body())
                .contains("Đã đạt", "Đúng hạn, chưa đủ căn cứ", "MIC-2022:6").doesNotContain("Quy tắc hoàn thành", "bị loại");
        assertThat(person.get("/training/report?target=" + target).headers().firstValue("Content-Type"))
                .hasValue("application/pdf");
        assertThat(person.get("/training/league?target=" + target).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"communes-bridging-2022-09, by=team&within=DMHC-2022:46, cut-not-here",
            "report-activity-2022-12, by=district&within=DMHC-2022:46, cut-not-here",
            "report-activity-2022-12, by=province&within=DMHC-2022:474, cut-not-here",
            "teams-in-person-2022-09, by=team, cut-not-here", "teams-in-person-2022-09, asOf=2022-11-31, date-impossible"})
    void what_a_target_cannot_be_cut_by_is_refused_with_the_reason(String target, String query, String problem) {
        given().auth().oauth2(Asked.ministry()).get("/api/v1/targets/" + target + "/rates?" + query).then().statusCode(400)
                .body("type", equalTo("/errors/" + problem)).body("detail", notNullValue());
    }

    @Test
    void no_rule_of_trained_is_put_in_the_place_of_another_way_to_count() {
        given().auth().oauth2(Asked.ministry()).get("/api/v1/targets/teams-in-person-2022-09/rates?rule=core-v1").then()
                .statusCode(409).body("type", equalTo("/errors/target-without-rates"));
    }

    @Test
    void a_province_reads_its_own_rates_and_no_others() {
        String province = Tokens.of("0900000007");
        String rates = "/api/v1/targets/teams-in-person-2022-09/rates";
        given().auth().oauth2(province).get(rates + "?by=province").then().statusCode(200)
                .body("rates.code", hasItems("DMHC-2022:46"))
                .body("rates.code", everyItem(not(containsString("DMHC-2022:01"))));
        given().auth().oauth2(province).get(rates).then().statusCode(403);
        given().auth().oauth2(province).get(rates + "?by=team&within=DMHC-2022:01").then().statusCode(403);
        given().get(rates).then().statusCode(401);
    }
}
