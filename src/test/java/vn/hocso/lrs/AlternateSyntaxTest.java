package vn.hocso.lrs;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import java.util.Base64;
import java.util.UUID;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import vn.hocso.servers.RealServers;

/** Clients that can only post a form use every resource all the same (1.0.3: Communication 1.3; not in 2.0). */
@QuarkusTest
@WithTestResource(value = RealServers.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AlternateSyntaxTest {

    private static final String BASIC = "Basic " + Base64.getEncoder().encodeToString("lrs-demo:lrs-demo".getBytes());
    private static final String STATE = "/xapi/activities/state";

    private final UUID id = UUID.randomUUID();
    private final String activity = Xapi.newActivity();

    @Test
    void a_statement_is_put_and_found_with_every_header_in_the_form() {
        form().formParam("statementId", id).formParam("content", Xapi.statement(id, activity))
                .post("/xapi/statements?method=PUT").then().statusCode(204).header("X-Experience-API-Version", "1.0.3");
        form().formParam("activity", activity).post("/xapi/statements?method=GET").then().statusCode(200)
                .body("statements", hasSize(1)).body("statements[0].id", equalTo(id.toString()));
        form().formParam("content", Xapi.statement(UUID.randomUUID(), activity)).post("/xapi/1.0.3/statements?method=POST")
                .then().statusCode(200);
    }

    @Test
    void a_state_is_written_merged_read_and_deleted() {
        state().formParam("content", "{\"ghi chú\":\"a+b &c\"}").post(STATE + "?method=PUT").then().statusCode(204);
        state().formParam("content", "{\"x\":1}").formParam("Content-Type", "application/json").post(STATE + "?method=POST")
                .then().statusCode(204);
        String etag = state().post(STATE + "?method=GET").then().statusCode(200)
                .body(equalTo("{\"ghi chú\":\"a+b &c\",\"x\":1}")).extract().header("ETag");
        state().formParam("If-None-Match", "*").formParam("content", "x").post(STATE + "?method=PUT").then().statusCode(412);
        state().formParam("If-Match", etag).formParam("Content-Type", "text/plain").formParam("Content-Length", 7)
                .formParam("content", "tất cả").post(STATE + "?method=PUT").then().statusCode(204);
        state().post(STATE + "?method=GET").then().contentType("text/plain").body(equalTo("tất cả"));
        state().post(STATE + "?method=DELETE").then().statusCode(204);
        state().post(STATE + "?method=GET").then().statusCode(404);
    }

    @Test
    void an_agent_and_what_the_store_is_are_asked_for_too() {
        form().formParam("agent", "{\"mbox\":\"mailto:an@example.org\"}").post("/xapi/agents?method=GET").then()
                .statusCode(200).body("mbox[0]", equalTo("mailto:an@example.org"));
        given().contentType("application/x-www-form-urlencoded").post("/xapi/about?method=GET").then().statusCode(200);
    }

    @Test
    void the_form_is_no_way_around_the_credential() {
        given().formParam("X-Experience-API-Version", "1.0.3").formParam("activity", activity)
                .post("/xapi/statements?method=GET").then().statusCode(401);
        given().formParam("X-Experience-API-Version", "1.0.3").formParam("Authorization", "Basic x")
                .post("/xapi/statements?method=GET").then().statusCode(401);
        form().formParam("Authorization", "Basic x").post("/xapi/statements?method=GET").then().statusCode(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"method=PUT&statementId=x", "method=put", "method=PATCH", "method=", "Method=PUT",
            "method=PUT&method=PUT"})
    void the_method_is_the_only_parameter_of_the_address_and_one_of_four(String query) {
        // With a capital letter it is any form, and the credential in its fields counts for nothing.
        form().formParam("statementId", id).formParam("content", Xapi.statement(id, activity))
                .post("/xapi/statements?" + query).then().statusCode(query.startsWith("M") ? 401 : 400);
    }

    @Test
    void content_is_needed_where_something_is_written() {
        form().formParam("statementId", id).post("/xapi/statements?method=PUT").then().statusCode(400);
        form().post("/xapi/statements?method=POST").then().statusCode(400);
        json().body(Xapi.statement(id, activity)).post("/xapi/statements?method=POST").then().statusCode(400);
        given().header("Authorization", BASIC).header("X-Experience-API-Version", "1.0.3")
                .contentType("application/x-www-form-urlencoded").body("content=%zz").post("/xapi/statements?method=POST")
                .then().statusCode(400);
    }

    @Test
    void a_version_in_the_form_counts_and_2_0_knows_no_such_requests() {
        form("0.8").formParam("limit", 1).post("/xapi/statements?method=GET").then().statusCode(400);
        for (String version : new String[]{"2.0.0", "2.0"}) {
            form(version).formParam("limit", 1).post("/xapi/statements?method=GET").then().statusCode(400);
            given().header("Authorization", BASIC).header("X-Experience-API-Version", version).formParam("limit", 1)
                    .post("/xapi/statements?method=GET").then().statusCode(400);
        }
    }

    @Test
    void only_a_post_may_name_another_method() {
        json().body(Xapi.statement(id, activity)).put("/xapi/statements?method=POST").then().statusCode(400);
        json().get("/xapi/statements?method=GET").then().statusCode(400);
    }

    @Test
    void a_field_that_names_a_method_starts_nothing_over() {
        form().formParam("method", "POST").formParam("content", Xapi.statement(id, activity))
                .post("/xapi/statements?method=POST").then().statusCode(400);
    }

    @Test
    void a_form_larger_than_two_megabytes_is_refused() {
        form().formParam("content", "x".repeat(2_200_000)).post("/xapi/statements?method=POST").then().statusCode(413);
    }

    private RequestSpecification state() {
        return form().formParam("activityId", activity).formParam("agent", "{\"mbox\":\"mailto:an@example.org\"}")
                .formParam("stateId", "s");
    }

    private static RequestSpecification form() {
        return form("1.0.3");
    }

    private static RequestSpecification form(String version) {
        return given().contentType("application/x-www-form-urlencoded; charset=UTF-8").formParam("Authorization", BASIC)
                .formParam("X-Experience-API-Version", version);
    }

    private static RequestSpecification json() {
        return Xapi.client();
    }
}
