package vn.hocso.lrs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import vn.hocso.servers.EarlyAnswer;
import vn.hocso.servers.RealServers;

/** Programs that would wear the store out, or help themselves to what is not theirs, get a refusal and nothing more. */
@QuarkusTest
@WithTestResource(value = RealServers.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class HostileRequestsTest {

    private static final String LOGIN = "Basic " + Base64.getEncoder().encodeToString("lrs-demo:lrs-demo".getBytes());
    private static final String STATE = "/xapi/activities/state?activityId=https://example.org/a&stateId=s"
            + "&agent=%7B%22mbox%22:%22mailto:an@example.org%22%7D";
    private static final int HUNDRED_MEGABYTES = 100_000_000;
    /** More than there are threads to work for them. */
    private static final int SLOW_SENDERS = 260;

    @ConfigProperty(name = "quarkus.http.test-port")
    int port;

    private final UUID id = UUID.randomUUID();
    private final String activity = Xapi.newActivity();

    @ParameterizedTest
    @ValueSource(strings = {"/xapi/statements", STATE})
    void a_body_of_a_hundred_megabytes_that_hides_its_length_ends_at_the_limit(String path) throws Exception {
        var hidden = BodyPublishers.fromPublisher(BodyPublishers.ofByteArray(new byte[HUNDRED_MEGABYTES]));
        assertThat(status(request(path, "application/json").method("PUT", hidden))).isIn(400, 413);
        assertThat(status(request("/xapi/statements", "application/json").POST(hidden))).isEqualTo(413);
        Xapi.client().queryParam("limit", 1).get("/xapi/statements").then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "GZIP", "deflate", "br", "gzip, identity"})
    void a_compressed_body_is_refused_and_never_unpacked(String coding) throws Exception {
        byte[] statement = Xapi.statement(id, activity).getBytes(StandardCharsets.UTF_8);
        for (byte[] body : List.of(gzip(statement), gzip(new byte[HUNDRED_MEGABYTES]), statement)) {
            var statements = request("/xapi/statements", "application/json").header("Content-Encoding", coding);
            assertThat(status(statements.POST(BodyPublishers.ofByteArray(body)))).isEqualTo(415);
            var state = request(STATE, "application/json").header("Content-Encoding", coding);
            assertThat(status(state.PUT(BodyPublishers.ofByteArray(body)))).isEqualTo(415);
        }
        var plain = request("/xapi/statements", "application/json").header("Content-Encoding", "identity");
        assertThat(status(plain.POST(BodyPublishers.ofByteArray(statement)))).isEqualTo(200);
    }

    @Test
    void the_token_of_a_next_page_cannot_be_altered() {
        for (int i = 0; i < 2; i++) {
            Xapi.client().body(Xapi.statement(UUID.randomUUID(), activity)).post("/xapi/statements").then().statusCode(200);
        }
        String more = Xapi.client().queryParam("activity", activity).queryParam("limit", 1).get("/xapi/statements")
                .path("more");
        String token = more.substring(more.indexOf('=') + 1);
        int dot = token.indexOf('.');
        List<String> altered = new ArrayList<>(List.of("", ".", "x", token.substring(0, dot), token.substring(dot),
                token + "AAAA", "A" + token, token.substring(0, dot + 1), token.replace('.', '-'), "%00"));
        for (int at = 0; at < token.length() - 1; at++) {
            char other = token.charAt(at) == 'A' ? 'B' : 'A';
            altered.add(token.substring(0, at) + other + token.substring(at + 1));
        }
        for (String text : altered) {
            var answer = Xapi.client().urlEncodingEnabled(false).get("/xapi/statements/more?cursor=" + text);
            assertThat(answer.statusCode()).as(text + " instead of " + token).isEqualTo(400);
            answer.then().body("type", equalTo("/errors/cursor-invalid"));
        }
        Xapi.client().urlEncodingEnabled(false).get(more).then().statusCode(200).body("statements.size()", equalTo(1));
    }

    @Test
    @Timeout(120)
    void many_who_send_slowly_neither_stay_nor_keep_others_waiting_for_ever() throws Exception {
        var senders = new ArrayList<Socket>();
        try {
            for (int i = 0; i < SLOW_SENDERS; i++) {
                senders.add(slowSender());
            }
            Thread.sleep(2000);
            long before = System.nanoTime();
            for (int i = 0; i < 5; i++) {
                assertThat(
                        status(request("/xapi/statements?limit=1", "application/json").timeout(Duration.ofSeconds(20)).GET()))
                        .isEqualTo(200);
            }
            assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(10));
            for (Socket sender : senders) {
                sender.setSoTimeout(20_000);
                assertThat(sender.getInputStream().read()).as("an answer or the end").isIn((int) 'H', -1);
            }
        } finally {
            for (Socket sender : senders) {
                sender.close();
            }
        }
    }

    /** Announces a statement, and sends its first byte. */
    private Socket slowSender() throws IOException {
        var socket = new Socket("localhost", port);
        socket.getOutputStream().write(("""
                POST /xapi/statements HTTP/1.1\r
                Host: localhost\r
                Authorization: %s\r
                X-Experience-API-Version: 1.0.3\r
                Content-Type: application/json\r
                Content-Length: 1000\r
                \r
                {""".formatted(LOGIN)).getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    private HttpRequest.Builder request(String path, String type) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).header("Authorization", LOGIN)
                .header("X-Experience-API-Version", "1.0.3").header("Content-Type", type);
    }

    private static int status(HttpRequest.Builder request) throws Exception {
        return EarlyAnswer.to(request.build()).statusCode();
    }

    private static byte[] gzip(byte[] content) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(content);
        }
        return packed.toByteArray();
    }
}
