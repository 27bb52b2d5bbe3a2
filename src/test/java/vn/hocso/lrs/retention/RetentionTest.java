package vn.hocso.lrs.retention;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static vn.hocso.lrs.retention.Eyes.assertDropped;
import static vn.hocso.lrs.retention.Eyes.assertReadable;
import static vn.hocso.lrs.retention.Eyes.client;
import static vn.hocso.lrs.retention.Eyes.found;
import static vn.hocso.lrs.retention.Eyes.put;

import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import vn.hocso.servers.RealServers;
import vn.hocso.servers.Tokens;

/** Statements whose time is over lose their detail, and nothing else changes. */
@QuarkusTest
@WithTestResource(RealServers.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RetentionTest {

    private static final String STAYING = "https://example.org/verbs/staying";

    @Inject
    Past past;

    @Inject
    MeterRegistry meters;

    private final String verb = "https://example.org/verbs/" + UUID.randomUUID();
    private final String activity = "https://example.org/activity/" + UUID.randomUUID();
    private final String mailbox = "mailto:" + UUID.randomUUID() + "@example.org";
    private YearMonth month;

    @BeforeEach
    void aMonth() {
        month = past.begin();
    }

    @Test
    void everything_is_kept_unless_a_rule_says_otherwise() {
        UUID id = written(verb);
        past.seal(month);
        assertThat(past.night(month, 1200, null).due()).isZero();
        assertReadable(id);
    }

    @Test
    void a_statement_is_kept_for_its_time_and_dropped_in_the_first_night_after_it() {
        UUID old = written(verb);
        UUID other = written(STAYING);
        past.seal(month);
        assertThat(past.night(month, 1, verb).due()).isZero();
        assertReadable(old);

        double before = meters.counter(Retention.DROPPED).count();
        assertThat(past.night(month, 2, verb).dropped).isEqualTo(1);
        assertDropped(old);
        assertReadable(other);
        assertThat(meters.counter(Retention.DROPPED).count()).isEqualTo(before + 1);
        assertThat(past.lastAudited()).startsWith("1 statements dropped").doesNotContain(verb, mailbox, old.toString());
        assertThat(past.night(month, 3, verb).due()).isZero();
    }

    @Test
    void nothing_is_left_by_which_it_or_its_actor_could_be_found() {
        UUID old = written(verb);
        past.seal(month);
        String links = "select count(*) from %s l join statement_key k on k.seq = l.seq where k.id = ?1";
        assertThat(past.count(links.formatted("statement_agent"), old)).isEqualTo(1);
        past.night(month, 2, verb);
        for (String table : List.of("statement", "statement_agent", "statement_activity")) {
            assertThat(past.count(links.formatted(table), old)).as(table).isZero();
        }
    }

    @Test
    void a_rehearsal_says_what_would_be_dropped_and_drops_nothing() {
        UUID old = written(verb);
        past.seal(month);
        assertThat(past.night(month, 2, verb, true).dropped).isEqualTo(1);
        assertReadable(old);
    }

    @Test
    void an_id_is_never_used_again_for_another_content() {
        UUID old = written(verb);
        past.seal(month);
        past.night(month, 2, verb);
        put(old, statement(old, verb, activity)).statusCode(204);
        assertDropped(old);
        put(old, statement(old, verb, activity + "/other")).statusCode(409).body("type", equalTo("/errors/statement-conflict"));
        client().body("[" + statement(old, verb, activity) + "]").post("/xapi/statements").then().statusCode(200)
                .body("[0]", equalTo(old.toString()));
        assertDropped(old);
    }

    @Test
    void pages_go_on_over_what_was_dropped_between_them() {
        for (String ascending : List.of("true", "false")) {
            YearMonth own = past.begin();
            month = own;
            String place = activity + "/" + ascending;
            List<String> staying = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                UUID stays = UUID.randomUUID();
                staying.add(stays.toString());
                past.write(at(i), statement(UUID.randomUUID(), verb, place), statement(stays, STAYING, place),
                        statement(UUID.randomUUID(), verb, place));
            }
            past.seal(own);
            JsonPath page = client().queryParam("activity", place).queryParam("ascending", ascending).queryParam("limit", 3)
                    .get("/xapi/statements").jsonPath();
            List<String> seen = new ArrayList<>(page.getList("statements.findAll { it.verb.id == '" + STAYING + "' }.id"));
            assertThat(past.night(own, 2, verb).dropped).isEqualTo(8);
            while (!page.getString("more").isEmpty()) {
                page = client().urlEncodingEnabled(false).get(page.getString("more")).then().statusCode(200).extract()
                        .jsonPath();
                seen.addAll(page.getList("statements.id"));
            }
            assertThat(seen).containsExactlyInAnyOrderElementsOf(staying);
            assertThat(found("activity", place)).containsExactlyInAnyOrderElementsOf(staying);
            assertThat(found("verb", verb)).isEmpty();
        }
    }

    @Test
    void what_another_store_did_not_get_yet_waits_for_it() {
        UUID sent = written(verb);
        UUID waiting = written(verb);
        past.seal(month);
        past.execute(
                "insert into lrs_forward_target (code, name, endpoint, version, key, secret_name, verbs, activities, agents, "
                        + "extensions, not_from, created_at, created_by, state, position) select 'behind', 'x', 'https://x.example', '1.0.3', 'k', "
                        + "'s', '{}', '{}', '{}', '{}', '{}', now(), 'test', 'paused', seq from statement_key where id = '"
                        + sent + "'");
        try {
            Round round = past.night(month, 2, verb);
            assertThat(round.dropped).isEqualTo(1);
            assertThat(round.unsent).isEqualTo(1);
            assertDropped(sent);
            assertReadable(waiting);
        } finally {
            past.execute("delete from lrs_forward_target where code = 'behind'");
        }
        past.night(month, 2, verb);
        assertDropped(waiting);
    }

    @Test
    void an_administrator_sees_what_is_due_before_it_goes() {
        String configured = "https://example.org/verbs/fleeting";
        past.write(Instant.parse("2022-09-10T00:00:00Z"), statement(UUID.randomUUID(), configured, activity));
        JsonPath standing = given().auth().oauth2(Tokens.of("0900000008")).get("/api/v1/retention").then().statusCode(200)
                .extract().jsonPath();
        assertThat(standing.getString("rules[0].verb")).isEqualTo(configured);
        assertThat(standing.getString("rules[0].keep")).isEqualTo("P1M");
        assertThat(standing.getString("rules[0].before")).isEqualTo("2022-10-01T00:00:00Z");
        assertThat(standing.getLong("rules[0].due")).isPositive();
    }

    private UUID written(String withVerb) {
        UUID id = UUID.randomUUID();
        past.write(at(0), statement(id, withVerb, activity));
        return id;
    }

    private Instant at(int hour) {
        return Past.day(month, 10).plusSeconds(3600L * hour);
    }

    private String statement(UUID id, String withVerb, String object) {
        return """
                {"id":"%s","actor":{"mbox":"%s"},"verb":{"id":"%s"},"object":{"id":"%s"},"timestamp":"2022-11-01T00:00:00Z"}"""
                .formatted(id, mailbox, withVerb, object);
    }
}
