package vn.hocso.lrs;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import vn.hocso.servers.RealServers;

/** A lesson that runs on another site talks to the record store when its origin is configured, and to nothing else here. */
@QuarkusTest
@WithTestResource(value = RealServers.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CrossOriginTest {

    private static final String KNOWN = "https://lesson.example";

    @ParameterizedTest
    @ValueSource(strings = {"/xapi/statements", "/xapi/1.0.3/activities/state", "/xapi/agents/profile"})
    void a_browser_may_ask_first_without_credential_or_version(String path) {
        Response answer = preflight(KNOWN, path);
        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo(KNOWN);
        assertThat(list(answer, "Access-Control-Allow-Methods")).contains("GET", "HEAD", "PUT", "POST", "DELETE");
        assertThat(list(answer, "Access-Control-Allow-Headers")).containsExactlyInAnyOrder("Authorization", "Content-Type",
                "X-Experience-API-Version", "If-Match", "If-None-Match");
        assertThat(answer.header("Access-Control-Allow-Credentials")).isNull();
    }

    @Test
    void its_script_reads_the_headers_of_every_answer() {
        for (String path : new String[]{"/xapi/about", "/xapi/statements", "/xapi/nothing"}) {
            Response answer = given().header("Origin", KNOWN).get(path);
            assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo(KNOWN);
            assertThat(answer.header("Vary")).contains("Origin");
            assertThat(list(answer, "Access-Control-Expose-Headers")).containsExactlyInAnyOrder("ETag", "Last-Modified",
                    "X-Experience-API-Version", "X-Experience-API-Consistent-Through");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://other.example", "http://lesson.example", "https://lesson.example.evil", "null"})
    void other_origins_get_no_leave(String origin) {
        assertThat(preflight(origin, "/xapi/statements").header("Access-Control-Allow-Origin")).isNull();
        assertThat(given().header("Origin", origin).get("/xapi/about").header("Access-Control-Allow-Origin")).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/api/v1/targets/members-online-2022-11/rates", "/xapix", "/t/QUOCGIA"})
    void no_other_part_of_the_service_is_opened(String path) {
        assertThat(preflight(KNOWN, path).header("Access-Control-Allow-Origin")).isNull();
        assertThat(given().redirects().follow(false).header("Origin", KNOWN).get(path).header("Access-Control-Allow-Origin"))
                .isNull();
    }

    private static Response preflight(String origin, String path) {
        return given().header("Origin", origin).header("Access-Control-Request-Method", "PUT")
                .header("Access-Control-Request-Headers", "authorization,x-experience-api-version").options(path);
    }

    private static List<String> list(Response answer, String header) {
        return List.of(answer.header(header).split(", "));
    }
}
