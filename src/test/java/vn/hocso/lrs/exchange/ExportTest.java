package vn.hocso.lrs.exchange;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import vn.hocso.lrs.StatementStore;
import vn.hocso.lrs.access.ClientScope;
import vn.hocso.lrs.access.Credentials;
import vn.hocso.servers.RealServers;

/** A program fetches statements as a file. */
@QuarkusTest
@WithTestResource(RealServers.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ExportTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Inject
    Credentials credentials;

    @Inject
    StatementStore store;

    @Inject
    EntityManager database;

    private Freight freight;

    @BeforeEach
    void giveAccess() {
        freight = Freight.with(credentials, ClientScope.ALL);
    }

    @Test
    void a_file_holds_every_statement_in_the_order_of_storing_and_says_at_its_end_that_it_is_complete() throws IOException {
        freight.load(String.join("\n", freight.statements(1001)));
        List<String> lines = freight.export("?authority=" + freight.key);
        assertThat(lines).hasSize(1002);
        var stored = lines.subList(0, 1001).stream().map(line -> Instant.parse(json(line).get("stored").textValue())).toList();
        assertThat(stored).isSorted();
        JsonNode end = json(lines.get(1001)).get("export");
        assertThat(end.get("statements").intValue()).isEqualTo(1001);
        assertThat(Instant.parse(end.get("consistentThrough").textValue())).isAfterOrEqualTo(stored.get(1000));
    }

    @Test
    void what_is_exported_and_loaded_into_an_empty_store_is_the_same_there() {
        String pretty = freight.statement(UUID.randomUUID()).replace(",", ",\n  ");
        UUID voided = UUID.randomUUID();
        freight.xapi().contentType("application/json").body(pretty).post("/xapi/statements").then().statusCode(200);
        freight.load(String.join("\n", freight.statement(voided), freight.withoutId(""),
                freight.statement(UUID.randomUUID(), ",\"version\":\"2.0.0\""),
                freight.statement(UUID.randomUUID(), ",\"result\":{\"score\":{\"scaled\":0.50},\"response\":\"Đúng\\nrồi\"}"),
                """
                        {"actor":{"mbox":"mailto:an@example.org"},"verb":{"id":"http://adlnet.gov/expapi/verbs/voided"},
                        "object":{"objectType":"StatementRef","id":"%s"}}""".formatted(voided).replace("\n", "")));
        List<String> before = freight.export("?authority=" + freight.key);
        assertThat(before).hasSize(7);

        empty(freight.key);
        assertThat(freight.export("?authority=" + freight.key)).hasSize(1);
        Freight other = Freight.with(credentials, ClientScope.ALL);
        assertThat(other.load(String.join("\n", before) + "\n").getInt("stored")).isEqualTo(6);
        List<String> after = other.export("?authority=" + other.key);
        assertThat(comparable(after)).isEqualTo(comparable(before));
        assertThat(json(after.get(0)).at("/authority/account/name").textValue()).isEqualTo(other.key);
        other.xapi().queryParam("voidedStatementId", voided).get("/xapi/statements").then().statusCode(200);
        assertThat(other.load(String.join("\n", before) + "\n").getInt("repeated")).isEqualTo(6);
    }

    @Test
    void attachments_come_along_when_that_is_asked_for() throws Exception {
        // No two parts of it are alike: it is looked for in the answer.
        String content = "xxx" + IntStream.range(10_000, 70_000).mapToObj(Integer::toString).collect(joining());
        String sha2 = sha2(content);
        String one = freight.statement(UUID.randomUUID(), attachment(sha2, content.length()));
        String two = freight.statement(UUID.randomUUID(), attachment(sha2, content.length()));
        assertThat(freight.sendWithFile("[" + one + "," + two + "]", sha2, content)).isEqualTo(200);
        List<String> bare = freight.export("?authority=" + freight.key);
        assertThat(bare).hasSize(3);
        List<String> full = freight.export("?attachments=true&authority=" + freight.key);
        assertThat(full).hasSize(5);

        empty(freight.key);
        Freight other = Freight.with(credentials, ClientScope.ALL);
        assertThat(other.load(String.join("\n", bare)).getInt("refused")).isEqualTo(2);
        var spoiled = new ArrayList<>(full);
        spoiled.replaceAll(line -> line.replace("eHh4", "eHh5"));
        assertThat(spoiled).isNotEqualTo(full);
        assertThat(other.load(String.join("\n", spoiled)).getInt("stored")).isZero();
        assertThat(other.load(String.join("\n", full)).getInt("stored")).isEqualTo(2);
        other.xapi().queryParam("activity", other.activity).queryParam("attachments", true).get("/xapi/statements").then()
                .statusCode(200);
        String answer = other.xapi().queryParam("attachments", true).get("/xapi/statements").then().statusCode(200).extract()
                .asString();
        assertThat(answer).containsOnlyOnce(content).contains("X-Experience-API-Hash: " + sha2);
        assertThat(other.export("?attachments=true&authority=" + other.key)).hasSize(5);
    }

    private static String attachment(String sha2, int length) {
        return ",\"attachments\":[{\"usageType\":\"https://x.example/u\",\"display\":{\"vi\":\"x\"},"
                + "\"contentType\":\"text/plain\",\"length\":" + length + ",\"sha2\":\"" + sha2 + "\"}]";
    }

    private static String sha2(String text) {
        return HexFormat.of().formatHex(Progress.sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void a_file_that_lost_lines_on_its_way_is_noticed() {
        freight.load(String.join("\n", freight.statements(3)));
        List<String> lines = freight.export("?authority=" + freight.key);
        Freight other = Freight.with(credentials, ClientScope.ALL);
        var load = other.load(lines.get(0) + "\n" + lines.get(2) + "\n" + lines.get(3) + "\n");
        other.client().get(Freight.LOADS + "/" + load.getString("id") + "/problems").then()
                .body("[0].code", equalTo("export-incomplete")).body("[0].line", equalTo(3));
    }

    @Test
    void it_is_packed_when_that_is_asked_for() throws IOException {
        freight.load(freight.statement(UUID.randomUUID()));
        byte[] packed = freight.client().get(Freight.EXPORT + "?gzip=true&activity=" + freight.activity).then().statusCode(200)
                .contentType("application/gzip").header("Content-Disposition", containsString(".ndjson.gz")).extract()
                .asByteArray();
        try (var gzip = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            assertThat(new String(gzip.readAllBytes(), StandardCharsets.UTF_8).split("\n")).hasSize(2);
        }
    }

    @Test
    void the_filters_are_those_of_a_request_for_statements() {
        UUID voided = UUID.randomUUID();
        freight.load(String.join("\n", freight.statement(voided),
                freight.statement(UUID.randomUUID()).replace("an@example.org", "b@example.org"),
                "{\"actor\":{\"mbox\":\"mailto:an@example.org\"},\"verb\":{\"id\":\"http://adlnet.gov/expapi/verbs/voided\"},"
                        + "\"object\":{\"objectType\":\"StatementRef\",\"id\":\"" + voided + "\"}}"));
        String mine = "?authority=" + freight.key;
        assertThat(freight.export(mine)).hasSize(4);
        assertThat(freight.export(mine + "&voided=false")).hasSize(3);
        assertThat(freight.export(mine + "&verb=" + Freight.VERB + "&voided=false")).hasSize(3);
        assertThat(freight.export(mine + "&agent=%7B%22mbox%22:%22mailto:b@example.org%22%7D")).hasSize(2);
        assertThat(freight.export(mine + "&verb=https://example.org/never")).hasSize(1);
        String last = json(freight.export(mine).get(2)).get("stored").textValue();
        assertThat(freight.export(mine + "&since=" + last)).hasSize(1);
        assertThat(freight.export(mine + "&until=" + last)).hasSize(4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=3", "statementId=7e2d1b54-5b0f-4f0e-9f5e-0c6b1c9c2f10", "Verb=x", "verb=x",
            "gzip=1", "voided=", "agent=x", "since=yesterday", "gzip=true&gzip=true", "format=ids"})
    void a_parameter_that_is_unknown_or_miswritten_is_refused(String query) {
        freight.client().urlEncodingEnabled(false).get(Freight.EXPORT + "?" + query).then().statusCode(400)
                .contentType("application/problem+json");
    }

    @Test
    void a_key_gets_what_it_may_read_and_nothing_else() {
        freight.load(freight.statement(UUID.randomUUID()));
        store.record(StatementStore.LEARNING, List.of(freight.statement(UUID.randomUUID()).getBytes(StandardCharsets.UTF_8)));
        Freight own = Freight.with(credentials, ClientScope.WRITE, ClientScope.READ_MINE);
        assertThat(own.export("?activity=" + freight.activity)).hasSize(1);
        own.client().get(Freight.EXPORT + "?authority=" + freight.key).then().statusCode(403);
        Freight all = Freight.with(credentials, ClientScope.READ);
        assertThat(all.export("?activity=" + freight.activity)).hasSize(3);
        assertThat(all.export("?authority=learning&activity=" + freight.activity)).hasSize(2);
        Freight.with(credentials, ClientScope.WRITE).client().get(Freight.EXPORT).then().statusCode(403);
    }

    @Test
    void who_fetched_what_is_in_the_log_without_the_values_of_the_filters() {
        freight.export("?authority=" + freight.key + "&agent=%7B%22mbox%22:%22mailto:b@example.org%22%7D&verb=" + Freight.VERB);
        assertThat(database.createNativeQuery("select action || ' ' || object || ' ' || detail from audit_log where actor = ?1",
                String.class).setParameter(1, "lrs:" + freight.key).getResultList())
                .containsExactly("lrs.statement-export lrs-authority/" + freight.key + " filtered by agent verb");
    }

    private static List<JsonNode> comparable(List<String> lines) {
        return lines.subList(0, lines.size() - 1).stream().map(line -> (JsonNode) ((ObjectNode) json(line))
                .without(List.of("stored", "authority"))).toList();
    }

    private static JsonNode json(String line) {
        try {
            return JSON.readTree(line);
        } catch (IOException e) {
            throw new IllegalStateException(line, e);
        }
    }

    /** As if the authority had never written anything. */
    private void empty(String authority) {
        String number = "(select id from lrs_authority where name = '" + authority + "')";
        QuarkusTransaction.requiringNew().run(() -> {
            for (String sql : new String[]{
                    "delete from statement_attachment where statement_id in (select id from statement where authority_id = "
                            + number
                            + ")",
                    "delete from lrs_attachment_portion p where not exists (select from statement_attachment a where a.sha2 = p.sha2)",
                    "delete from lrs_attachment p where not exists (select from statement_attachment a where a.sha2 = p.sha2)",
                    "delete from statement_key where id in (select id from statement where authority_id = " + number + ")",
                    "delete from statement_reference where authority_id = " + number,
                    "delete from statement_echo where authority_id = " + number,
                    "delete from statement_agent_echo where authority_id = " + number,
                    "delete from statement_activity_echo where authority_id = " + number,
                    "delete from statement_agent where authority_id = " + number,
                    "delete from statement_activity where authority_id = " + number,
                    "delete from statement_voiding where authority_id = " + number,
                    "delete from statement where authority_id = " + number}) {
                database.createNativeQuery(sql).executeUpdate();
            }
        });
    }
}
