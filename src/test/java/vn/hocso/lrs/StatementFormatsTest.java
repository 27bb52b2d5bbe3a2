package vn.hocso.lrs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.aMapWithSize;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasEntry;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import vn.hocso.lrs.access.ClientScope;
import vn.hocso.lrs.access.Credentials;
import vn.hocso.servers.RealServers;

/** How a statement is shown: exact, ids, canonical (Communication 2.1.3, XAPI-00168 to XAPI-00172). */
@QuarkusTest
@WithTestResource(value = RealServers.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class StatementFormatsTest {

    @Inject
    Credentials credentials;

    private final UUID id = UUID.randomUUID();
    private final String activity = Xapi.newActivity();

    @Test
    void exact_shows_an_activity_that_stands_alone_as_a_list_and_nothing_else_otherwise() {
        String before = "{ \"id\":\"" + id + "\",\"actor\" : {\"mbox\":\"mailto:an@example.org\"},\"verb\":{\"id\":\""
                + Xapi.VERB
                + "\"},\"object\":{\"id\":\"" + activity + "\"},\"result\":{\"score\":{\"raw\":1.50}},"
                + "\"context\":{\"extensions\":{\"http://e.org/contextActivities\":{\"parent\":{}}},\"contextActivities\":{\"parent\": ";
        String alone = "{\"id\":\"http://e.org/p\" }";
        String after = " ,\"other\":[" + alone + "]}}}";
        Xapi.client().body(before + alone + after).post("/xapi/statements").then().statusCode(200);
        String shown = get("exact", null).extract().asString();
        assertThat(shown).endsWith((before + "[" + alone + "]" + after).substring(1));
        Xapi.client().body(shown).post("/xapi/statements").then().statusCode(200);
    }

    @Test
    void ids_shows_only_what_tells_apart() {
        Xapi.client("2.0.0")
                .body("""
                        {"id":"%s","actor":{"objectType":"Group","name":"Tổ","member":[{"name":"An","mbox":"mailto:an@e.org"}]},
                         "verb":{"id":"http://e.org/v","display":{"vi":"học"}},
                         "object":{"objectType":"SubStatement","actor":{"objectType":"Group","name":"G","mbox":"mailto:g@e.org","member":[]},
                           "verb":{"id":"http://e.org/w","display":{"vi":"x"}},
                           "object":{"objectType":"Activity","id":"%s","definition":{"name":{"vi":"Bài"}}}},
                         "context":{"instructor":{"name":"Gv","account":{"homePage":"http://e.org","name":"1"}},
                           "contextActivities":{"parent":{"id":"http://e.org/p","definition":{"name":{"vi":"P"}}}},
                           "contextAgents":[{"objectType":"contextAgent","agent":{"name":"B","mbox":"mailto:b@e.org"},
                             "relevantTypes":["http://e.org/t"]}],"extensions":{"http://e.org/x":{"name":1}}}}"""
                        .formatted(id, activity))
                .post("/xapi/statements").then().statusCode(200);
        get("ids", null).body("actor", aMapWithSize(2)).body("actor.member[0]", aMapWithSize(1))
                .body("actor.member[0].mbox", equalTo("mailto:an@e.org")).body("verb", aMapWithSize(1))
                .body("object.actor", aMapWithSize(2)).body("object.verb", aMapWithSize(1))
                .body("object.object", equalTo(Map.of("id", activity)))
                .body("context.instructor", aMapWithSize(1)).body("context.contextActivities.parent[0]", aMapWithSize(1))
                .body("context.contextAgents[0].agent", aMapWithSize(1))
                .body("context.contextAgents[0].relevantTypes[0]", equalTo("http://e.org/t"))
                .body("context.extensions.'http://e.org/x'.name", equalTo(1)).body("authority", aMapWithSize(2))
                .body("version", equalTo("2.0.0"));
    }

    @Test
    void canonical_puts_together_what_was_said_of_an_activity_and_shows_one_language() {
        post(id, "{\"name\":{\"vi\":\"Bài\",\"en\":\"Lesson\"},\"type\":\"http://e.org/t\",\"extensions\":{\"http://e.org/a\":1}}");
        post(UUID.randomUUID(), "{\"name\":{\"en\":\"The lesson\",\"fr\":\"La leçon\"},\"description\":{\"vi\":\"Mô tả\"},"
                + "\"interactionType\":\"choice\",\"choices\":[{\"id\":\"a\",\"description\":{\"vi\":\"Có\",\"en\":\"Yes\"}}],"
                + "\"extensions\":{\"http://e.org/b\":2}}");
        JsonPath shown = get("canonical", "en").extract().jsonPath();
        assertThat(shown.getMap("object.definition.name")).isEqualTo(Map.of("en", "The lesson"));
        assertThat(shown.getMap("object.definition.description")).isEqualTo(Map.of("vi", "Mô tả"));
        assertThat(shown.getString("object.definition.type")).isEqualTo("http://e.org/t");
        assertThat(shown.getMap("object.definition.extensions")).hasSize(2);
        assertThat(shown.getMap("object.definition.choices[0].description")).isEqualTo(Map.of("en", "Yes"));
        assertThat(shown.getString("actor.name")).isEqualTo("An");
        get("exact", "en").body("object.definition.name", hasKey("vi")).body("object.definition.name", not(hasKey("fr")));
        Xapi.client().queryParam("activity", activity).queryParam("format", "canonical").queryParam("limit", 1)
                .header("Accept-Language", "fr").get("/xapi/statements").then()
                .body("statements[0].object.definition.name", hasEntry("fr", "La leçon"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            en-GB | en-GB
            en | en-US
            en-AU | en-US
            vi-VN | vi
            fr;q=0.9, de-CH;q=1 | de
            es, * | en-US
            vi;q=0, en-gb | en-GB
            !!! | en-US
            - | en-US
            """)
    void the_language_is_the_one_that_the_reader_prefers(String preferred, String shown) {
        assertThat(Languages.of(preferred).choose(List.of("en-US", "en-GB", "vi", "de"))).isEqualTo(shown);
    }

    @Test
    void one_authority_does_not_change_how_the_statements_of_another_look() {
        post(id, "{\"name\":{\"vi\":\"Bài\"}}");
        String other = "test-" + UUID.randomUUID();
        credentials.issue(other, other, other, EnumSet.of(ClientScope.ALL));
        Xapi.client(other, other).body(statement(UUID.randomUUID(), "{\"name\":{\"vi\":\"Khác\"}}")).post("/xapi/statements")
                .then().statusCode(200);
        get("canonical", "vi").body("object.definition.name.vi", equalTo("Bài"));
    }

    @Test
    void the_format_goes_on_from_page_to_page() {
        post(id, "{\"name\":{\"vi\":\"Bài\"}}");
        post(UUID.randomUUID(), "{\"name\":{\"vi\":\"Bài\"}}");
        String more = Xapi.client().queryParam("activity", activity).queryParam("format", "ids").queryParam("limit", 1)
                .get("/xapi/statements").path("more");
        Xapi.client().urlEncodingEnabled(false).get(more).then().body("statements[0].id", equalTo(id.toString()))
                .body("statements[0].object", aMapWithSize(1)).body("statements[0].actor", not(hasKey("name")));
    }

    @Test
    void a_single_statement_says_when_it_was_stored() {
        post(id, "{}");
        var answer = Xapi.client("2.0.0").queryParam("statementId", id).get("/xapi/statements");
        Instant modified = ZonedDateTime.parse(answer.header("Last-Modified"), DateTimeFormatter.RFC_1123_DATE_TIME)
                .toInstant();
        assertThat(modified).isEqualTo(Instant.parse(answer.path("stored")).truncatedTo(ChronoUnit.SECONDS));
    }

    @Test
    void a_statement_without_version_has_the_one_it_came_by() {
        UUID second = UUID.randomUUID();
        post(id, "{}");
        Xapi.client("2.0.0").body(Xapi.statement(second, activity)).post("/xapi/statements").then().statusCode(200);
        get("exact", null).body("version", equalTo("1.0.0"));
        Xapi.client().queryParam("statementId", second).get("/xapi/statements").then().body("version", equalTo("2.0.0"));
    }

    private void post(UUID statement, String definition) {
        Xapi.client().body(statement(statement, definition)).post("/xapi/statements").then().statusCode(200);
    }

    private String statement(UUID statement, String definition) {
        return """
                {"id":"%s","actor":{"name":"An","mbox":"mailto:an@e.org"},"verb":{"id":"http://e.org/v","display":{"vi":"học",
                "en":"learned"}},"object":{"id":"%s","definition":%s}}""".formatted(statement, activity, definition);
    }

    private ValidatableResponse get(String format, String language) {
        var request = Xapi.client("2.0.0").queryParam("statementId", id).queryParam("format", format);
        return (language == null ? request : request.header("Accept-Language", language)).get("/xapi/statements").then()
                .statusCode(200);
    }
}
