package vn.hocso.campaign.coverage;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import vn.hocso.campaign.attendance.Room;
import vn.hocso.campaign.session.Plans;
import vn.hocso.roster.Audience;
import vn.hocso.roster.Team;
import vn.hocso.servers.RealServers;
import vn.hocso.servers.Tokens;
import vn.hocso.servers.WebSession;
import vn.hocso.training.People;

/** Programs of the ministry read training in person with the same care as rates: sources, days, scope, and nothing twice. */
@QuarkusTest
@WithTestResource(RealServers.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CoverageApiTest {

    private static final String API = "/api/v1/coverage";
    private static final String PROVINCE = "DMHC-2022:72";
    private static final LocalDate HELD = LocalDate.of(2022, 9, 20);

    @ConfigProperty(name = "quarkus.http.test-port")
    int port;
    @Inject
    Plans plans;
    @Inject
    Room room;
    @Inject
    People people;

    @Test
    void a_team_that_attended_is_in_its_province_its_cluster_and_the_country_from_that_day_on() {
        Map<String, Integer> before = onTime("2022-09-20");
        Map<String, Integer> dayBefore = onTime("2022-09-19");
        Team team = people.team("72", "703", "25456");
        long entry = room.listed(team, "Người Ký Tên", Audience.MEMBER, null);
        room.paper(plans.allDay("72", HELD), team, List.of(entry), 0, Room.at(HELD, 12, 0));
        onTime("2022-09-20").forEach((by, teams) -> assertThat(teams).as(by).isEqualTo(before.get(by) + 1));
        assertThat(onTime("2022-09-19")).as("a day earlier it had not happened").isEqualTo(dayBefore);
    }

    @Test
    void figures_carry_targets_sources_and_days_and_parts_add_up() {
        JsonPath provinces = json("by=province&asOf=2022-10-31");
        JsonPath clusters = json("by=cluster&asOf=2022-10-31");
        JsonPath country = json("asOf=2022-10-31");
        assertThat(provinces.getInt("total")).isEqualTo(63);
        assertThat(clusters.getInt("total")).isEqualTo(10);
        assertThat(clusters.getString("scheme")).isEqualTo("MIC-2022");
        assertThat(country.getList("targets.id")).containsExactly("teams-in-person-2022-09", "communes-bridging-2022-09");
        assertThat(country.getList("targets.lastDay")).contains("2022-09-30");
        assertThat(country.getString("source")).isNotBlank();
        for (String figure : List.of("teams", "communes")) {
            assertThat(country.getString("coverage[0]." + figure + ".denominators[0].source")).isNotBlank();
            assertThat(country.getString("coverage[0]." + figure + ".denominators[0].asOf")).isEqualTo("2022-10-31");
            for (String series : List.of("onTime", "unproven", "late")) {
                String path = figure + ".numerator." + series;
                int sum = country.getInt("coverage[0]." + path);
                assertThat(sum(provinces, path)).as(path).isEqualTo(sum);
                assertThat(sum(clusters, path)).as(path).isEqualTo(sum);
            }
        }
    }

    @Test
    void what_somebody_has_already_is_not_sent_again() {
        String tag = given().auth().oauth2(ministry()).get(API + "?by=cluster&asOf=2022-09-15").then().statusCode(200)
                .header("Cache-Control", "private, no-cache").extract().header("ETag");
        given().auth().oauth2(ministry()).header("If-None-Match", tag).get(API + "?by=cluster&asOf=2022-09-15").then()
                .statusCode(304);
    }

    @Test
    void nobody_reads_more_than_the_own_part() {
        String province = Tokens.of("0900000007");
        given().auth().oauth2(province).get(API + "?by=province").then().statusCode(200)
                .body("coverage.code", hasItem("DMHC-2022:46")).body("coverage.code", not(hasItem("DMHC-2022:01")));
        given().auth().oauth2(province).get(API).then().statusCode(403);
        given().auth().oauth2(province).get(API + "?by=cluster").then().statusCode(200).body("total", equalTo(0));
        given().auth().oauth2(ministry()).get(API + "?by=team").then().statusCode(400);
        given().auth().oauth2(ministry()).get(API + "?asOf=2022-11-16").then().statusCode(400);
        given().auth().oauth2(ministry()).get(API + "/exports/dhis2").then().statusCode(404);
    }

    @Test
    void the_same_figures_leave_as_files_for_programs_and_people() {
        given().auth().oauth2(ministry()).get(API + "/exports/csv?by=cluster&asOf=2022-10-31").then().statusCode(200)
                .header("Content-Disposition", containsString("hocso-tap-huan-truc-tiep-cluster-2022-10-31.csv"))
                .header("Cache-Control", "no-store").body(containsString("MIC-2022:5;Cụm 5;"))
                .body(containsString("31/10/2022")).body(containsString("Dữ liệu minh họa"));
        byte[] workbook = given().auth().oauth2(ministry()).get(API + "/exports/xlsx?by=province").then().statusCode(200)
                .extract().asByteArray();
        assertThat(new String(workbook, 0, 2, java.nio.charset.StandardCharsets.US_ASCII)).isEqualTo("PK");
        var person = new WebSession("http://localhost:" + port).signIn("0900000006", "hocso-demo", "/campaign/coverage");
        assertThat(person.last().body()).contains("/campaign/coverage/exports/csv",
                "/campaign/coverage/exports/xlsx?by=cluster");
        assertThat(person.get("/campaign/coverage/exports/csv?asOf=31/10/2022").body()).contains("DMHC-2022:72;Tây Ninh;");
    }

    /** @return teams on time by cut: of Tây Ninh, of its cluster, of the country */
    private static Map<String, Integer> onTime(String asOf) {
        return Map.of("province", of(json("by=province&asOf=" + asOf), PROVINCE), "cluster",
                of(json("by=cluster&asOf=" + asOf), "MIC-2022:8"), "national", of(json("asOf=" + asOf), "DMHC-2022"));
    }

    private static int of(JsonPath answer, String code) {
        return answer.getInt("coverage.find { it.code == '" + code + "' }.teams.numerator.onTime");
    }

    private static int sum(JsonPath answer, String path) {
        return answer.getList("coverage." + path, Integer.class).stream().mapToInt(Integer::intValue).sum();
    }

    private static JsonPath json(String query) {
        return given().auth().oauth2(ministry()).get(API + "?" + query).then().statusCode(200).extract().jsonPath();
    }

    private static String ministry() {
        return Tokens.of("0900000006");
    }
}
