package vn.hocso.lrs;

import static org.hamcrest.Matchers.anEmptyMap;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import java.util.Map;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import vn.hocso.servers.RealServers;

/** An agent is shown as a person whose every property is a list (1.0.3: Communication 2.4; 2.0: 4.1.6.3). */
@QuarkusTest
@WithTestResource(value = RealServers.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AgentsTest {

    @Test
    void the_person_holds_what_was_asked_for_and_nothing_else() {
        person("{\"name\":\"Ánh\",\"mbox\":\"mailto:anh@example.org\"}").statusCode(200).contentType("application/json")
                .body("", equalTo(Map.of("objectType", "Person", "name", java.util.List.of("Ánh"), "mbox",
                        java.util.List.of("mailto:anh@example.org"))));
        person("{\"objectType\":\"Agent\",\"account\":{\"homePage\":\"https://example.org\",\"name\":\"1\"}}").statusCode(200)
                .body("account[0].homePage", equalTo("https://example.org")).body("account[0].name", equalTo("1"))
                .body("", not(anEmptyMap()));
        person("{\"openid\":\"https://example.org/an\"}").body("openid[0]", equalTo("https://example.org/an"));
        person("{\"mbox_sha1sum\":\"aaf4c61ddcc5e8a2dabede0f3b482cd9aea9434d\"}")
                .body("mbox_sha1sum[0]", equalTo("aaf4c61ddcc5e8a2dabede0f3b482cd9aea9434d"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "{}", "[]", "null", "{\"name\":\"An\"}", "{\"mbox\":\"an@example.org\"}",
            "{\"objectType\":\"Group\",\"mbox\":\"mailto:an@example.org\"}",
            "{\"mbox\":\"mailto:an@example.org\",\"openid\":\"https://a.b\"}", "{\"mbox\":[\"mailto:an@example.org\"]}",
            "{\"mbox\":\"mailto:an@example.org\",\"age\":1}"})
    void what_is_no_agent_is_refused(String agent) {
        person(agent).statusCode(400);
    }

    @Test
    void the_agent_is_needed_and_other_parameters_are_refused() {
        Xapi.client().get("/xapi/agents").then().statusCode(400);
        Xapi.client().queryParam("Agent", "{\"mbox\":\"mailto:an@example.org\"}").get("/xapi/agents").then().statusCode(400);
        Xapi.client().queryParam("agent", "{\"mbox\":\"mailto:an@example.org\"}").queryParam("x", 1).get("/xapi/agents").then()
                .statusCode(400);
        Xapi.client().post("/xapi/agents").then().statusCode(405);
        Xapi.client().queryParam("agent", "{\"mbox\":\"mailto:an@example.org\"}").head("/xapi/agents").then().statusCode(200)
                .body(emptyString());
    }

    private static ValidatableResponse person(String agent) {
        return Xapi.client().queryParam("agent", agent).get("/xapi/agents").then();
    }
}
