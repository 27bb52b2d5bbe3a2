package vn.hocso.lrs;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Random;
import java.util.UUID;

import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import vn.hocso.servers.RealServers;

/** Files that come with statements and go with them (Data 2.4.11, Communication 1.5; XAPI-00127 to XAPI-00135). */
@QuarkusTest
@WithTestResource(value = RealServers.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AttachmentsTest {

    private static final String IMAGE = "image/jpeg";

    @ConfigProperty(name = "quarkus.http.test-port")
    int port;

    @Inject
    AgroalDataSource database;

    private final UUID id = UUID.randomUUID();
    private final String activity = Xapi.newActivity();
    private final byte[] picture = bytes(40_000);

    @ParameterizedTest
    @ValueSource(strings = {"multipart/mixed; boundary=X", "multipart/mixed; boundary=\"X\"",
            "Multipart/Mixed;charset=utf-8;boundary=X"})
    void a_file_of_all_byte_values_comes_back_as_it_went(String type) throws Exception {
        String boundary = "===" + UUID.randomUUID() + "===";
        var sent = new Multipart(boundary).json(statement(attachment(picture, ""))).file(IMAGE, picture)
                .post(port, type.replace("X", boundary));
        assertThat(sent.statusCode()).as(new String(sent.body())).isEqualTo(200);
        var answer = get("?statementId=" + id + "&attachments=true");
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
                .matches("multipart/mixed; boundary=[A-Za-z0-9]+");
        var parts = Multipart.parts(answer);
        assertThat(parts).hasSize(2);
        assertThat(parts.get(0).headers()).isEqualTo("Content-Type: application/json\r\n");
        assertThat(new String(parts.get(0).content(), StandardCharsets.UTF_8)).startsWith("{").contains(id.toString());
        assertThat(parts.get(1).headers()).contains("Content-Type: image/jpeg\r\n", "Content-Transfer-Encoding: binary\r\n",
                "X-Experience-API-Hash: " + Multipart.sha2("SHA-256", picture) + "\r\n");
        assertThat(parts.get(1).content()).isEqualTo(picture);
    }

    @Test
    void without_attachments_the_answer_is_json() throws Exception {
        post(picture);
        for (String query : new String[]{"?statementId=" + id, "?statementId=" + id + "&attachments=false",
                "?activity=" + activity + "&attachments=false"}) {
            var answer = get(query);
            assertThat(answer.headers().firstValue("Content-Type")).contains("application/json");
            assertThat(new String(answer.body(), StandardCharsets.UTF_8)).contains(id.toString()).startsWith("{");
        }
    }

    @Test
    void a_list_brings_each_file_once_on_the_page_of_its_statement() throws Exception {
        byte[] other = bytes(3);
        var sent = new Multipart("b")
                .json("[" + statement(attachment(picture, "") + "," + attachment(picture, "")) + ","
                        + statement(attachment(other, "") + "," + attachment(picture, "")).replace(id.toString(),
                                UUID.randomUUID().toString())
                        + "]")
                .file(IMAGE, picture).file("text/plain", other).post(port);
        assertThat(sent.statusCode()).as(new String(sent.body())).isEqualTo(200);
        var all = Multipart.parts(get("?attachments=true&activity=" + activity));
        assertThat(all).extracting(Multipart.Part::content).hasSize(3).contains(picture, other);
        var first = get("?attachments=true&ascending=true&limit=1&activity=" + activity);
        assertThat(Multipart.parts(first)).hasSize(2);
        String page = new String(Multipart.parts(first).get(0).content(), StandardCharsets.UTF_8);
        String more = page.replaceAll("(?s).*\"more\":\"([^\"]*)\".*", "$1").replace("/xapi/statements", "");
        assertThat(Multipart.parts(get(more))).hasSize(3);
        var nothing = Multipart.parts(get("?attachments=true&verb=http://example.org/never-seen"));
        assertThat(nothing).hasSize(1);
    }

    @Test
    void a_file_is_stored_once_however_often_it_comes() throws Exception {
        post(picture);
        var again = new Multipart("b")
                .json(statement(attachment(picture, "")).replace(id.toString(), UUID.randomUUID().toString()))
                .file(IMAGE, picture).file(IMAGE, picture).post(port);
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(count("select count(*) from lrs_attachment where sha2 = '" + Multipart.sha2("SHA-256", picture) + "'"))
                .isEqualTo(1);
    }

    @Test
    void an_empty_file_and_a_large_one_come_back() throws Exception {
        byte[] large = bytes(10_000_000);
        for (byte[] content : new byte[][]{new byte[0], large}) {
            UUID own = UUID.randomUUID();
            var sent = new Multipart("b").json(statement(attachment(content, "")).replace(id.toString(), own.toString()))
                    .file(IMAGE, content).post(port);
            assertThat(sent.statusCode()).as(new String(sent.body())).isEqualTo(200);
            assertThat(Multipart.parts(get("?attachments=true&statementId=" + own)).get(1).content()).isEqualTo(content);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"SHA-224", "SHA-384", "SHA-512"})
    void every_kind_of_sha_2_is_checked(String algorithm) throws Exception {
        String sha2 = Multipart.sha2(algorithm, picture);
        String statement = statement(attachment(picture, "").replace(Multipart.sha2("SHA-256", picture), sha2.toUpperCase()));
        assertThat(new Multipart("b").json(statement).file(IMAGE, picture, sha2).post(port).statusCode()).isEqualTo(200);
        assertThat(Multipart.parts(get("?attachments=true&statementId=" + id)).get(1).content()).isEqualTo(picture);
        byte[] other = bytes(100);
        assertThat(new Multipart("b").json(statement).file(IMAGE, other, sha2).post(port).statusCode()).isEqualTo(400);
    }

    @Test
    void the_length_a_client_declares_is_not_compared() throws Exception {
        String statement = statement(attachment(picture, "").replace("\"length\":40000", "\"length\":20000"));
        assertThat(new Multipart("b").json(statement).file(IMAGE, picture).post(port).statusCode()).isEqualTo(200);
    }

    @Test
    void a_file_with_an_address_need_not_come_and_is_not_shown_by_its_digest_alone() throws Exception {
        post(picture);
        UUID guess = UUID.randomUUID();
        String hosted = statement(attachment(picture, ",\"fileUrl\":\"https://example.org/f\"")).replace(id.toString(),
                guess.toString());
        Xapi.client().body(hosted).post("/xapi/statements").then().statusCode(200);
        assertThat(Multipart.parts(get("?attachments=true&statementId=" + guess))).hasSize(1);
        assertThat(
                new Multipart("b").json(hosted.replace(guess.toString(), UUID.randomUUID().toString())).post(port).statusCode())
                .isEqualTo(200);
        assertThat(new Multipart("b").json(Xapi.statement(UUID.randomUUID(), activity)).post(port).statusCode()).isEqualTo(200);
    }

    @Test
    void a_file_that_is_missing_or_that_no_statement_names_refuses_the_whole_batch() throws Exception {
        byte[] other = bytes(10);
        Xapi.client().body(statement(attachment(picture, ""))).post("/xapi/statements").then().statusCode(400);
        String both = statement(attachment(picture, "") + "," + attachment(other, ""));
        UUID fellow = UUID.randomUUID();
        assertRefused(new Multipart("b").json("[" + Xapi.statement(fellow, activity) + "," + both + "]").file(IMAGE, picture));
        Xapi.client().queryParam("statementId", fellow).get("/xapi/statements").then().statusCode(404);
        assertRefused(new Multipart("b").json(both).file(IMAGE, picture).file(IMAGE, other).file(IMAGE, bytes(11)));
        assertRefused(new Multipart("b").json(statement(attachment(picture, ""))).file(IMAGE, other,
                Multipart.sha2("SHA-256", picture)));
    }

    @Test
    void parts_say_what_they_are() throws Exception {
        String statement = statement(attachment(picture, ""));
        String hash = "X-Experience-API-Hash: " + Multipart.sha2("SHA-256", picture) + "\r\n";
        assertRefused(new Multipart("b").json(statement).part("Content-Type: a/b\r\n" + hash, picture));
        assertRefused(new Multipart("b").json(statement).part(hash + "Content-Transfer-Encoding: base64\r\n", picture));
        assertRefused(new Multipart("b").json(statement).part("Content-Transfer-Encoding: binary\r\n", picture));
        assertRefused(new Multipart("b").part("Content-Type: text/plain\r\n", statement.getBytes()).file(IMAGE, picture));
        assertRefused(new Multipart("b").file(IMAGE, picture).json(statement));
        assertRefused(new Multipart("b").json(statement).json(statement).file(IMAGE, picture));
        assertRefused(new Multipart("b"));
        assertThat(
                new Multipart("b").json(statement).part("content-transfer-encoding: BINARY\r\n" + hash.toLowerCase(), picture)
                        .post(port).statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"multipart/mixed", "multipart/mixed;", "multipart/mixed; boundary=c",
            "multipart/form-data; boundary=b",
            "text/plain", "application/jsonx", "application/octet-stream", "application/x-www-form-urlencoded"})
    void another_content_type_is_a_bad_request(String type) throws Exception {
        var answer = new Multipart("b").json(statement(attachment(picture, ""))).file(IMAGE, picture).post(port, type);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(Multipart.send(port, "POST", "", null, Xapi.statement(id, activity).getBytes()).statusCode()).isEqualTo(400);
    }

    @Test
    void a_put_may_bring_files_too() throws Exception {
        byte[] body = new Multipart("b").json(statement(attachment(picture, ""))).file(IMAGE, picture).bytes();
        for (int i = 0; i < 2; i++) {
            assertThat(Multipart.send(port, "PUT", "?statementId=" + id, "multipart/mixed; boundary=b", body).statusCode())
                    .isEqualTo(204);
        }
        assertThat(Multipart.parts(get("?attachments=true&statementId=" + id)).get(1).content()).isEqualTo(picture);
    }

    @Test
    void what_is_too_large_is_refused_and_the_connection_goes_on() throws Exception {
        byte[] large = bytes(10 * 1024 * 1024 + 1);
        assertThat(new Multipart("b").json(statement(attachment(large, ""))).file(IMAGE, large).post(port).statusCode())
                .isEqualTo(413);
        assertThat(new Multipart("b").json(" ".repeat(9_000_000)).post(port).statusCode()).isEqualTo(413);
        assertThat(Multipart.send(port, "POST", "", "application/json", new byte[9_000_000]).statusCode()).isEqualTo(413);
        assertThat(Multipart.send(port, "POST", "?x=1", "application/json", new byte[3_000_000]).statusCode()).isEqualTo(400);
        assertThat(get("?statementId=" + id).statusCode()).isEqualTo(404);
        assertThat(get("?limit=1").statusCode()).isEqualTo(200);
    }

    @Test
    void a_head_request_with_attachments_has_no_body() throws Exception {
        post(picture);
        var answer = Multipart.send(port, "HEAD", "?attachments=true&statementId=" + id, null, new byte[0]);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEmpty();
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("multipart/mixed");
        assertThat(get("?limit=1").statusCode()).isEqualTo(200);
    }

    private void assertRefused(Multipart multipart) throws Exception {
        var answer = multipart.post(port);
        assertThat(answer.statusCode()).as(new String(answer.body(), StandardCharsets.UTF_8)).isEqualTo(400);
        assertThat(count("select count(*) from statement_key where id = '" + id + "'")).isZero();
    }

    private void post(byte[] content) throws Exception {
        var answer = new Multipart("b").json(statement(attachment(content, ""))).file(IMAGE, content).post(port);
        assertThat(answer.statusCode()).as(new String(answer.body(), StandardCharsets.UTF_8)).isEqualTo(200);
    }

    private HttpResponse<byte[]> get(String query) throws Exception {
        return Multipart.send(port, "GET", query, null, new byte[0]);
    }

    private String statement(String attachments) {
        return Xapi.statement(id, "mailto:an@example.org", activity, ",\"attachments\":[" + attachments + "]");
    }

    private static String attachment(byte[] content, String more) {
        return "{\"usageType\":\"http://example.org/u\",\"display\":{\"vi\":\"Ảnh\"},\"contentType\":\"image/jpeg\",\"length\":"
                + content.length + ",\"sha2\":\"" + Multipart.sha2("SHA-256", content) + "\"" + more + "}";
    }

    /** All byte values, and the bytes that delimit parts. */
    private static byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        new Random().nextBytes(bytes);
        byte[] tricky = "\r\n--\r\n\r\n".getBytes();
        for (int i = 0; i < Math.min(256, length); i++) {
            bytes[i] = (byte) i;
        }
        System.arraycopy(tricky, 0, bytes, Math.max(0, length - tricky.length), Math.min(tricky.length, length));
        return bytes;
    }

    private long count(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var query = connection.createStatement();
                var rows = query.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
