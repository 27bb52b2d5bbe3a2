package vn.hocso.training;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;

import java.time.Instant;
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
import vn.hocso.roster.Roster;
import vn.hocso.servers.RealServers;
import vn.hocso.servers.Tokens;
import vn.hocso.servers.WebSession;
import vn.hocso.shared.DomainException;

/** If this fails, a figure of 2022 is credited to a province of 2025 that only has the same code. */
@QuarkusTest
@WithTestResource(RealServers.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class MergedProvincesTest {

    private static final String RATES = "/api/v1/targets/members-online-2022-11/rates?by=province";

    @ConfigProperty(name = "quarkus.http.test-port")
    int port;
    @Inject
    Roster roster;
    @Inject
    People people;
    @Inject
    Areas areas;

    @Test
    void code_52_was_Binh_Dinh_and_is_Gia_Lai_with_both_in_it() {
        assertThat(roster.unit("52").orElseThrow().name()).isEqualTo("Bình Định");
        assertThat(Merged.all(roster)).hasSize(34).filteredOn(merged -> merged.parts().size() > 1).hasSize(23);
        assertThat(Merged.all(roster)).contains(new Merged("52", "Gia Lai", List.of("52", "64")));
    }

    @Test
    void the_34_add_up_to_the_63_and_those_that_straddle_clusters_show_both_parts() {
        Map<String, Object> before = giaLai(rates(RATES + "&boundary=2025"));
        people.train(people.member(people.team("52", "540", "21550")), Instant.parse("2022-11-10T03:00:00Z"));
        people.train(people.member(people.team("64", "622", "23563")), Instant.parse("2022-11-10T03:00:00Z"));
        List<Map<String, Object>> merged = rates(RATES + "&boundary=2025");
        assertThat(merged.stream().mapToLong(MergedProvincesTest::attributed).sum())
                .isEqualTo(rates(RATES).stream().mapToLong(MergedProvincesTest::attributed).sum());
        assertThat(merged).filteredOn(row -> row.containsKey("parts")).hasSize(8);
        Map<String, Object> after = giaLai(merged);
        assertThat(attributed(after)).isEqualTo(attributed(before) + 2);
        assertThat(parts(after)).extracting(part -> part.get("name")).containsExactly("Cụm 6: Bình Định", "Cụm 7: Gia Lai");
        assertThat(parts(after)).extracting(MergedProvincesTest::attributed)
                .containsExactlyElementsOf(parts(before).stream().map(part -> attributed(part) + 1).toList());
        assertThat(parts(after).stream().mapToLong(MergedProvincesTest::attributed).sum()).isEqualTo(attributed(after));
    }

    /** Nobody asks for a province of the list before the list. */
    @Test
    void a_unit_is_not_there_before_its_first_day() {
        LocalDate first = roster.unit("52").orElseThrow().validFrom();
        assertThat(areas.area("DMHC-2022:52", first).name()).contains("Bình Định");
        assertThatThrownBy(() -> areas.area("DMHC-2022:52", first.minusDays(1))).isInstanceOf(DomainException.class)
                .hasMessageContaining("Tỉnh Bình Định không có vào ngày").hasMessageContaining("đơn vị này có từ ngày")
                .extracting(refused -> ((DomainException) refused).code()).isEqualTo("unit-not-then");
    }

    private static Map<String, Object> giaLai(List<Map<String, Object>> merged) {
        return merged.stream().filter(row -> row.get("code").equals("DMHC-2025:52")).findFirst().orElseThrow();
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> parts(Map<String, Object> merged) {
        return (List<Map<String, Object>>) merged.get("parts");
    }

    @Test
    void pages_of_the_country_lead_to_the_next_by_the_same_provinces() {
        for (String boundary : List.of("", "&boundary=2025")) {
            var first = given().auth().oauth2(Tokens.of("0900000006")).get(RATES + boundary + "&size=20").then().statusCode(200)
                    .extract().jsonPath();
            var second = given().auth().oauth2(Tokens.of("0900000006")).urlEncodingEnabled(false).get(first.getString("next"))
                    .then().statusCode(200).extract().jsonPath();
            assertThat(second.getInt("total")).as(boundary).isEqualTo(first.getInt("total"));
            assertThat(second.getList("rates.code")).isNotEmpty().doesNotContainAnyElementsOf(first.getList("rates.code"));
        }
    }

    @Test
    void the_page_turns_from_the_63_to_the_34_and_into_one_of_them() {
        var monitor = new WebSession("http://localhost:" + port).signIn("0900000006", "hocso-demo", "/training");
        assertThat(monitor.get("/training").body()).contains("boundary=2025#provinces", "within=DMHC-2022:64");
        assertThat(monitor.get("/training?boundary=2025").body()).contains("within=DMHC-2025:52&amp;boundary=2025", "quy đổi",
                "Cụm 7: Gia Lai").doesNotContain("within=DMHC-2022:64");
        assertThat(monitor.get("/training?within=DMHC-2025:52").body()).contains(": Gia Lai</h1>", "within=DMHC-2022:52",
                "within=DMHC-2022:64");
    }

    @Test
    void who_answers_for_a_part_does_not_see_the_whole() {
        var monitor = Tokens.of("0900000007");
        given().auth().oauth2(monitor).get(RATES + "&boundary=2025").then().statusCode(200).body("rates.code",
                equalTo(List.of("DMHC-2025:46")));
        given().auth().oauth2(monitor).get(RATES + "&within=DMHC-2025:52").then().statusCode(200).body("total", equalTo(0));
        given().auth().oauth2(monitor).get(RATES + "&boundary=2030").then().statusCode(400).body("type",
                equalTo("/errors/boundary-unknown"));
    }

    private static List<Map<String, Object>> rates(String path) {
        return given().auth().oauth2(Tokens.of("0900000006")).get(path).then().statusCode(200).extract().jsonPath()
                .getList("rates");
    }

    private static long attributed(Map<String, Object> rate) {
        return ((Map<?, ?>) rate.get("numerator")).values().stream().mapToLong(count -> ((Number) count).longValue()).sum();
    }

    @Test
    void a_file_of_the_34_says_so_in_its_name() {
        for (String boundary : List.of("", "&boundary=2025")) {
            given().auth().oauth2(Tokens.of("0900000006"))
                    .get("/api/v1/targets/members-online-2022-11/exports/csv?by=province&asOf=2022-11-14" + boundary).then()
                    .statusCode(200).header("Content-Disposition", equalTo("attachment; filename=\"hocso-members-online-2022-11"
                            + "-province-VN-2022-11-14" + (boundary.isEmpty() ? "" : "-DMHC-2025") + ".csv\""));
        }
    }

    /** As on the page and in the API. */
    @Test
    void a_file_of_the_34_tells_the_parts_of_those_that_straddle_clusters() {
        String exports = "/api/v1/targets/members-online-2022-11/exports/";
        List<Map<String, Object>> json = rates(exports + "json?by=province&boundary=2025");
        assertThat(json).isEqualTo(rates(RATES + "&boundary=2025"));
        assertThat(json).filteredOn(row -> row.containsKey("parts")).hasSize(8);
        String csv = given().auth().oauth2(Tokens.of("0900000006")).get(exports + "csv?by=province&boundary=2025").then()
                .statusCode(200).extract().asString();
        assertThat(csv.lines().filter(line -> line.contains("Cụm 6: Bình Định: đã hoàn thành "))).singleElement().asString()
                .startsWith("DMHC-2025:52;").contains("; Cụm 7: Gia Lai: đã hoàn thành ");
    }
}
