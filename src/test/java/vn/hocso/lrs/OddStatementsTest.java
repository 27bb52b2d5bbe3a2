package vn.hocso.lrs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasSize;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import vn.hocso.servers.RealServers;

/** Whatever comes over the wire gets the right refusal, soon, and never an error of ours. */
@QuarkusTest
@WithTestResource(value = RealServers.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class OddStatementsTest {

    @ConfigProperty(name = "quarkus.http.test-port")
    int port;

    private final UUID id = UUID.randomUUID();
    private final String activity = Xapi.newActivity();

    @ParameterizedTest
    @ValueSource(strings = {"NaN", "1e", "01", "\"\\u0000\"", "\"\\ud800\"", "{\"a\":1,\"a\":2}", "[1,]", "'x'", "\u0001"})
    void json_is_read_strictly_also_in_extensions(String value) throws Exception {
        assertThat(post("application/json", extension(value))).isEqualTo(400);
    }

    @Test
    void depth_and_digits_are_bounded() throws Exception {
        assertThat(post("application/json", extension("[".repeat(100_000)))).isEqualTo(400);
        assertThat(post("application/json", extension("{\"a\":".repeat(2000) + "1" + "}".repeat(2000)))).isEqualTo(400);
        assertThat(post("application/json", extension("9".repeat(1_000_000)))).isEqualTo(400);
        assertThat(post("application/json", extension("1e999999999"))).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"application/json; charset=utf-8,200", "application/json;charset=UTF-8,200", "Application/JSON,200",
            "application/json; charset=us-ascii,200", "application/json; charset=utf-16,400",
            "application/json; charset=iso-8859-1,400", "application/json; charset=klingon,400"})
    void json_is_utf_8(String type, int status) throws Exception {
        assertThat(post(type, extension("1"))).isEqualTo(status);
    }

    @Test
    void bytes_that_are_no_utf_8_are_refused() throws Exception {
        byte[] body = extension("\"x\"").getBytes(StandardCharsets.UTF_8);
        body[body.length - 6] = (byte) 0xC3;
        assertThat(Multipart.send(port, "POST", "", "application/json", body).statusCode()).isEqualTo(400);
        assertThat(Multipart.send(port, "POST", "", "application/json", extension("1").getBytes(StandardCharsets.UTF_16))
                .statusCode()).isEqualTo(400);
        assertThat(post("application/json", "")).isEqualTo(400);
    }

    @Test
    void a_batch_of_a_million_elements_ends_at_the_first_wrong_one_or_at_the_limit() throws Exception {
        assertThat(post("application/json", "[" + "0,".repeat(1_000_000) + "0]")).isEqualTo(400);
        String statement = Xapi.statement(id, activity).replace("\"id\":\"" + id + "\",", "");
        assertThat(post("application/json", "[" + (statement + ",").repeat(10_000) + statement + "]")).isEqualTo(413);
        Xapi.client().queryParam("activity", activity).get("/xapi/statements").then()
                .body("statements", hasSize(0));
    }

    @Test
    void a_large_batch_is_stored_whole() throws Exception {
        String statement = Xapi.statement(id, activity).replace("\"id\":\"" + id + "\",", "");
        assertThat(post("application/json", "[" + (statement + ",").repeat(2999) + statement + "]")).isEqualTo(200);
    }

    @Test
    void a_group_of_thousands_and_a_statement_of_a_megabyte_are_stored() throws Exception {
        var members = new StringBuilder();
        for (int i = 0; i < 5000; i++) {
            members.append(i == 0 ? "" : ",").append("{\"mbox\":\"mailto:m").append(i).append("@example.org\"}");
        }
        String group = "{\"id\":\"" + id + "\",\"actor\":{\"objectType\":\"Group\",\"member\":[" + members
                + "]},\"verb\":{\"id\":\""
                + Xapi.VERB + "\"},\"object\":{\"id\":\"" + activity + "\"}}";
        assertThat(post("application/json", group)).isEqualTo(200);
        assertThat(post("application/json", extension("\"" + "x".repeat(1_000_000) + "\"").replace(id.toString(),
                UUID.randomUUID().toString()))).isEqualTo(200);
    }

    @Test
    void a_long_chain_of_references_is_found_from_end_to_end() throws Exception {
        List<UUID> ids = new ArrayList<>();
        var batch = new StringBuilder("[" + Xapi.statement(id, activity));
        UUID target = id;
        for (int i = 0; i < 100; i++) {
            UUID next = UUID.randomUUID();
            batch.append(",{\"id\":\"").append(next)
                    .append("\",\"actor\":{\"mbox\":\"mailto:c@example.org\"},\"verb\":{\"id\":\"")
                    .append(Xapi.VERB).append("\"},\"object\":{\"objectType\":\"StatementRef\",\"id\":\"").append(target)
                    .append("\"}}");
            ids.add(next);
            target = next;
        }
        assertThat(post("application/json", batch.append("]").toString())).isEqualTo(200);
        List<String> found = Xapi.client().queryParam("activity", activity).queryParam("limit", 0).get("/xapi/statements")
                .jsonPath().getList("statements.id");
        assertThat(found).hasSize(101).doesNotHaveDuplicates().contains(ids.get(99).toString());
    }

    @Test
    void the_same_id_twice_in_a_batch_is_a_bad_request_and_the_rest_of_the_batch_leaves_no_trace() throws Exception {
        UUID fellow = UUID.randomUUID();
        String batch = "[" + Xapi.statement(fellow, activity) + "," + Xapi.statement(id, activity) + ","
                + Xapi.statement(id, activity).replace(id.toString(), id.toString().toUpperCase()) + "]";
        for (String version : new String[]{"1.0.3", "2.0.0"}) {
            Xapi.client(version).body(batch).post("/xapi/statements").then().statusCode(400);
        }
        Xapi.client().queryParam("statementId", fellow).get("/xapi/statements").then().statusCode(404);
    }

    private int post(String type, String body) throws Exception {
        return Multipart.send(port, "POST", "", type, body.getBytes(StandardCharsets.UTF_8)).statusCode();
    }

    private String extension(String value) {
        return Xapi.statement(id, "mailto:an@example.org", activity,
                ",\"result\":{\"extensions\":{\"http://example.org/x\":" + value + "}}");
    }
}
