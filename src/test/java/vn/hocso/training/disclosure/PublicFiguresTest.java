package vn.hocso.training.disclosure;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import vn.hocso.roster.Team;
import vn.hocso.servers.RealServers;
import vn.hocso.servers.WebSession;
import vn.hocso.training.People;

/** What anybody on the street may read, and nothing more. */
@QuarkusTest
@WithTestResource(RealServers.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PublicFiguresTest {

    private static final String API = "/api/v1/figures/members-online-2022-11";
    private static final Instant LEARNED = Instant.parse("2022-11-10T03:00:00Z");

    @ConfigProperty(name = "quarkus.http.test-port")
    int port;
    @Inject
    People people;

    @Test
    void a_district_of_two_is_not_counted_out_nor_can_be_computed_and_one_of_many_is_told_with_its_source() {
        Team few = people.team("36", "356", null);
        people.list(few, 8, null);
        for (int i = 0; i < 2; i++) {
            people.train(people.member(few), LEARNED);
        }
        Team many = people.team("36", "358", null);
        for (int i = 0; i < 9; i++) {
            UUID member = people.member(many);
            people.list(many, 2, member);
            people.train(member, LEARNED);
        }
        JsonPath province = of("DMHC-2022:36");
        assertThat(group(province, "DMHC-2022:356")).extracting("numerator.all.hidden").isEqualTo("FEWER_THAN_5");
        assertThat(province.getString("group.numerator.all.value") == null
                || group(province, "DMHC-2022:358").toString().contains("PROTECTS_ANOTHER")).as("the rest is not known")
                .isTrue();
        assertThat(group(province, "DMHC-2022:358")).extracting("denominators").asString()
                .contains("kind=ROSTER", "value=18", "Danh sách Tổ do địa phương nhập", "asOf=2022-11-14");
        String page = visitor().get("/figures?within=DMHC-2022:36").body();
        assertThat(page).contains("Nam Định", "&lt; 5", "Tính đến hết ngày 14/11/2022");
    }

    @Test
    void what_is_not_shown_stands_in_no_note_either() {
        Team few = people.team("36", "359", null);
        people.list(few, 2, null);
        for (int i = 0; i < 3; i++) {
            people.train(people.member(few), LEARNED);
        }
        String body = given().get(API + "?within=DMHC-2022:36").then().statusCode(200).extract().asString();
        assertThat(body).contains("DMHC-2022:359").doesNotContain("3 lượt hoàn thành", "danh sách có 2 người");
        assertThat(visitor().get("/figures?within=DMHC-2022:36").body()).contains("Vụ Bản")
                .doesNotContain("3 lượt hoàn thành", "danh sách có 2 người");
    }

    @Test
    void what_happens_today_is_published_tomorrow() {
        Team team = people.team("37", "370", null);
        List<UUID> members = Stream.generate(() -> people.member(team)).limit(7).toList();
        String before = given().get(API + "?within=DMHC-2022:37").body().asString();
        members.forEach(member -> people.train(member, Instant.parse("2022-11-14T18:00:00Z")));
        assertThat(given().get(API + "?within=DMHC-2022:37").body().asString()).isEqualTo(before);
        for (int i = 0; i < 7; i++) {
            people.train(people.member(team), LEARNED);
        }
        assertThat(given().get(API + "?within=DMHC-2022:37").body().asString()).isNotEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({"asOf=2022-11-15, figures-not-published", "asOf=2022-08-31, figures-not-published",
            "asOf=2022-12-31, date-in-future",
            "asOf=14/11/2022, date-invalid"})
    void a_day_that_is_not_over_is_refused(String question, String code) {
        given().get(API + "?" + question).then().statusCode(400).contentType("application/problem+json")
                .body("type", equalTo("/errors/" + code));
    }

    @ParameterizedTest
    @CsvSource({"within=TEAM:K7M2QX", "within=DMHC-2022:19750", "within=VN%27"})
    void nobody_looks_below_a_district(String question) {
        given().get(API + "?" + question).then().statusCode(404).contentType("application/problem+json");
    }

    @Test
    void everything_on_the_way_may_keep_it_any_site_may_read_it_and_nobody_is_recognised() {
        Response first = given().get(API + "?within=MIC-2022:6");
        first.then().statusCode(200).header("Cache-Control", "public, max-age=600").header("Access-Control-Allow-Origin", "*")
                .header("Set-Cookie", nullValue());
        given().header("If-None-Match", first.header("ETag")).get(API + "?within=MIC-2022:6").then().statusCode(304);
        given().header("Origin", "https://bao.example").header("Access-Control-Request-Method", "POST").options(API).then()
                .header("Access-Control-Allow-Methods", nullValue());
        given().post(API).then().statusCode(405);
        WebSession stranger = visitor();
        var page = stranger.get("/figures");
        assertThat(page.headers().firstValue("Cache-Control")).hasValue("public, max-age=600");
        assertThat(page.headers().allValues("Set-Cookie")).isEmpty();
        var monitor = new WebSession("http://localhost:" + port).signIn("0900000006", "hocso-demo", "/training");
        var signedIn = monitor.get("/figures");
        assertThat(signedIn.headers().allValues("Set-Cookie")).isEmpty();
        assertThat(withoutTime(signedIn.body())).isEqualTo(withoutTime(page.body())).doesNotContain("/signed-out", "/start");
    }

    @Test
    void the_page_of_the_country_has_the_map_with_both_archipelagos_the_course_and_no_flags() {
        String page = visitor().get("/figures").body();
        assertThat(page).contains("Quần đảo Hoàng Sa", "Quần đảo Trường Sa", "id=\"provinces\"", "Theo cụm tập huấn",
                "0,0%", "Số liệu chốt", "href=\"/figures?asOf=2022-11-14\"")
                .doesNotContain("cần xem lại", "csrf-token", "TEAM:");
        assertThat(visitor().get("/figures?within=MIC-2022:1").body()).contains("within=DMHC-2022:36");
    }

    @Test
    void the_parts_of_the_country_add_up_where_nothing_is_hidden() {
        JsonPath country = of("VN");
        assertThat(country.getList("parts")).hasSizeGreaterThanOrEqualTo(10);
        long hidden = country.getList("parts.numerator.all.hidden").stream().filter(shade -> shade != null).count();
        Long all = country.get("group.numerator.all.value") == null ? null : country.getLong("group.numerator.all.value");
        long shown = country.getList("parts.numerator.all.value").stream().filter(count -> count != null)
                .mapToLong(count -> ((Number) count).longValue()).sum();
        if (hidden == 0) {
            assertThat(shown).isEqualTo(all);
        } else {
            assertThat(hidden).as("one alone could be computed").isNotEqualTo(1);
        }
    }

    @Test
    void it_is_documented_for_programs() {
        given().port(Integer.getInteger("quarkus.management.test-port", 9001)).accept("application/json").get("/q/openapi")
                .then()
                .statusCode(200).body("paths", hasKey("/api/v1/figures/{id}"));
        given().get(API).then().body("group", not(hasKey("within")));
    }

    private static Map<String, Object> group(JsonPath answer, String code) {
        return answer.getMap("parts.find { it.code == '" + code + "' }");
    }

    private static JsonPath of(String within) {
        return given().get(API + "?within=" + within).then().statusCode(200).extract().jsonPath();
    }

    private WebSession visitor() {
        return new WebSession("http://localhost:" + port);
    }

    private static String withoutTime(String page) {
        return page.replaceAll("lúc \\d\\d:\\d\\d [\\d/]+", "");
    }
}
