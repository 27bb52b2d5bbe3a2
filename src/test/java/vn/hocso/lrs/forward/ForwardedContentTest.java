package vn.hocso.lrs.forward;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hocso.lrs.forward.Outbox.statement;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.fasterxml.jackson.databind.JsonNode;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import vn.hocso.lrs.client.XapiClient;
import vn.hocso.lrs.client.XapiFile;
import vn.hocso.lrs.client.XapiServer;
import vn.hocso.lrs.client.XapiVersion;
import vn.hocso.servers.FarStore;
import vn.hocso.servers.RealServers;

/** Which statements go to a target, and in what words. */
@QuarkusTest
@WithTestResource(RealServers.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ForwardedContentTest {

    private static final String LEARNING = "learning";
    private static final String VOID = "http://adlnet.gov/expapi/verbs/voided";
    private static final String CONTEXT_2 = """
            ,"context":{"contextAgents":[{"objectType":"contextAgent","agent":{"mbox":"mailto:coach@example.org"},
             "relevantTypes":["https://example.org/coach"]}],"extensions":{"https://example.org/kept":1.50}}""";

    @Inject
    Outbox outbox;
    @Inject
    Rows rows;
    @ConfigProperty(name = "quarkus.http.test-port")
    int port;
    @ConfigProperty(name = "hocso.id-base", defaultValue = "https://hocso.example/id")
    String idBase;

    private final FarStore far = new FarStore();
    private String target;

    @AfterEach
    void end() {
        outbox.end(target);
        far.close();
    }

    @Test
    void what_only_version_2_has_a_place_for_becomes_an_extension_for_a_store_of_1_0_3() throws Exception {
        target = outbox.target(far);
        UUID id = UUID.randomUUID();
        post(XapiVersion.V2_0_0,
                statement(id, "an", CONTEXT_2 + ",\"version\":\"2.0.0\",\"timestamp\":\"2022-11-15T01:02:03.45Z\""));
        outbox.untilSettled(target);
        JsonNode sent = far.statement(id.toString());
        assertThat(sent.has("version")).isFalse();
        assertThat(sent.path("context").has("contextAgents")).isFalse();
        JsonNode extensions = sent.path("context").path("extensions");
        assertThat(extensions.path(idBase + "/ext/contextAgents").get(0).path("agent").path("mbox").asText())
                .isEqualTo("mailto:coach@example.org");
        assertThat(extensions.path("https://example.org/kept").decimalValue()).isEqualByComparingTo("1.5");
        assertThat(sent.path("timestamp").asText()).isEqualTo("2022-11-15T01:02:03.45Z");
    }

    @Test
    void a_store_of_version_2_gets_statements_of_version_2_unchanged_and_older_ones_with_strict_times() throws Exception {
        target = outbox.target(far, "2.0.0", "");
        UUID newer = UUID.randomUUID();
        UUID older = UUID.randomUUID();
        post(XapiVersion.V2_0_0, statement(newer, "an", CONTEXT_2));
        post(XapiVersion.V1_0_3, statement(older, "an", ",\"timestamp\":\"2022-11-15T08:02:03+07\",\"version\":\"1.0.0\""));
        outbox.untilSettled(target);
        assertThat(new String(far.sent().get(0).body(), StandardCharsets.UTF_8)).contains(CONTEXT_2);
        assertThat(far.sent().get(0).version()).isEqualTo("2.0.0");
        assertThat(far.statement(older.toString()).path("timestamp").asText()).isEqualTo("2022-11-15T01:02:03Z");
        assertThat(far.statement(older.toString()).has("version")).isFalse();
    }

    @Test
    void the_files_of_a_statement_go_with_it_and_the_order_stays() throws Exception {
        target = outbox.target(far);
        String before = outbox.write("lrs-demo", 1).get(0);
        UUID id = UUID.randomUUID();
        byte[] content = new byte[300_000];
        for (int i = 0; i < content.length; i++) {
            content[i] = (byte) (i * 31);
        }
        String sha2 = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        post(XapiVersion.V1_0_3, statement(id, "an", """
                ,"attachments":[{"usageType":"https://example.org/photo","display":{"vi":"Ảnh"},"contentType":"image/png",
                 "length":300000,"sha2":"%s"}]""".formatted(sha2)),
                new XapiFile(sha2, "image/png", content.length, () -> new ByteArrayInputStream(content)));
        String after = outbox.write("lrs-demo", 1).get(0);
        outbox.untilSettled(target);
        assertThat(far.stored()).containsExactly(before, id.toString(), after);
        FarStore.Sent sent = far.sent().stream().filter(s -> s.ids().contains(id.toString())).findFirst().orElseThrow();
        assertThat(sent.type()).startsWith("multipart/mixed");
        String text = new String(sent.body(), StandardCharsets.ISO_8859_1);
        assertThat(text).contains("Content-Type: image/png\r\n", "X-Experience-API-Hash: " + sha2 + "\r\n\r\n"
                + new String(content, StandardCharsets.ISO_8859_1) + "\r\n--");
    }

    @Test
    void a_voiding_statement_goes_where_its_statement_went_and_only_if_it_voids_something_here() {
        target = outbox.target(far, "1.0.3", "verbs = array['" + Outbox.VERB + "']");
        List<String> ids = outbox.writeTogether(LEARNING, "an", 2);
        String rightful = voiding(LEARNING, ids.get(0));
        String stranger = voiding("stranger", ids.get(1));
        UUID unborn = UUID.randomUUID();
        String early = voiding(LEARNING, unborn.toString());
        outbox.write(LEARNING, statement(unborn, "an"));
        String last = outbox.write(LEARNING, 1).get(0);
        outbox.untilSettled(target);
        assertThat(far.stored()).containsExactly(ids.get(0), ids.get(1), rightful, last).doesNotContain(stranger, early);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"verbs; https://example.org/verb/wanted", "verbs; https://example.org/verb/*",
            "activities; https://example.org/course/1", "activities; https://example.org/course/*",
            "agents; mailto:wanted@example.org", "extensions; https://example.org/ext/unit",
            "extensions; https://example.org/ext/unit=HN"})
    void a_target_gets_what_its_filter_asks_for_and_nothing_else(String kind, String entry) {
        target = outbox.target(far, "1.0.3", kind + " = array['" + entry + "', 'https://example.org/never']");
        outbox.writeTogether(LEARNING, "an", 3);
        UUID id = UUID.randomUUID();
        outbox.write(LEARNING, """
                {"id":"%s","actor":{"mbox":"mailto:wanted@example.org"},"verb":{"id":"https://example.org/verb/wanted"},
                 "object":{"id":"https://example.org/a/2"},"context":{"contextActivities":{"parent":[{"id":
                 "https://example.org/course/1"}]},"extensions":{"https://example.org/ext/unit":"HN"}}}""".formatted(id));
        outbox.writeTogether(LEARNING, "an", 3);
        outbox.untilSettled(target);
        assertThat(far.stored()).containsExactly(id.toString());
    }

    @Test
    void of_every_kind_one_entry_has_to_fit() {
        target = outbox.target(far, "1.0.3", "verbs = array['" + Outbox.VERB + "'], agents = array['mailto:binh@example.org']");
        outbox.writeTogether(LEARNING, "an", 2);
        List<String> ids = outbox.writeTogether(LEARNING, "binh", 2);
        outbox.untilSettled(target);
        assertThat(far.stored()).isEqualTo(ids);
    }

    @Test
    void nothing_goes_back_to_the_system_that_wrote_it() {
        target = outbox.target(far, "1.0.3", "not_from = array['lms.example']");
        outbox.writeTogether("lms.example", "an", 2);
        List<String> ids = outbox.writeTogether(LEARNING, "an", 2);
        outbox.untilSettled(target);
        assertThat(far.stored()).isEqualTo(ids);
    }

    @Test
    void two_stores_of_our_kind_know_each_other_and_send_nothing_back() {
        far.about(
                "{\"version\":[\"1.0.3\"],\"extensions\":{\"https://hanam.example/id/ext/id-base\":\"https://hanam.example/id\"}}");
        target = outbox.target(far);
        UUID returned = UUID.randomUUID();
        UUID third = UUID.randomUUID();
        outbox.write("hanam", statement(returned, "an", authority("https://hanam.example/id")),
                statement(third, "an", authority("https://other.example/id")));
        outbox.untilSettled(target);
        assertThat(far.stored()).containsExactly(third.toString());
        assertThat(far.statement(third.toString()).path("authority").path("account").path("homePage").asText())
                .as("it stands here under our name now").isEqualTo(idBase);
    }

    @Test
    void what_a_store_said_of_itself_is_remembered_when_it_cannot_be_asked() {
        far.about(500, "");
        target = outbox.target(far, "1.0.3", "far_base = 'https://hanam.example/id'");
        outbox.write("hanam", statement(UUID.randomUUID(), "an", authority("https://hanam.example/id")));
        String other = outbox.write(LEARNING, 1).get(0);
        outbox.untilSettled(target);
        assertThat(far.stored()).containsExactly(other);
        assertThat(outbox.is(target, "far_base")).isEqualTo("https://hanam.example/id");
    }

    @Test
    void every_voiding_statement_of_a_portion_goes_however_large_what_it_voids_is() {
        target = outbox.target(far);
        List<UUID> large = List.of(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());
        String more = ",\"result\":{\"response\":\"" + "a".repeat(3_000_000) + "\"}";
        large.forEach(id -> outbox.write(LEARNING, statement(id, "an", more)));
        assertThat(rows.byId(large)).as("never all of them in memory").hasSize(2);
        List<String> voiding = large.stream().map(id -> voiding(LEARNING, id.toString())).toList();
        outbox.untilSettled(target);
        assertThat(far.stored()).endsWith(voiding.toArray(String[]::new)).hasSize(6);
    }

    @Test
    void the_store_itself_is_no_target() {
        target = outbox.target(URI.create("http://localhost:" + port + "/xapi"), "1.0.3", "");
        outbox.write(LEARNING, 1);
        outbox.until(target, () -> outbox.is(target, "state").equals("denied"));
        assertThat(outbox.is(target, "problem")).contains("chính là kho này");
    }

    @Test
    void a_secret_that_cannot_be_opened_is_told_and_nothing_is_sent() {
        target = outbox.target(far, "1.0.3", "secret_name = null, secret = '\\x00112233445566778899aabbccddeeff'");
        outbox.write(LEARNING, 1);
        outbox.until(target, () -> outbox.is(target, "state").equals("denied"));
        assertThat(outbox.is(target, "problem")).contains("mã bí mật");
        assertThat(far.sent()).isEmpty();
    }

    private static String authority(String base) {
        return ",\"authority\":{\"objectType\":\"Agent\",\"account\":{\"homePage\":\"" + base + "\",\"name\":\"learning\"}}";
    }

    private String voiding(String authority, String target) {
        UUID id = UUID.randomUUID();
        outbox.write(authority, """
                {"id":"%s","actor":{"mbox":"mailto:an@example.org"},"verb":{"id":"%s"},
                 "object":{"objectType":"StatementRef","id":"%s"}}""".formatted(id, VOID, target));
        return id.toString();
    }

    private void post(XapiVersion version, String statement, XapiFile... files) throws Exception {
        var client = new XapiClient(XapiClient.http(Duration.ofSeconds(5)), new XapiServer(
                URI.create("http://localhost:" + port + "/xapi"), version, "lrs-demo", "lrs-demo", Duration.ofSeconds(20)));
        assertThat(client.post(List.of(statement.getBytes(StandardCharsets.UTF_8)), List.of(files)).status()).isEqualTo(200);
    }
}
