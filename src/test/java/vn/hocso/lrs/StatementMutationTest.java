package vn.hocso.lrs;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.UUID;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import vn.hocso.servers.PlainHttp;
import vn.hocso.servers.RealServers;

/** Whatever is done to a statement on its way, it is refused or comes back as it was sent; never anything else. */
@QuarkusTest
@WithTestResource(value = RealServers.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class StatementMutationTest {

    private static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
    private static final String SEED = """
            {"actor":{"objectType":"Group","name":"Tổ 1","account":{"homePage":"https://e.org","name":"to-1"},
            "member":[{"mbox":"mailto:an@e.org"}]},"verb":{"id":"http://adlnet.gov/expapi/verbs/answered","display":{"vi":"trả lời"}},
            "object":{"objectType":"Activity","id":"https://e.org/q/1","definition":{"name":{"vi":"Câu 1"},"type":"https://e.org/t",
            "interactionType":"choice","correctResponsesPattern":["a"],"choices":[{"id":"a","description":{"vi":"Đúng"}},{"id":"b"}],
            "extensions":{"https://e.org/x":[1.50,{"y":null}]}}},"result":{"score":{"scaled":0.5,"raw":5,"min":0,"max":10},"success":true,
            "completion":false,"response":"a","duration":"PT1M","extensions":{}},"context":{"registration":
            "ec531277-b57b-4c15-8d91-d292c5b2b8f7","instructor":{"mbox":"mailto:gv@e.org"},"team":{"objectType":"Group","member":[]},
            "contextActivities":{"parent":[{"id":"https://e.org/l"}],"grouping":{"id":"https://e.org/p"}},"revision":"1","platform":"p",
            "language":"vi","statement":{"objectType":"StatementRef","id":"ec531277-b57b-4c15-8d91-d292c5b2b8f7"},
            "extensions":{"https://e.org/team":"ABC"}},"timestamp":"2022-11-15T08:00:00.000+07:00","version":"1.0.0"}""";
    private static final String[] VALUES = {"null", "true", "0", "-1", "1e999999999", "1.0", "\"\"", "\"x\"", "\"\\u0000\"",
            "\"\\ud800\"",
            "[]", "{}", "[{}]", "\"Agent\"", "\"Group\"", "\"Activity\"", "\"StatementRef\"", "\"SubStatement\"",
            "\"mailto:x@e.org\"",
            "\"https://e.org/y\"", "\"vi\"", "\"PT1S\"", "\"2022-02-30T00:00:00Z\"", "\"9999-12-31T23:59:59Z\"",
            "\"0000-01-01T00:00:00Z\"",
            "\"http://adlnet.gov/expapi/verbs/voided\"", "\"ec531277-b57b-4c15-8d91-d292c5b2b8f7\"",
            "123456789012345678901234567890",
            "{\"https://e.org/z\":1}", "{\"vi\":\"x\"}", "\"😀\"", "[[[[]]]]", "{\"mbox\":\"mailto:y@e.org\"}",
            "{\"id\":\"urn:z\"}"};
    private static final String NOISE = "{}[]\",:\\0u1eE+-. \t\nnull'\uFEFFé😀";

    @ConfigProperty(name = "quarkus.http.test-port")
    int port;

    private final HttpClient http = PlainHttp.client();

    @Test
    void a_few_hundred_mutations() throws Exception {
        mutate(400, 20221130);
    }

    @Test
    @Tag("drill")
    void very_many_mutations() throws Exception {
        mutate(20_000, System.nanoTime());
    }

    private void mutate(int cases, long seed) throws Exception {
        var random = new Random(seed);
        int stored = 0;
        for (int i = 0; i < cases; i++) {
            ObjectNode statement = (ObjectNode) JSON.readTree(SEED);
            statement.put("id", new UUID(random.nextLong(), random.nextLong()).toString());
            for (int changes = random.nextInt(3); changes > 0; changes--) {
                change(statement, random);
            }
            String changed = random.nextInt(4) == 0 ? disturb(statement.toString(), random) : statement.toString();
            // Half an emoji cannot be sent as UTF-8.
            String sent = new String(changed.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
            var answer = send("POST", "", sent);
            assertThat(answer.statusCode()).as("seed %d case %d: %s -> %s", seed, i, sent, answer.body()).isIn(200, 400, 409);
            if (answer.statusCode() == 200) {
                stored++;
                assertComesBack(sent, answer.body(), seed, i);
            }
        }
        assertThat(stored).as("stored").isBetween(cases / 20, cases * 19 / 20);
    }

    private void assertComesBack(String sent, String ids, long seed, int i) throws Exception {
        JsonNode expected = JSON.readTree(sent);
        if (expected.isArray()) {
            return;
        }
        String id = JSON.readTree(ids).get(0).textValue();
        String back = send("GET", "?statementId=" + id, null).body();
        if (back.contains("statement-unknown")) {
            // It was a voiding statement's target: an id of its own can void an earlier one.
            back = send("GET", "?voidedStatementId=" + id, null).body();
        }
        ObjectNode read = (ObjectNode) JSON.readTree(back);
        for (String added : new String[]{"stored", "authority", "id", "timestamp", "version"}) {
            if (!expected.has(added) || added.equals("stored") || added.equals("authority")) {
                read.remove(added);
                ((ObjectNode) expected).remove(added);
            }
        }
        asLists(expected);
        asLists(expected.path("object"));
        assertThat(read).as("seed %d case %d: %s", seed, i, sent).isEqualTo(expected);
    }

    /** An activity may stand where a list of them belongs, and is shown as one. */
    private static void asLists(JsonNode statement) {
        if (statement.path("context").path("contextActivities") instanceof ObjectNode activities) {
            activities.deepCopy().properties().stream().filter(kind -> kind.getValue().isObject())
                    .forEach(kind -> activities.putArray(kind.getKey()).add(kind.getValue()));
        }
    }

    private static void change(ObjectNode statement, Random random) throws Exception {
        List<JsonNode> containers = new ArrayList<>();
        collect(statement, containers);
        JsonNode container = containers.get(random.nextInt(containers.size()));
        JsonNode value = random.nextInt(5) == 0
                ? containers.get(random.nextInt(containers.size())).deepCopy()
                : JSON.readTree(VALUES[random.nextInt(VALUES.length)]);
        if (container instanceof ArrayNode array) {
            if (array.isEmpty() || random.nextBoolean()) {
                array.add(value);
            } else {
                array.set(random.nextInt(array.size()), value);
            }
            return;
        }
        var object = (ObjectNode) container;
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        String name = names.isEmpty() ? "x" : names.get(random.nextInt(names.size()));
        switch (random.nextInt(4)) {
            case 0 -> object.remove(name);
            case 1 -> object.set(name.toUpperCase(), value);
            default -> object.set(name, value);
        }
    }

    private static void collect(JsonNode node, List<JsonNode> into) {
        if (node.isContainerNode()) {
            into.add(node);
            node.forEach(child -> collect(child, into));
        }
    }

    private static String disturb(String text, Random random) {
        int at = random.nextInt(text.length());
        int noise = random.nextInt(NOISE.length());
        return switch (random.nextInt(3)) {
            case 0 -> text.substring(0, at) + NOISE.charAt(noise) + text.substring(at);
            case 1 -> text.substring(0, at) + text.substring(at + 1);
            default -> text.substring(0, at) + text.substring(random.nextInt(text.length()));
        };
    }

    private HttpResponse<String> send(String method, String query, String body) throws Exception {
        var publisher = body == null
                ? HttpRequest.BodyPublishers.noBody()
                : HttpRequest.BodyPublishers.ofByteArray(body.getBytes(StandardCharsets.UTF_8));
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/xapi/statements" + query))
                .header("Authorization",
                        "Basic " + Base64.getEncoder().encodeToString((Xapi.DEMO + ":" + Xapi.DEMO).getBytes()))
                .header("X-Experience-API-Version", "1.0.3").header("Content-Type", "application/json; charset=utf-8");
        return http.send(request.method(method, publisher).build(), HttpResponse.BodyHandlers.ofString());
    }
}
