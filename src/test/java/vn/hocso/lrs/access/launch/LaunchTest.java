package vn.hocso.lrs.access.launch;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import java.util.EnumSet;
import java.util.UUID;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import vn.hocso.lrs.access.ClientScope;
import vn.hocso.lrs.access.Credentials;
import vn.hocso.servers.RealServers;

/** A learner's phone writes with a token for one session. */
@QuarkusTest
@WithTestResource(RealServers.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LaunchTest {

    private static final String LAUNCHES = "/api/v1/launch-tokens";
    private static final String ACTIVITY = "https://lms.example/lesson/1";

    @Inject
    Credentials credentials;

    @Inject
    Launches launches;

    @Inject
    EntityManager database;

    private final String key = "launcher-" + UUID.randomUUID();
    private final String learner = "an" + UUID.randomUUID() + "@example.org";
    private JsonPath launch;

    @BeforeEach
    void launch() {
        credentials.issue(key, key, key, EnumSet.of(ClientScope.ALL));
        launch = make(key, asked(learner, ""));
    }

    @Test
    void the_learners_statements_of_the_session_are_stored_under_the_systems_authority_by_basic_and_by_bearer() {
        for (RequestSpecification phone : new RequestSpecification[]{basic(launch), bearer(launch)}) {
            String id = phone.body(statement(learner, session())).post("/xapi/statements").then().statusCode(200).extract()
                    .path("[0]");
            bearer(launch).queryParam("statementId", id).get("/xapi/statements").then().statusCode(200)
                    .body("authority.account.name", equalTo(key));
        }
        bearer(launch).get("/xapi/statements").then().statusCode(200).body("statements", hasSize(2));
        bearer(launch).queryParam("statementId", UUID.randomUUID()).body(statement(learner, session())).put("/xapi/statements")
                .then().statusCode(204);
    }

    @Test
    void statements_about_others_or_of_other_sessions_are_refused_and_nothing_of_the_batch_is_stored() {
        String own = statement(learner, session());
        String other = statement("binh@example.org", session());
        String elsewhere = statement(learner, UUID.randomUUID());
        String nowhere = own.replaceFirst(",\"context\".*", "}");
        String group = own.replace("{\"mbox\":\"mailto:" + learner + "\"}",
                "{\"objectType\":\"Group\",\"member\":[{\"mbox\":\"mailto:" + learner + "\"}]}");
        String voiding = own.replace("experienced", "voided").replaceFirst("\"object\":\\{[^}]*}",
                "\"object\":{\"objectType\":\"StatementRef\",\"id\":\"" + UUID.randomUUID() + "\"}");
        for (String wrong : new String[]{other, elsewhere, nowhere, group, voiding}) {
            bearer(launch).body("[" + own + "," + wrong + "]").post("/xapi/statements").then().statusCode(403)
                    .body("type", equalTo("/errors/launch-foreign"));
            bearer(launch).queryParam("statementId", UUID.randomUUID()).body(wrong).put("/xapi/statements").then()
                    .statusCode(403);
        }
        bearer(launch).get("/xapi/statements").then().statusCode(200).body("statements", empty());
    }

    @Test
    void it_reads_nothing_of_others_however_it_asks() {
        JsonPath others = make(key, asked("binh@example.org", ""));
        String foreign = system().body(statement("binh@example.org", registration(others))).post("/xapi/statements").then()
                .extract().path("[0]");
        String sameLearner = system().body(statement(learner, UUID.randomUUID())).post("/xapi/statements").then().extract()
                .path("[0]");
        for (String id : new String[]{foreign, sameLearner}) {
            bearer(launch).queryParam("statementId", id).get("/xapi/statements").then().statusCode(404);
        }
        bearer(launch).body(statement(learner, session())).post("/xapi/statements").then().statusCode(200);
        bearer(launch).get("/xapi/statements").then().body("statements", hasSize(1));
        bearer(launch).queryParam("related_agents", true).queryParam("activity", ACTIVITY).get("/xapi/statements").then()
                .body("statements", hasSize(1));
        bearer(launch).queryParam("agent", "{\"mbox\":\"mailto:binh@example.org\"}").get("/xapi/statements").then()
                .statusCode(403);
        bearer(launch).queryParam("registration", registration(others)).get("/xapi/statements").then().statusCode(403);
        String more = system().queryParam("limit", 1).get("/xapi/statements").then().extract().path("more");
        bearer(launch).urlEncodingEnabled(false).get(more).then().statusCode(403);
        for (String path : new String[]{"/api/v1/statement-export", "/api/v1/statement-loads"}) {
            bearer(launch).get(path).then().statusCode(403);
        }
    }

    @Test
    void its_own_next_pages_are_open_to_it() {
        for (int i = 0; i < 3; i++) {
            bearer(launch).body(statement(learner, session())).post("/xapi/statements").then().statusCode(200);
        }
        String more = bearer(launch).queryParam("limit", 2).get("/xapi/statements").then().body("statements", hasSize(2))
                .extract().path("more");
        bearer(launch).urlEncodingEnabled(false).get(more).then().statusCode(200).body("statements", hasSize(1));
    }

    @Test
    void it_has_the_states_of_the_session_and_no_other_document() {
        state(learner, session()).body("{}").put("/xapi/activities/state").then().statusCode(204);
        state(learner, session()).get("/xapi/activities/state").then().statusCode(200);
        state("binh@example.org", session()).body("{}").put("/xapi/activities/state").then().statusCode(403);
        state(learner, UUID.randomUUID()).get("/xapi/activities/state").then().statusCode(403);
        bearer(launch).queryParams("activityId", ACTIVITY, "agent", agent(learner)).delete("/xapi/activities/state").then()
                .statusCode(403);
        bearer(launch).queryParams("activityId", ACTIVITY, "profileId", "p").get("/xapi/activities/profile").then()
                .statusCode(403);
    }

    @Test
    void it_ends_by_itself_or_when_it_is_taken_back_and_a_day_later_it_is_forgotten() {
        JsonPath second = make(key, asked(learner, ",\"minutes\":5"));
        for (int i = 0; i < 2; i++) {
            given().auth().preemptive().basic(key, key).contentType("application/json")
                    .post(LAUNCHES + "/" + launch.getString("key") + "/revocation").then()
                    .statusCode(204);
        }
        bearer(launch).get("/xapi/statements").then().statusCode(401);
        bearer(second).get("/xapi/statements").then().statusCode(200);
        execute("update lrs_launch set made_at = '2022-01-01Z', ends_at = '2022-01-02Z' where key = '" + second.getString("key")
                + "'");
        bearer(second).get("/xapi/statements").then().statusCode(401);
        assertThat(there(second)).isEqualTo(1);
        launches.sweep();
        assertThat(there(second)).isZero();
        assertThat(there(launch)).isEqualTo(1);
    }

    @Test
    void it_ends_with_the_key_that_made_it() {
        bearer(launch).get("/xapi/statements").then().statusCode(200);
        execute("update lrs_credential set revoked_at = '2022-11-15Z' where key = '" + key + "'");
        bearer(launch).get("/xapi/statements").then().statusCode(401);
    }

    @Test
    void the_database_does_not_hold_the_secret_and_a_wrong_one_is_refused() {
        assertThat(
                (Long) database.createNativeQuery("select count(*) from lrs_launch t where position(?1 in cast(t as text)) > 0",
                        Long.class).setParameter(1, launch.getString("secret")).getSingleResult())
                .isZero();
        String token = launch.getString("token");
        for (String wrong : new String[]{token + "x", token.substring(1), token.replace(".hocso_", ".hocso_x"),
                "launch_aaaaaaaaaaaaaaaaaaaa.hocso_x", "launch_.hocso_"}) {
            xapi().auth().preemptive().oauth2(wrong).get("/xapi/statements").then().statusCode(401);
        }
    }

    @ParameterizedTest
    @EnumSource(value = ClientScope.class, mode = EnumSource.Mode.EXCLUDE, names = "ALL")
    void only_a_key_with_full_rights_makes_tokens(ClientScope scope) {
        String other = "launcher-" + UUID.randomUUID();
        credentials.issue(other, other, other, EnumSet.of(scope));
        given().auth().preemptive().basic(other, other).contentType("application/json").body(asked(learner, "")).post(LAUNCHES)
                .then().statusCode(403);
        given().auth().preemptive().oauth2(launch.getString("token")).contentType("application/json").body(asked(learner, ""))
                .post(LAUNCHES).then().statusCode(403);
    }

    @Test
    void nobody_takes_back_the_token_of_another_authority_or_makes_one_in_its_name() {
        String other = "launcher-" + UUID.randomUUID();
        credentials.issue(other, other, other, EnumSet.of(ClientScope.ALL));
        given().auth().preemptive().basic(other, other).contentType("application/json")
                .post(LAUNCHES + "/" + launch.getString("key") + "/revocation").then()
                .statusCode(404);
        for (String authority : new String[]{key, "learning"}) {
            given().auth().preemptive().basic(other, other).contentType("application/json")
                    .body(asked(learner, ",\"authority\":\"" + authority + "\"")).post(LAUNCHES).then().statusCode(403);
        }
        bearer(launch).get("/xapi/statements").then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "{\"actors\":1}",
            "{\"actor\":{\"objectType\":\"Group\",\"mbox\":\"mailto:a@b.example\"},\"activity\":\"https://x.example\"}",
            "{\"actor\":{\"mbox\":\"mailto:a@b.example\"}}", "[]", "x",
            "{\"actor\":{\"mbox\":\"a\"},\"activity\":\"https://x.example\"}",
            "{\"actor\":{\"mbox\":\"mailto:a@b.example\"},\"activity\":\"x\"}",
            "{\"actor\":{\"mbox\":\"mailto:a@b.example\"},\"activity\":\"https://x.example\",\"minutes\":0}",
            "{\"actor\":{\"mbox\":\"mailto:a@b.example\"},\"activity\":\"https://x.example\",\"minutes\":1441}",
            "{\"actor\":{\"mbox\":\"mailto:a@b.example\"},\"activity\":\"https://x.example\",\"registration\":\"x\"}"})
    void a_request_that_is_incomplete_is_refused(String body) {
        given().auth().preemptive().basic(key, key).contentType("application/json").body(body).post(LAUNCHES).then()
                .statusCode(400).contentType("application/problem+json");
    }

    private RequestSpecification state(String mailbox, Object registration) {
        return bearer(launch).queryParams("activityId", ACTIVITY, "stateId", "bookmark", "agent", agent(mailbox),
                "registration", registration);
    }

    private JsonPath make(String by, String body) {
        return given().auth().preemptive().basic(by, by).contentType("application/json").body(body).post(LAUNCHES).then()
                .statusCode(201).extract().jsonPath();
    }

    private UUID session() {
        return registration(launch);
    }

    private static UUID registration(JsonPath of) {
        return UUID.fromString(of.getString("registration"));
    }

    private RequestSpecification system() {
        return xapi().auth().preemptive().basic(key, key);
    }

    private static RequestSpecification basic(JsonPath of) {
        return xapi().auth().preemptive().basic(of.getString("key"), of.getString("secret"));
    }

    private static RequestSpecification bearer(JsonPath of) {
        return xapi().auth().preemptive().oauth2(of.getString("token"));
    }

    private static RequestSpecification xapi() {
        return given().header("X-Experience-API-Version", "1.0.3").contentType("application/json");
    }

    private static String agent(String mailbox) {
        return "{\"mbox\":\"mailto:" + mailbox + "\"}";
    }

    private static String asked(String mailbox, String more) {
        return "{\"actor\":" + agent(mailbox) + ",\"activity\":\"" + ACTIVITY + "\"" + more + "}";
    }

    private static String statement(String mailbox, Object registration) {
        return "{\"actor\":" + agent(mailbox)
                + ",\"verb\":{\"id\":\"http://adlnet.gov/expapi/verbs/experienced\"},\"object\":{\"id\":\""
                + ACTIVITY + "\"},\"context\":{\"registration\":\"" + registration + "\"}}";
    }

    private long there(JsonPath of) {
        return (Long) database.createNativeQuery("select count(*) from lrs_launch where key = ?1", Long.class)
                .setParameter(1, of.getString("key")).getSingleResult();
    }

    private void execute(String sql) {
        QuarkusTransaction.requiringNew().run(() -> database.createNativeQuery(sql).executeUpdate());
    }
}
