package vn.hocso.lrs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import vn.hocso.lrs.access.ClientScope;
import vn.hocso.lrs.access.Credentials;
import vn.hocso.servers.RealServers;

/** Which statements a list shows (Communication 2.1.3), and in what order. */
@QuarkusTest
@WithTestResource(value = RealServers.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class StatementQueriesTest {

    @Inject
    Credentials credentials;

    private final String activity = Xapi.newActivity();
    private final String person = "mailto:" + UUID.randomUUID() + "@example.org";
    private final String agent = "{\"mbox\":\"" + person + "\"}";

    @Test
    void an_agent_is_actor_or_object_or_a_member_and_a_related_one_stands_anywhere() {
        String group = "{\"objectType\":\"Group\",\"member\":[" + agent + "]}";
        List<String> direct = List.of(post(statement("", agent, "{\"id\":\"" + activity + "\"}")),
                post(statement("", group, "{\"id\":\"" + activity + "\"}")),
                post(statement("", "{\"mbox\":\"mailto:b@example.org\"}",
                        "{\"objectType\":\"Agent\",\"mbox\":\"" + person + "\"}")));
        List<String> related = List.of(post(about("\"instructor\":" + agent)), post(about("\"team\":" + group)),
                post(subStatement("\"actor\":" + agent, "")), post(subStatement("\"actor\":{\"mbox\":\"mailto:b@example.org\"}",
                        ",\"context\":{\"instructor\":" + agent + "}")),
                post2(about("\"contextAgents\":[{\"objectType\":\"contextAgent\",\"agent\":" + agent + "}]")),
                post2(about("\"contextGroups\":[{\"objectType\":\"contextGroup\",\"group\":" + group + "}]")));
        assertThat(ids("agent", agent)).containsExactlyElementsOf(reversed(direct));
        var all = new ArrayList<>(direct);
        all.addAll(related);
        assertThat(ids("agent", agent, "related_agents", "true")).containsExactlyElementsOf(reversed(all));
        assertThat(ids("agent", agent, "related_agents", "true", "ascending", "true", "limit", "4"))
                .containsExactlyElementsOf(all.subList(0, 4));
        assertThat(pages("agent", agent, "related_agents", "true", "limit", "2")).containsExactlyElementsOf(reversed(all));
        assertThat(ids("agent", agent, "related_agents", "true", "activity", activity)).hasSize(6);
        assertThat(ids("agent", agent, "related_agents", "false")).hasSize(3);
    }

    @Test
    void an_authority_is_a_related_agent_of_all_it_wrote() {
        String key = client(ClientScope.ALL);
        UUID id = UUID.randomUUID();
        Xapi.client(key, key).body(Xapi.statement(id, activity)).post("/xapi/statements").then().statusCode(200);
        String authority = "{\"account\":{\"homePage\":\"https://hocso.example/id\",\"name\":\"" + key + "\"}}";
        for (String filter : new String[]{"verb", "activity"}) {
            Xapi.client(key, key).queryParam("agent", authority).queryParam("related_agents", true)
                    .queryParam(filter, filter.equals("verb") ? Xapi.VERB : activity).get("/xapi/statements").then()
                    .body("statements.id", contains(id.toString()));
        }
        Xapi.client(key, key).queryParam("agent", authority).get("/xapi/statements").then().body("statements", hasSize(0));
        Xapi.client().queryParam("agent", authority).queryParam("related_agents", true).get("/xapi/statements").then()
                .body("statements", hasSize(0));
    }

    @Test
    void an_activity_is_the_object_and_a_related_one_stands_anywhere() {
        String direct = post(Xapi.statement(UUID.randomUUID(), activity));
        String asActivity = "{\"id\":\"" + activity + "\"}";
        List<String> related = List.of(post(elsewhere("\"parent\":[" + asActivity + "]")),
                post(elsewhere("\"grouping\":" + asActivity)), post(elsewhere("\"category\":[" + asActivity + "]")),
                post(elsewhere("\"other\":[" + asActivity + "]")), post(subStatement("\"actor\":" + agent, "")));
        assertThat(ids("activity", activity)).containsExactly(direct);
        assertThat(pages("activity", activity, "related_activities", "true", "limit", "2"))
                .containsExactlyElementsOf(reversed(with(List.of(direct), related)));
        assertThat(ids("activity", activity, "related_activities", "true", "agent", agent)).isEmpty();
        assertThat(ids("activity", activity, "related_activities", "true", "agent", agent, "related_agents", "true"))
                .containsExactly(related.get(4));
    }

    @Test
    void a_registration_is_found_also_together_with_agent_activity_and_verb() {
        String registration = UUID.randomUUID().toString();
        String first = post(statement(",\"context\":{\"registration\":\"" + registration.toUpperCase() + "\"}", agent,
                "{\"id\":\"" + activity + "\"}"));
        String second = post(statement(",\"context\":{\"registration\":\"" + registration + "\"}",
                "{\"mbox\":\"mailto:b@example.org\"}", "{\"id\":\"" + activity + "\"}"));
        assertThat(ids("registration", registration)).containsExactly(second, first);
        assertThat(ids("registration", registration, "agent", agent)).containsExactly(first);
        assertThat(ids("registration", registration, "activity", activity, "verb", Xapi.VERB, "limit", "1"))
                .containsExactly(second);
        assertThat(ids("registration", registration, "verb", "http://example.org/never")).isEmpty();
        assertThat(ids("registration", UUID.randomUUID().toString())).isEmpty();
        assertThat(ids("registration", registration, "agent",
                "{\"account\":{\"homePage\":\"https://hocso.example/id\",\"name\":\"" + Xapi.DEMO + "\"}}", "related_agents",
                "true")).containsExactly(second, first);
    }

    @Test
    void a_statement_about_another_one_is_found_with_it_whichever_came_first() {
        UUID first = UUID.randomUUID();
        UUID second = UUID.randomUUID();
        String registration = UUID.randomUUID().toString();
        String early = post(reference(second));
        String target = post(Xapi.statement(first, person, activity,
                ",\"context\":{\"registration\":\"" + registration + "\",\"instructor\":{\"mbox\":\"mailto:i"
                        + person.substring(7)
                        + "\"}}"));
        String middle = post(named(second, reference(first)));
        String late = post(reference(second));
        List<String> all = List.of(late, middle, target, early);
        assertThat(ids("agent", agent)).isEqualTo(all);
        assertThat(ids("activity", activity)).isEqualTo(all);
        assertThat(ids("registration", registration)).isEqualTo(all);
        assertThat(ids("registration", registration, "agent", agent, "activity", activity, "verb", Xapi.VERB)).isEqualTo(all);
        assertThat(ids("agent", "{\"mbox\":\"mailto:i" + person.substring(7) + "\"}", "related_agents", "true")).isEqualTo(all);
        assertThat(pages("activity", activity, "limit", "1", "ascending", "true")).isEqualTo(reversed(all));
        String stored = Xapi.client().queryParam("statementId", target).get("/xapi/statements").path("stored");
        assertThat(ids("activity", activity, "since", stored)).containsExactly(late, middle);
        assertThat(ids("activity", activity, "until", stored)).containsExactly(target, early);
    }

    @Test
    void statements_that_refer_to_each_other_in_a_circle_come_to_an_end() {
        UUID first = UUID.randomUUID();
        UUID second = UUID.randomUUID();
        String verb = Xapi.newActivity();
        String batch = "[" + named(first, reference(second)).replace("http://example.org/confirmed", verb) + ","
                + named(second, reference(first)) + "]";
        Xapi.client().body(batch).post("/xapi/statements").then().statusCode(200);
        assertThat(ids("verb", verb)).containsExactly(second.toString(), first.toString());
        UUID self = UUID.randomUUID();
        assertThat(post(named(self, reference(self)))).isEqualTo(self.toString());
    }

    @Test
    void a_reference_in_the_context_finds_nothing() {
        UUID target = UUID.randomUUID();
        post(Xapi.statement(target, activity));
        post(Xapi.statement(UUID.randomUUID(), "mailto:a@example.org", Xapi.newActivity(),
                ",\"context\":{\"statement\":{\"objectType\":\"StatementRef\",\"id\":\"" + target + "\"}}"));
        assertThat(ids("activity", activity)).containsExactly(target.toString());
    }

    @Test
    void who_reads_only_its_own_finds_nothing_by_what_others_wrote() {
        String other = client(ClientScope.ALL);
        UUID target = UUID.randomUUID();
        Xapi.client(other, other).body(Xapi.statement(target, person, activity, "")).post("/xapi/statements").then()
                .statusCode(200);
        String mine = post(reference(target));
        assertThat(ids("agent", agent)).isEmpty();
        assertThat(ids("activity", activity)).isEmpty();
        Xapi.client(other, other).queryParam("activity", activity).get("/xapi/statements").then().body("statements.id",
                contains(mine, target.toString()));
    }

    @Test
    void voiding_hides_only_what_is_no_voiding_statement_itself_and_leaves_what_refers_to_it() {
        UUID target = UUID.randomUUID();
        post(Xapi.statement(target, activity));
        String reference = post(reference(target));
        String voider = post(voiding(target));
        String again = post(voiding(target));
        String voiderOfVoider = post(voiding(UUID.fromString(voider)));
        assertThat(ids("activity", activity)).containsExactly(voiderOfVoider, again, voider, reference);
        assertThat(pages("activity", activity, "limit", "1")).containsExactly(voiderOfVoider, again, voider, reference);
        Xapi.client().queryParam("statementId", voider).get("/xapi/statements").then().statusCode(200);
        Xapi.client().queryParam("voidedStatementId", voider).get("/xapi/statements").then().statusCode(404);
        Xapi.client().queryParam("voidedStatementId", target).get("/xapi/statements").then().statusCode(200);
    }

    @Test
    void a_list_begins_after_since_and_ends_with_until_by_the_time_of_storing() {
        List<String> written = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            written.add(post(Xapi.statement(UUID.randomUUID(), "mailto:a@example.org", activity,
                    ",\"timestamp\":\"2000-01-01T00:00:00Z\"")));
        }
        String since = stored(written.get(0));
        String until = stored(written.get(2));
        assertThat(pages("activity", activity, "since", since, "until", until, "limit", "1"))
                .containsExactly(written.get(2), written.get(1));
        assertThat(ids("activity", activity, "limit", "0")).hasSize(4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"related_agents=1", "related_activities=True", "attachments=yes", "format=full", "format=",
            "registration=x", "since=2022-11-15T00:00:00-00:00"})
    void a_value_that_is_none_of_the_allowed_ones_is_refused(String parameter) {
        Xapi.client().urlEncodingEnabled(false).get("/xapi/statements?" + parameter).then().statusCode(400)
                .body("type", equalTo("/errors/parameter-invalid"));
    }

    private String stored(String id) {
        return Xapi.client().queryParam("statementId", id).get("/xapi/statements").path("stored");
    }

    private String about(String context) {
        return Xapi.statement(UUID.randomUUID(), "mailto:b@example.org", activity, ",\"context\":{" + context + "}");
    }

    private static String elsewhere(String activities) {
        return Xapi.statement(UUID.randomUUID(), "mailto:b@example.org", Xapi.newActivity(),
                ",\"context\":{\"contextActivities\":{" + activities + "}}");
    }

    @Test
    void a_list_between_the_first_and_the_last_year_goes_on_to_its_next_page() {
        List<String> ids = List.of(post(Xapi.statement(UUID.randomUUID(), activity)),
                post(Xapi.statement(UUID.randomUUID(), activity)));
        assertThat(pages("activity", activity, "limit", "1", "ascending", "true", "since", "0001-01-01T00:00:00Z", "until",
                "9999-12-31T23:59:59.999999Z")).isEqualTo(ids);
    }

    private String subStatement(String actor, String more) {
        return statement("", "{\"mbox\":\"mailto:b@example.org\"}", "{\"objectType\":\"SubStatement\"," + actor
                + ",\"verb\":{\"id\":\"" + Xapi.VERB + "\"},\"object\":{\"id\":\"" + activity + "\"}" + more + "}");
    }

    private static String statement(String more, String actor, String object) {
        return "{\"actor\":" + actor + ",\"verb\":{\"id\":\"" + Xapi.VERB + "\"},\"object\":" + object + more + "}";
    }

    private static String reference(UUID target) {
        return "{\"actor\":{\"mbox\":\"mailto:c@example.org\"},\"verb\":{\"id\":\"http://example.org/confirmed\"},"
                + "\"object\":{\"objectType\":\"StatementRef\",\"id\":\"" + target + "\"}}";
    }

    private static String named(UUID id, String statement) {
        return "{\"id\":\"" + id + "\"," + statement.substring(1);
    }

    private static String voiding(UUID target) {
        return reference(target).replace("http://example.org/confirmed", "http://adlnet.gov/expapi/verbs/voided");
    }

    private static String post(String statement) {
        return Xapi.client().body(statement).post("/xapi/statements").then().statusCode(200).extract().path("[0]");
    }

    private static String post2(String statement) {
        return Xapi.client("2.0.0").body(statement).post("/xapi/statements").then().statusCode(200).extract().path("[0]");
    }

    private String client(ClientScope scope) {
        String key = "test-" + UUID.randomUUID();
        credentials.issue(key, key, key, EnumSet.of(scope));
        return key;
    }

    private static List<String> ids(String... parameters) {
        return list(parameters).jsonPath().getList("statements.id");
    }

    /** All pages of a list, by their addresses. */
    private static List<String> pages(String... parameters) {
        Response page = list(parameters);
        var ids = new ArrayList<String>(page.jsonPath().getList("statements.id"));
        while (!page.path("more").toString().isEmpty()) {
            assertThat(page.path("more").toString()).startsWith("/xapi/statements/more?");
            page = Xapi.client().urlEncodingEnabled(false).get(page.path("more").toString());
            ids.addAll(page.jsonPath().getList("statements.id"));
        }
        return ids;
    }

    private static Response list(String... parameters) {
        var request = Xapi.client();
        for (int i = 0; i < parameters.length; i += 2) {
            request.queryParam(parameters[i], parameters[i + 1]);
        }
        return request.get("/xapi/statements").then().statusCode(200).extract().response();
    }

    private static List<String> with(List<String> first, List<String> second) {
        var all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }

    private static List<String> reversed(List<String> ids) {
        var reversed = new ArrayList<>(ids);
        Collections.reverse(reversed);
        return reversed;
    }
}
