package vn.hocso.lrs;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import java.util.UUID;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import vn.hocso.servers.RealServers;

/** Which version of xAPI a request speaks and is answered in (1.0.3: Communication 3.3; 2.0: 4.1.11). */
@QuarkusTest
@WithTestResource(value = RealServers.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class VersionsTest {

    private static final String VERSION = "X-Experience-API-Version";

    @ParameterizedTest
    @CsvSource({"1.0, 1.0.3", "1.0.0, 1.0.3", "1.0.2, 1.0.3", "1.0.3, 1.0.3", "1.0.9, 1.0.3", "2.0, 2.0.0", "2.0.0, 2.0.0",
            "2.0.1, 2.0.0"})
    void a_request_is_answered_in_the_newest_patch_of_the_version_it_speaks(String spoken, String answered) {
        speaking(spoken).get("/xapi/statements?limit=1").then().statusCode(200).header(VERSION, answered);
        speaking(spoken).get("/xapi/statements?limit=x").then().statusCode(400).header(VERSION, answered);
        speaking(spoken).queryParam("statementId", UUID.randomUUID()).get("/xapi/statements").then().statusCode(404)
                .header(VERSION, answered);
        given().header(VERSION, spoken).get("/xapi/statements").then().statusCode(401).header(VERSION, answered);
        given().header(VERSION, spoken).get("/xapi/about;x").then().statusCode(400).header(VERSION, answered);
        given().header(VERSION, spoken).get("/xapi/about").then().statusCode(200).header(VERSION, answered);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "2", "0.95", "1.1", "1.1.0", "2.1", "3.0.0", "1.0.", "1.0.x", "v1.0.3", "1.0.3.1"})
    void another_version_is_refused(String spoken) {
        speaking(spoken).get("/xapi/statements").then().statusCode(400).header(VERSION, "2.0.0").body("type",
                equalTo("/errors/version-not-supported"));
    }

    @Test
    void a_refusal_says_whether_the_version_is_missing_or_unknown() {
        speaking("3.0").get("/xapi/statements").then().statusCode(400).body("detail",
                allOf(containsString("không hỗ trợ phiên bản 3.0;"), not(containsString("bắt buộc"))));
        unversioned().get("/xapi/statements").then().statusCode(400).body("detail", containsString("bắt buộc phải có"));
    }

    @Test
    void a_request_that_names_no_version_is_refused_in_the_version_of_its_address() {
        unversioned().get("/xapi/statements").then().statusCode(400).header(VERSION, "2.0.0");
        unversioned().get("/xapi/1.0.3/statements").then().statusCode(400).header(VERSION, "1.0.3");
        unversioned().get("/xapi/1.0/statements").then().statusCode(400).header(VERSION, "1.0.3");
        unversioned().get("/xapi/2.0.0/statements").then().statusCode(400).header(VERSION, "2.0.0");
        unversioned().get("/xapi/3.0.0/statements").then().statusCode(404);
    }

    @Test
    void an_address_with_a_version_leads_to_the_same_statements_page_after_page() {
        String activity = Xapi.newActivity();
        for (int i = 0; i < 2; i++) {
            speaking("1.0.3").body(Xapi.statement(UUID.randomUUID(), activity)).post("/xapi/1.0.3/statements").then()
                    .statusCode(200).header(VERSION, "1.0.3");
        }
        String more = speaking("1.0.3").queryParam("activity", activity).queryParam("limit", 1).get("/xapi/1.0.3/statements")
                .then().statusCode(200).body("more", startsWith("/xapi/1.0.3/statements/more?")).extract().path("more");
        speaking("1.0.3").urlEncodingEnabled(false).get(more).then().statusCode(200).body("statements.size()", equalTo(1))
                .body("more", equalTo(""));
        speaking("1.0.3").urlEncodingEnabled(false).get(more.replace("/1.0.3", "")).then().statusCode(200);
    }

    @Test
    void the_version_of_the_request_wins_over_that_of_the_address() {
        speaking("2.0.0").get("/xapi/1.0.3/statements").then().statusCode(200).header(VERSION, "2.0.0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/xapi/about", "/xapi/1.0.3/about", "/xapi/2.0/about"})
    void about_tells_all_versions_to_anybody(String address) {
        given().get(address).then().statusCode(200).body("version", contains("1.0.0", "1.0.1", "1.0.2", "1.0.3", "2.0.0"));
    }

    private static RequestSpecification unversioned() {
        return given().auth().preemptive().basic(Xapi.DEMO, Xapi.DEMO).contentType("application/json");
    }

    private static RequestSpecification speaking(String version) {
        return unversioned().header(VERSION, version);
    }
}
