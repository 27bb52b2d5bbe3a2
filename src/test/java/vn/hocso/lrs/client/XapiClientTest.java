package vn.hocso.lrs.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

import vn.hocso.servers.FarStore;

/** The client with a store that behaves in every way a store can. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class XapiClientTest {

    private static final HttpClient HTTP = XapiClient.http(Duration.ofSeconds(2));

    private final FarStore store = new FarStore();
    private final XapiServer server = server(Duration.ofSeconds(20));
    private final XapiClient client = new XapiClient(HTTP, server);
    private final UUID id = UUID.randomUUID();

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void statements_arrive_byte_for_byte_with_version_and_credential() throws Exception {
        byte[] odd = ("{\"id\":\"" + id + "\" ,\"result\":{\"score\":{\"raw\":1.50}},\"actor\":{\"name\":\"Ánh\"}}")
                .getBytes(StandardCharsets.UTF_8);
        assertThat(client.post(List.of(odd, statement(UUID.randomUUID()))).accepted()).isTrue();
        FarStore.Sent sent = store.sent().get(0);
        assertThat(new String(sent.body(), StandardCharsets.UTF_8))
                .startsWith("[" + new String(odd, StandardCharsets.UTF_8) + ",{").endsWith("}]");
        assertThat(sent.version()).isEqualTo("2.0.0");
        assertThat(sent.authorization()).isEqualTo("Basic a2V5OnMzY3JldDp3aXRoIGNvbG9u");
    }

    @Test
    void files_travel_with_their_statement_in_one_body() throws Exception {
        byte[] content = {0, 13, 10, 45, 45, -1};
        var file = new XapiFile("a".repeat(64), "application/octet-stream", content.length,
                () -> new ByteArrayInputStream(content));
        assertThat(client.post(List.of(statement(id)), List.of(file)).accepted()).isTrue();
        FarStore.Sent sent = store.sent().get(0);
        assertThat(sent.type()).matches("multipart/mixed; boundary=[a-z0-9]+");
        String body = new String(sent.body(), StandardCharsets.ISO_8859_1);
        assertThat(body).contains("X-Experience-API-Hash: " + "a".repeat(64) + "\r\n\r\n"
                + new String(content, StandardCharsets.ISO_8859_1) + "\r\n--");
        assertThat(store.stored()).containsExactly(id.toString());
    }

    @Test
    void an_answer_is_a_value_whatever_it_is() throws Exception {
        store.answer(1, 429, "slow down", "Retry-After", "7");
        assertThat(client.post(List.of(statement(id)))).isEqualTo(new XapiAnswer(429, "slow down", Duration.ofSeconds(7)));
        store.answer(1, 503, "x".repeat(100_000), "Retry-After", "Fri, 31 Dec 1999 23:59:59 GMT");
        XapiAnswer past = client.post(List.of(statement(id)));
        assertThat(past.head()).hasSize(XapiAnswer.LONGEST_HEAD);
        assertThat(past.retryAfter()).as("a time that is over by the store's own clock").isNull();
        store.answer(1, 302, "", "Location", "http://localhost:1/elsewhere");
        assertThat(client.put(id, statement(id)).status()).as("redirects are not followed").isEqualTo(302);
    }

    @Test
    void a_statement_comes_back_as_it_was_stored_or_not_at_all() throws Exception {
        store.put(id.toString(), "{ \"id\": 1.0 }");
        assertThat(client.statement(id)).hasValueSatisfying(read -> assertThat(read).asString().isEqualTo("{ \"id\": 1.0 }"));
        assertThat(client.statement(UUID.randomUUID())).isEmpty();
        assertThat(client.voided(id)).isEmpty();
        assertThat(new String(client.about())).contains("2.0.0");
        store.answer(1, 500, "broken");
        var refused = catchThrowableOfType(RefusedException.class, () -> client.statement(id));
        assertThat(refused.answer().status()).isEqualTo(500);
    }

    @Test
    void pages_are_read_as_they_come_and_keep_the_text_of_numbers() throws Exception {
        store.answer(1, 200, "{\"more\":\"/far/xapi/more?2\",\"statements\":[{\"a\":1.50},{\"b\":[{\"c\":\"}\"}]}]}");
        store.answer(1, 200, "{\"statements\":[ {\"d\":\"ễ\" , \"e\":1e3} ] , \"more\":\"\"}");
        var read = new ArrayList<String>();
        client.each(StatementQuery.ALL.verb("https://example.org/a b").limit(2).ascending(),
                s -> read.add(new String(s, StandardCharsets.UTF_8)));
        assertThat(read).containsExactly("{\"a\":1.50}", "{\"b\":[{\"c\":\"}\"}]}", "{\"d\":\"ễ\" , \"e\":1e3}");
    }

    @Test
    void what_is_no_page_is_no_answer() {
        for (String wrong : List.of("<html>", "{\"statements\":[1]}", "[]", "{\"statements\":[{}]")) {
            store.answer(1, 200, wrong);
            assertThatThrownBy(() -> client.statements(StatementQuery.ALL)).as(wrong).isInstanceOf(NoAnswerException.class);
        }
        var elsewhere = new StatementPage(List.of(), "https://other.example/more");
        assertThatThrownBy(() -> client.more(elsewhere)).isInstanceOf(NoAnswerException.class).hasMessageContaining("host");
    }

    @Test
    void a_store_that_is_slow_or_stops_in_the_middle_is_left_when_the_time_is_over() {
        store.delay(1500);
        assertThat(failure().timedOut()).isTrue();
        store.delay(0);
        store.stall(true);
        assertThat(failure().timedOut()).as("the head came, the body did not").isTrue();
        store.close();
        assertThat(failure().timedOut()).as("nobody listens").isFalse();
    }

    @Test
    void a_large_body_is_given_more_time() throws Exception {
        store.delay(1500);
        var impatient = new XapiClient(HTTP, server(Duration.ofMillis(700)));
        byte[] content = new byte[200_000];
        var file = new XapiFile("a".repeat(64), "image/png", content.length, () -> new ByteArrayInputStream(content));
        assertThat(impatient.post(List.of(statement(id)), List.of(file)).accepted()).isTrue();
        assertThat(impatient.allowed(0)).isEqualTo(Duration.ofMillis(700));
        assertThat(impatient.allowed(Long.MAX_VALUE)).isEqualTo(Duration.ofMillis(700).plus(XapiServer.MOST_FOR_A_BODY));
    }

    @Test
    void the_connection_is_used_again_after_the_ids_of_a_full_portion_and_after_refusals() throws Exception {
        store.answer(1, 200, "[" + "\"" + id + "\",".repeat(250) + "\"\"]");
        store.answer(1, 400, "x".repeat(200_000));
        client.post(List.of(statement(id)));
        client.post(List.of(statement(id)));
        assertThat(client.statement(UUID.randomUUID())).isEmpty();
        store.answer(1, 500, "x".repeat(200_000));
        assertThatThrownBy(() -> client.statement(id)).isInstanceOf(RefusedException.class);
        client.about();
        assertThat(store.connections()).isEqualTo(1);
        store.answer(1, 200, "x".repeat(1_000_000));
        client.post(List.of(statement(id)));
        client.about();
        assertThat(store.connections()).as("what is endless is not read for that").isEqualTo(2);
    }

    @Test
    void the_secret_is_in_no_text() {
        assertThat(server.toString()).contains("key at http://localhost").doesNotContain("s3cret");
        assertThatThrownBy(
                () -> new XapiServer(URI.create("ftp://x/"), XapiVersion.V1_0_3, "k", "s3cret", Duration.ofSeconds(1)))
                .isInstanceOf(IllegalArgumentException.class).hasMessageNotContaining("s3cret");
    }

    @Test
    void it_needs_nothing_else_of_the_product() {
        var classes = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("vn.hocso.lrs.client");
        assertThat(classes.size()).isGreaterThan(8);
        assertThat(classes.stream().flatMap(c -> c.getDirectDependenciesFromSelf().stream())
                .map(d -> d.getTargetClass().getPackageName()).distinct()
                .filter(name -> !name.startsWith("java.") && !name.startsWith("com.fasterxml.jackson.core")))
                .containsExactly("vn.hocso.lrs.client");
    }

    private NoAnswerException failure() {
        var impatient = new XapiClient(HTTP, server(Duration.ofMillis(700)));
        return catchThrowableOfType(NoAnswerException.class, () -> impatient.post(List.of(statement(id))));
    }

    private XapiServer server(Duration timeout) {
        return new XapiServer(store.endpoint(), XapiVersion.V2_0_0, "key", "s3cret:with colon", timeout);
    }

    private static byte[] statement(UUID id) {
        return ("{\"id\":\"" + id + "\"}").getBytes(StandardCharsets.UTF_8);
    }
}
