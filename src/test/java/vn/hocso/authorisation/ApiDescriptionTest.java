package vn.hocso.authorisation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import vn.hocso.servers.RealServers;
import vn.hocso.servers.Tokens;

/** If this fails, whoever writes a program against the service finds a route by accident, or asks again and again for what has not changed. */
@QuarkusTest
@WithTestResource(RealServers.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ApiDescriptionTest {

    private static final String API = " /api/v1/";
    private static final String MONITOR = "0900000006";
    /** Called by Zalo, whose own documents describe it. */
    private static final String WEBHOOK = "POST /api/v1/channel-events";
    /** Files of which the taking is written down, streams, and what is true of this moment only. */
    private static final Set<String> WITHOUT_TAG = Set.of("GET /api/v1/targets/{id}/exports/{format}",
            "GET /api/v1/targets/{id}/report", "GET /api/v1/coverage/exports/{format}", "GET /api/v1/seals");

    @Test
    void every_route_for_programs_is_described_with_a_summary() {
        Map<String, Map<String, Object>> paths = given()
                .port(Integer.getInteger("quarkus.management.test-port", 9001)).accept("application/json").get("/q/openapi")
                .then().statusCode(200).extract().jsonPath().getMap("paths");
        Set<String> described = new TreeSet<>();
        paths.forEach((path, verbs) -> verbs.forEach((verb, operation) -> {
            if (operation instanceof Map<?, ?> told && told.get("summary") instanceof String summary && !summary.isBlank()) {
                described.add(verb.toUpperCase(Locale.ROOT) + " " + path);
            }
        }));
        Set<String> routes = Routes.ofTheApplication().stream().filter(route -> route.contains(API) && !route.equals(WEBHOOK))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(routes).hasSizeGreaterThan(20);
        assertThat(described).containsAll(routes);
    }

    @Test
    void whoever_has_an_answer_is_not_sent_it_again() {
        List<Cell> answered = Cell.matrix().stream()
                .filter(cell -> cell.route().startsWith("GET" + API) && cell.expected(Who.MONITOR) == 200).toList();
        var without = new TreeSet<String>();
        for (Cell cell : answered) {
            String tag = ask(cell, "\"none\"").then().statusCode(200).extract().header("ETag");
            if (tag == null) {
                without.add(cell.route());
            } else {
                Response again = ask(cell, tag);
                assertThat(again.statusCode()).as(cell.sample()).isEqualTo(304);
                assertThat(again.asString()).as(cell.sample()).isEmpty();
            }
        }
        assertThat(without).isEqualTo(new TreeSet<>(WITHOUT_TAG));
    }

    private static Response ask(Cell cell, String known) {
        return given().auth().oauth2(Tokens.of(MONITOR)).header("If-None-Match", known).get(cell.sample());
    }
}
