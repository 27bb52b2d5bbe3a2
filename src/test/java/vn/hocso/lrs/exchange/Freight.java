package vn.hocso.lrs.exchange;

import static io.restassured.RestAssured.given;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;

import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import vn.hocso.lrs.access.ClientScope;
import vn.hocso.lrs.access.Credentials;
import vn.hocso.servers.PlainHttp;

/** How the tests load and fetch files: as a program with a key of its own. */
class Freight {

    static final String LOADS = "/api/v1/statement-loads";
    static final String EXPORT = "/api/v1/statement-export";
    static final String VERB = "http://adlnet.gov/expapi/verbs/experienced";

    final String key = "freight-" + UUID.randomUUID();
    final String activity = "https://example.org/freight/" + UUID.randomUUID();

    private Freight() {}

    /** A program with these scopes, under an authority of its own name. */
    static Freight with(Credentials credentials, ClientScope... scopes) {
        var freight = new Freight();
        credentials.issue(freight.key, freight.key, freight.key, Set.of(scopes));
        return freight;
    }

    RequestSpecification client() {
        return given().auth().preemptive().basic(key, key);
    }

    RequestSpecification xapi() {
        return client().header("X-Experience-API-Version", "1.0.3");
    }

    Response send(byte[] file) {
        return client().contentType("application/octet-stream").body(file).post(LOADS);
    }

    /** @param then is waited for after so many of the lines */
    void sendSlowly(List<String> lines, int first, CountDownLatch then) {
        try (var out = new PipedOutputStream(); var in = new PipedInputStream(out, 1 << 20)) {
            var request = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + LOADS))
                    .header("Authorization", "Basic " + Base64.getEncoder().encodeToString((key + ":" + key).getBytes()))
                    .header("Content-Type", "application/octet-stream")
                    .POST(HttpRequest.BodyPublishers.ofInputStream(() -> in)).build();
            var answer = PlainHttp.client().sendAsync(request, HttpResponse.BodyHandlers.ofString());
            out.write((String.join("\n", lines.subList(0, first)) + "\n").getBytes(StandardCharsets.UTF_8));
            out.flush();
            then.await();
            out.write(String.join("\n", lines.subList(first, lines.size())).getBytes(StandardCharsets.UTF_8));
            out.close();
            answer.join();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @return the report of a load that came to its end */
    JsonPath load(String file) {
        return send(file.getBytes(StandardCharsets.UTF_8)).then().statusCode(200).extract().jsonPath();
    }

    List<String> export(String query) {
        String body = client().urlEncodingEnabled(false).get(EXPORT + query).then().statusCode(200)
                .contentType("application/x-ndjson").extract().asString();
        return List.of(body.split("\n"));
    }

    List<String> ids() {
        return xapi().queryParam("activity", activity).queryParam("limit", 0).get("/xapi/statements").jsonPath()
                .getList("statements.id");
    }

    String statement(Object id) {
        return statement(id, "");
    }

    /** @param more further properties, starting with a comma */
    String statement(Object id, String more) {
        return """
                {"id":"%s","actor":{"mbox":"mailto:an@example.org"},"verb":{"id":"%s"},"object":{"id":"%s"}%s}"""
                .formatted(id, VERB, activity, more);
    }

    String withoutId(String more) {
        return statement("", more).replaceFirst("\"id\":\"\",", "");
    }

    List<String> statements(int count) {
        return IntStream.range(0, count).mapToObj(i -> statement(UUID.randomUUID())).toList();
    }

    /** @return the status of a request with statements and a file that belongs to them */
    int sendWithFile(String statements, String sha2, String content) throws IOException, InterruptedException {
        String body = ("--b\nContent-Type: application/json\n\n" + statements + "\n--b\nContent-Type: text/plain\n"
                + "Content-Transfer-Encoding: binary\nX-Experience-API-Hash: " + sha2 + "\n\n" + content + "\n--b--\n")
                .replace("\n", "\r\n");
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + "/xapi/statements"))
                .header("Authorization", "Basic " + Base64.getEncoder().encodeToString((key + ":" + key).getBytes()))
                .header("X-Experience-API-Version", "1.0.3").header("Content-Type", "multipart/mixed; boundary=b")
                .POST(HttpRequest.BodyPublishers.ofString(body)).build();
        return PlainHttp.client().send(request, HttpResponse.BodyHandlers.ofString()).statusCode();
    }

    static byte[] packed(String text) {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
