package vn.hocso.lrs;

import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import vn.hocso.lrs.access.ClientScope;
import vn.hocso.lrs.access.Credentials;
import vn.hocso.servers.RealServers;

/** The whole description of an activity (1.0.3: Communication 2.5, XAPI-00254; 2.0: 4.1.6.4). */
@QuarkusTest
@WithTestResource(value = RealServers.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ActivitiesTest {

    @Inject
    Credentials credentials;

    @Inject
    StatementStore store;

    private final String activity = Xapi.newActivity();

    @Test
    void an_activity_that_nobody_spoke_of_is_an_activity_all_the_same() {
        show(Xapi.client()).statusCode(200).contentType("application/json")
                .body("", equalTo(Map.of("objectType", "Activity", "id", activity)));
    }

    @Test
    void it_holds_all_languages_that_any_statement_gave() {
        say("{\"name\":{\"vi\":\"Bài một\"},\"type\":\"https://example.org/lesson\"}");
        say("{\"name\":{\"en\":\"Lesson one\"},\"description\":{\"vi\":\"Mở đầu\"},\"extensions\":{\"https://a.b/x\":1.50}}");
        show(Xapi.client()).statusCode(200).body("definition.name.vi", equalTo("Bài một"))
                .body("definition.name.en", equalTo("Lesson one")).body("definition.description.vi", equalTo("Mở đầu"))
                .body("definition.type", equalTo("https://example.org/lesson"));
        say("{\"name\":{\"vi\":\"Bài 1\"}}");
        show(Xapi.client()).body("definition.name.vi", equalTo("Bài 1")).body("definition.name.en", equalTo("Lesson one"));
    }

    @Test
    void nobody_learns_what_statements_said_that_it_may_not_read() {
        say("{\"name\":{\"vi\":\"của lrs-demo\",\"en\":\"demo\"}}");
        store.record(StatementStore.LEARNING, List.of(statement("{\"name\":{\"vi\":\"của nền tảng\"}}").getBytes()));
        show(Xapi.client()).body("definition.name.vi", equalTo("của lrs-demo"));
        show(with(ClientScope.WRITE, ClientScope.READ_MINE)).statusCode(200).body("", not(hasKey("definition")));
        show(with(ClientScope.ALL_READ)).body("definition.name.vi", equalTo("của nền tảng")).body("definition.name.en",
                equalTo("demo"));
        show(with(ClientScope.WRITE)).statusCode(403);
        show(with(ClientScope.STATE)).statusCode(403);
    }

    @Test
    void the_id_is_needed_and_has_to_be_an_iri() {
        for (String query : new String[]{"", "?activityId=", "?activityId=x", "?activityid=" + activity,
                "?activityId=" + activity + "&x=1"}) {
            Xapi.client().get("/xapi/activities" + query).then().statusCode(400);
        }
        Xapi.client().queryParam("activityId", activity).head("/xapi/activities").then().statusCode(200).body(emptyString());
        Xapi.client().queryParam("activityId", activity).delete("/xapi/activities").then().statusCode(405);
        show(Xapi.client()).body("definition", nullValue());
    }

    private void say(String definition) {
        Xapi.client().body(statement(definition)).post("/xapi/statements").then().statusCode(200);
    }

    private String statement(String definition) {
        return Xapi.statement(UUID.randomUUID(), activity).replace("\"object\":{",
                "\"object\":{\"definition\":" + definition + ",");
    }

    private ValidatableResponse show(RequestSpecification client) {
        return client.queryParam("activityId", activity).get("/xapi/activities").then();
    }

    private RequestSpecification with(ClientScope first, ClientScope... more) {
        String key = "test-" + UUID.randomUUID();
        credentials.issue(key, key, key, EnumSet.of(first, more));
        return Xapi.client(key, key);
    }
}
