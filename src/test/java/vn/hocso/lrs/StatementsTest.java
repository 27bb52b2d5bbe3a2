package vn.hocso.lrs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import java.time.Instant;
import java.util.UUID;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import vn.hocso.servers.RealServers;

/** A program writes statements and reads them back. */
@QuarkusTest
@WithTestResource(value = RealServers.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class StatementsTest {

    private static final String VOIDED = "http://adlnet.gov/expapi/verbs/voided";

    private final UUID id = UUID.randomUUID();
    private final String activity = Xapi.newActivity();

    @Test
    void what_is_posted_comes_back_as_it_was_sent_with_what_the_store_adds() {
        String sent = Xapi.statement(id, "mailto:an@example.org", activity,
                ", \"result\": {\"score\": {\"raw\": 1.50, \"min\": 0e0},\n \"extensions\":{\"https://example.org/x\":[null,1E+2]}}");
        Xapi.client().body(sent).post("/xapi/statements").then().statusCode(200).body("", contains(id.toString()));
        String back = Xapi.client().queryParam("statementId", id).get("/xapi/statements").then().statusCode(200)
                .contentType("application/json").body("authority.account.name", equalTo("lrs-demo"))
                .body("authority.account.homePage", equalTo("https://hocso.example/id")).body("version", equalTo("1.0.0"))
                .body("timestamp", notNullValue()).extract().asString();
        assertThat(back).endsWith(sent.substring(1));
    }

    @Test
    void the_store_says_when_and_by_whose_authority_whatever_the_client_claims() {
        String forged = Xapi.statement(id, "mailto:an@example.org", activity,
                ",\"stored\":\"1999-01-01T00:00:00Z\" , \"authority\" :"
                        + "{\"account\":{\"homePage\":\"https://hocso.example/id\",\"name\":\"learning\"}},\"version\":\"1.0.3\"");
        Xapi.client().body(forged).post("/xapi/statements").then().statusCode(200);
        Xapi.client().queryParam("statementId", id).get("/xapi/statements").then().statusCode(200)
                .body("authority.account.name", equalTo("lrs-demo")).body("version", equalTo("1.0.3"))
                .body("actor.mbox", equalTo("mailto:an@example.org")).body("stored", containsString("2022-11-"));
    }

    @Test
    void a_batch_is_answered_with_its_ids_in_order_and_the_store_makes_missing_ones() {
        String without = Xapi.statement(id, activity).replace("\"id\":\"" + id + "\",", "");
        var ids = Xapi.client().body("[" + Xapi.statement(id, activity) + "," + without + "]").post("/xapi/statements")
                .then().statusCode(200).extract().jsonPath().getList("", String.class);
        assertThat(ids).hasSize(2).first().isEqualTo(id.toString());
        Xapi.client().queryParam("statementId", ids.get(1)).get("/xapi/statements").then().statusCode(200)
                .body("id", equalTo(ids.get(1)));
        Xapi.client().body("[]").post("/xapi/statements").then().statusCode(200).body("", hasSize(0));
    }

    @Test
    void a_statement_put_twice_is_stored_once_and_another_one_under_its_id_is_refused() {
        String sent = Xapi.statement(id, activity);
        for (int i = 0; i < 2; i++) {
            Xapi.client().queryParam("statementId", id).body(sent).put("/xapi/statements").then().statusCode(204);
        }
        Xapi.client().queryParam("statementId", id).body(sent.replace("\"id\":\"" + id + "\",", "")).put("/xapi/statements")
                .then().statusCode(204);
        String other = Xapi.statement(id, Xapi.newActivity());
        Xapi.client().queryParam("statementId", id).body(other).put("/xapi/statements").then().statusCode(409)
                .contentType("application/problem+json").body("type", equalTo("/errors/statement-conflict"));
        UUID fellow = UUID.randomUUID();
        Xapi.client().body("[" + Xapi.statement(fellow, activity) + "," + other + "]").post("/xapi/statements").then()
                .statusCode(409);
        Xapi.client().queryParam("statementId", fellow).get("/xapi/statements").then().statusCode(404);
        Xapi.client().queryParam("activity", activity).get("/xapi/statements").then().body("statements", hasSize(1));
    }

    @Test
    void the_order_of_properties_and_the_form_of_numbers_make_no_other_statement() {
        String one = Xapi.statement(id, "mailto:an@example.org", activity,
                ",\"result\":{\"success\":true,\"score\":{\"scaled\":0.50}}");
        String other = "{\"result\":{\"score\":{\"scaled\":5e-1},\"success\":true},"
                + Xapi.statement(id, activity).substring(1);
        Xapi.client().body(one).post("/xapi/statements").then().statusCode(200);
        Xapi.client().body(other).post("/xapi/statements").then().statusCode(200);
        String read = Xapi.client().queryParam("statementId", id).get("/xapi/statements").asString();
        Xapi.client().body(read).post("/xapi/statements").then().statusCode(200);
    }

    @Test
    void a_voided_statement_leaves_the_lists_even_when_it_comes_after() {
        UUID early = UUID.randomUUID();
        String voiding = """
                {"actor":{"mbox":"mailto:an@example.org"},"verb":{"id":"http://adlnet.gov/expapi/verbs/voided"},
                 "object":{"objectType":"StatementRef","id":"%s"}}""";
        Xapi.client().body(Xapi.statement(id, activity)).post("/xapi/statements").then().statusCode(200);
        Xapi.client().body("[" + voiding.formatted(id) + "," + voiding.formatted(early) + "]").post("/xapi/statements")
                .then().statusCode(200);
        Xapi.client().body(Xapi.statement(early, activity)).post("/xapi/statements").then().statusCode(200);
        for (UUID voided : new UUID[]{id, early}) {
            Xapi.client().queryParam("statementId", voided).get("/xapi/statements").then().statusCode(404);
            Xapi.client().queryParam("voidedStatementId", voided).get("/xapi/statements").then().statusCode(200);
        }
        // What voids them is about them, and is shown.
        Xapi.client().queryParam("activity", activity).get("/xapi/statements").then()
                .body("statements.verb.id", contains(VOIDED, VOIDED));
    }

    @Test
    void head_answers_like_get_without_a_body() {
        Xapi.client().body(Xapi.statement(id, activity)).post("/xapi/statements").then().statusCode(200);
        Xapi.client().queryParam("statementId", id).head("/xapi/statements").then().statusCode(200).body(emptyString())
                .header("X-Experience-API-Version", "1.0.3");
    }

    @Test
    void every_answer_says_version_and_up_to_when_it_is_complete() {
        Xapi.client().body(Xapi.statement(id, activity)).post("/xapi/statements");
        String stored = Xapi.client().queryParam("statementId", id).get("/xapi/statements").path("stored");
        String through = Xapi.client().get("/xapi/statements").header("X-Experience-API-Consistent-Through");
        assertThat(Instant.parse(through)).isAfterOrEqualTo(Instant.parse(stored));
        String refused = Xapi.client().queryParam("statementId", id).queryParam("limit", 1).get("/xapi/statements")
                .header("X-Experience-API-Consistent-Through");
        assertThat(Instant.parse(refused)).as("XAPI-00153").isAfterOrEqualTo(Instant.parse(through));
        assertHeaders("1.0.3", Xapi.client().queryParam("x", "y").get("/xapi/statements"),
                Xapi.client().body("{").post("/xapi/statements"));
        assertHeaders("2.0.0", RestAssured.get("/xapi/statements"), RestAssured.get("/xapi/nothing"),
                RestAssured.get("/xapi/;"), RestAssured.get("/xapi/about"));
    }

    @Test
    void a_refused_request_too_is_told_how_far_the_store_is_now() {
        Xapi.client().body(Xapi.statement(id, activity)).post("/xapi/statements").then().statusCode(200);
        String stored = Xapi.client().queryParam("statementId", id).get("/xapi/statements").path("stored");
        String before = Xapi.client().queryParam("x", "y").get("/xapi/statements").then().statusCode(400).extract()
                .header("X-Experience-API-Consistent-Through");
        String after = Xapi.client().queryParam("x", "y").get("/xapi/statements")
                .header("X-Experience-API-Consistent-Through");
        assertThat(Instant.parse(before)).isAfter(Instant.parse(stored));
        assertThat(Instant.parse(after)).isAfter(Instant.parse(before));
    }

    private static void assertHeaders(String version, Response... answers) {
        for (Response answer : answers) {
            answer.then().header("X-Experience-API-Version", version)
                    .header("X-Experience-API-Consistent-Through", notNullValue());
            assertThat(answer.headers().getValues("X-Experience-API-Consistent-Through")).hasSize(1);
        }
    }

    @Test
    void about_needs_neither_credential_nor_version() {
        RestAssured.get("/xapi/about").then().statusCode(200).body("version", hasItem("1.0.3"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"statementid=1", "limit=-1", "limit=x", "verb=https://example.org/never&limit=x", "limit=1&limit=2",
            "ascending=1", "since=hôm nay",
            "verb=nope",
            "agent=%7B%7D", "agent=null", "agent=", "agent=%7B%22mbox%22:%22mailto:a@b.c%22%7D%20x", "format=EXACT",
            "statementId=1",
            "registration=1", "statementId=4a1c8d3e-0000-4000-8000-000000000000&limit=1", "attachments=True",
            "statementId=4a1c8d3e-0000-4000-8000-000000000000&voidedStatementId=4a1c8d3e-0000-4000-8000-000000000000"})
    void a_parameter_that_is_wrong_is_named(String query) {
        Xapi.client().urlEncodingEnabled(false).get("/xapi/statements?" + query.replace("hôm nay", "h")).then().statusCode(400)
                .contentType("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0.95", "1.1.0", "2.1.0", "1.0.x"})
    void a_request_in_another_version_is_refused(String version) {
        RestAssured.given().auth().preemptive().basic(Xapi.DEMO, Xapi.DEMO).header("X-Experience-API-Version", version)
                .get("/xapi/statements").then().statusCode(400).body("type", equalTo("/errors/version-not-supported"));
    }
}
