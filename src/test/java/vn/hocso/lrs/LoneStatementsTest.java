package vn.hocso.lrs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import vn.hocso.lrs.protocol.XapiVersion;
import vn.hocso.lrs.statement.StatementReader;
import vn.hocso.servers.RealServers;
import vn.hocso.shared.Together;

/** If this fails, the short way of single statements tells clients something else than the long one. */
@QuarkusTest
@WithTestResource(RealServers.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LoneStatementsTest {

    private static final int WRITERS = 8;

    @Inject
    LoneStatements lone;

    private final String activity = Xapi.newActivity();

    /** From now on the names are known, which the short way needs. */
    @BeforeEach
    void names_are_known() {
        assertThat(post(Xapi.statement(UUID.randomUUID(), activity))).isEqualTo(200);
        for (int i = 0; i < WRITERS; i++) {
            assertThat(post(Xapi.statement(UUID.randomUUID(), mailbox(i), activity, ""))).isEqualTo(200);
        }
    }

    @Test
    void a_statement_of_known_names_goes_the_short_way_once() {
        byte[] body = Xapi.statement(UUID.randomUUID(), activity).getBytes();
        var statement = StatementReader.one(body, XapiVersion.V1_0);
        assertThat(lone.append(Xapi.DEMO, statement)).isTrue();
        assertThat(lone.append(Xapi.DEMO, statement)).as("the same again").isFalse();
        assertThat(post(new String(body))).isEqualTo(200);
        assertThat(listed(activity)).containsOnlyOnce(statement.id().toString());
    }

    @Test
    void what_came_alone_stands_in_the_order_in_which_it_came() {
        List<String> ids = IntStream.range(0, 5).mapToObj(i -> UUID.randomUUID().toString()).toList();
        ids.forEach(id -> assertThat(post(Xapi.statement(UUID.fromString(id), activity))).isEqualTo(200));
        assertThat(
                Xapi.client().queryParam("activity", activity).queryParam("ascending", true).get("/xapi/statements").jsonPath()
                        .getList("statements.id", String.class))
                .endsWith(ids.toArray(String[]::new));
    }

    @Test
    void of_different_ones_under_one_id_the_first_wins() throws Exception {
        for (int round = 0; round < 5; round++) {
            UUID id = UUID.randomUUID();
            List<Integer> statuses = Together.run(WRITERS, i -> post(Xapi.statement(id, mailbox(i), activity, "")));
            assertThat(statuses).containsOnlyOnce(200).containsOnly(200, 409);
        }
    }

    @Test
    void one_that_another_refers_to_before_it_came_is_found_with_it() {
        UUID awaited = UUID.randomUUID();
        UUID referring = UUID.randomUUID();
        String reference = Xapi.statement(referring, activity).replaceFirst("\"object\":\\{[^}]*}",
                "\"object\":{\"objectType\":\"StatementRef\",\"id\":\"" + awaited + "\"}");
        assertThat(post(reference)).isEqualTo(200);
        assertThat(listed(activity)).doesNotContain(referring.toString());
        assertThat(post(Xapi.statement(awaited, activity))).isEqualTo(200);
        assertThat(listed(activity)).contains(awaited.toString(), referring.toString());
    }

    private static String mailbox(int writer) {
        return "mailto:lone" + writer + "@example.org";
    }

    private static int post(String statement) {
        return Xapi.client().body(statement).post("/xapi/statements").statusCode();
    }

    private static List<String> listed(String activity) {
        return Xapi.client().queryParam("activity", activity).queryParam("limit", 100).get("/xapi/statements").jsonPath()
                .getList("statements.id", String.class);
    }
}
