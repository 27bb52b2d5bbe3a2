package vn.hocso.lrs.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.builder.MultiPartSpecBuilder;
import io.restassured.config.MultiPartConfig;
import io.restassured.response.Response;
import vn.hocso.lrs.access.ClientScope;
import vn.hocso.lrs.access.Credentials;
import vn.hocso.servers.RealServers;
import vn.hocso.servers.WebSession;

/** An administrator loads and fetches files of statements in the browser. */
@QuarkusTest
@WithTestResource(RealServers.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LoadPageTest {

    private static final String EXPORT = "/administration/statement-export";
    private static final String PAGE = "/administration/statement-loads";
    private static WebSession admin;

    @ConfigProperty(name = "quarkus.http.test-port")
    int port;

    @Inject
    Credentials credentials;

    private Freight freight;

    @BeforeEach
    void signIn() {
        freight = Freight.with(credentials, ClientScope.ALL);
        admin = admin == null ? new WebSession("http://localhost:" + port).signIn("0900000008", "hocso-demo", PAGE) : admin;
        admin.get(PAGE);
    }

    @Test
    void a_file_is_loaded_behind_the_page_which_tells_how_far_it_has_come_and_what_was_wrong() throws InterruptedException {
        String file = String.join("\n", freight.statements(700)) + "\nwrong\n";
        Response sent = send(admin.token(), freight.key, "ban-ghi-cu.ndjson", file.getBytes());
        assertThat(sent.statusCode()).isEqualTo(303);
        String load = sent.header("Location").replaceFirst("^https?://[^/]+", "");
        assertThat(load).startsWith(PAGE + "/");
        for (int i = 0; i < 100 && admin.get(load).body().contains("http-equiv=\"refresh\""); i++) {
            Thread.sleep(100);
        }
        assertThat(admin.last().body()).contains("đã xong", "ban-ghi-cu.ndjson", "700", "Nội dung JSON không đọc được")
                .contains("<th scope=\"row\">701</th>");
        assertThat(freight.ids()).hasSize(500);
        assertThat(admin.get(load + "/problems").body())
                .startsWith("statement\tline\tcode\tdetail\n701\t701\tjson-unreadable\t");
        assertThat(admin.get(PAGE).body()).contains(load, "ban-ghi-cu.ndjson");
    }

    @Test
    void a_form_without_a_file_or_with_the_platforms_own_name_comes_back() {
        byte[] file = freight.statement(UUID.randomUUID()).getBytes();
        for (String name : List.of("learning", "", "Nguyễn Văn An")) {
            Response refused = send(admin.token(), name, "a.ndjson", file);
            assertThat(refused.statusCode()).as(name).isEqualTo(400);
            assertThat(refused.asString()).contains("<title>Lỗi: ", "id=\"authority-error\"");
        }
        Response empty = send(admin.token(), freight.key, "a.ndjson", new byte[0]);
        assertThat(empty.statusCode()).isEqualTo(400);
        assertThat(empty.asString()).contains("id=\"file-error\"", "value=\"" + freight.key + "\"");
        assertThat(freight.ids()).isEmpty();
    }

    @Test
    void a_form_of_another_site_loads_nothing() {
        byte[] file = freight.statement(UUID.randomUUID()).getBytes();
        for (String token : new String[]{null, "forged"}) {
            assertThat(send(token, freight.key, "a.ndjson", file).statusCode()).isEqualTo(400);
        }
        assertThat(freight.ids()).isEmpty();
    }

    @Test
    void a_trainer_and_who_is_not_signed_in_load_and_fetch_nothing() {
        byte[] file = freight.statement(UUID.randomUUID()).getBytes();
        var trainer = new WebSession("http://localhost:" + port).signIn("0900000003", "hocso-demo", "/authoring/lessons/CDS-1");
        assertThat(send(trainer, trainer.token(), freight.key, "a.ndjson", file).statusCode()).isEqualTo(403);
        assertThat(trainer.get(PAGE).statusCode()).isEqualTo(403);
        assertThat(trainer.post(EXPORT, Map.of()).statusCode()).isEqualTo(403);
        var nobody = new WebSession("http://localhost:" + port);
        assertThat(send(nobody, "x", freight.key, "a.ndjson", file).statusCode()).isEqualTo(302);
        assertThat(freight.ids()).isEmpty();
    }

    @Test
    void the_form_of_the_export_gives_the_file_that_a_program_gets() {
        freight.load(freight.statement(UUID.randomUUID()));
        String[] mine = {"authority", freight.key, "verb", "", "activity", "", "registration", ""};
        assertThat(export(mine, "agent", "an@example.org", "from", "15/11/2022", "to", "01/01/2999").body().split("\n"))
                .hasSize(2);
        assertThat(admin.last().headers().firstValue("Content-Disposition").orElse("")).contains("attachment");
        assertThat(export(mine, "from", "yesterday").statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource({"from, 01/01/2999", "agent, nobody@example.org", "verb, https://example.org/nothing"})
    void when_nothing_fits_the_form_says_so_and_keeps_what_was_typed(String field, String value) {
        freight.load(freight.statement(UUID.randomUUID()));
        var answer = export(new String[]{"authority", freight.key}, field, value);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Disposition")).isEmpty();
        assertThat(answer.body()).contains("Không có bản ghi nào hợp điều kiện", "value=\"" + freight.key + "\"",
                "value=\"" + value + "\"", "<details open>").doesNotContain("<title>Lỗi: ");
        assertThat(admin.get(PAGE).body()).doesNotContain("Không có bản ghi nào hợp điều kiện");
    }

    @ParameterizedTest
    @ValueSource(strings = {"an@example.org", "mailto:an@example.org", "  mailto:an@example.org ", "Mailto:an@EXAMPLE.org",
            "{\"mbox\":\"mailto:an@example.org\"}"})
    void the_person_of_an_export_is_written_as_people_write_addresses(String person) {
        freight.load(freight.statement(UUID.randomUUID()));
        assertThat(export(new String[]{"authority", freight.key}, "agent", person).body().split("\n")).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"agent|Nguyễn Văn An|là một địa chỉ thư như binh@example.org",
            "agent|mailto:an|là một địa chỉ thư", "agent|{\"mbox\":\"an@example.org\"}|Agent viết bằng JSON chưa đúng",
            "agent|an binh@example.org|là một địa chỉ thư", "verb|hoàn thành|là một địa chỉ đầy đủ",
            "activity|CDS-1|là một địa chỉ đầy đủ",
            "registration|12|Mã ghi danh gồm", "from|hôm qua|dạng ngày/tháng/năm", "to|+12022-11-15|dạng ngày/tháng/năm",
            "to|31/02/2022|Lịch không có ngày 31/02/2022", "from|01/01/0000|Kho không giữ ngày xa như vậy"})
    void an_export_that_cannot_be_understood_comes_back_with_the_reason(String field, String value, String reason) {
        assertThat(export(new String[]{"authority", freight.key}, field, value).statusCode()).isEqualTo(400);
        assertThat(admin.last().body())
                .contains("<title>Lỗi: ", "id=\"" + field + "-error\"", "href=\"#" + field + "\"", reason,
                        "value=\"" + freight.key + "\"", "value=\"" + value.replace("\"", "&quot;") + "\"", "<details open>")
                .doesNotContain("agent.mbox", "parameter", "UTC");
        assertThat(admin.last().body()).as("the box stays as it was left").doesNotContain("value=\"true\" checked");
    }

    private HttpResponse<String> export(String[] mine, String... more) {
        admin.get(PAGE);
        return admin.post(EXPORT, Stream.of(mine, more).flatMap(Stream::of).toArray(String[]::new));
    }

    private Response send(String token, String authority, String name, byte[] file) {
        return send(admin, token, authority, name, file);
    }

    private Response send(WebSession person, String token, String authority, String name, byte[] file) {
        var request = RestAssured.given().redirects().follow(false).header("Cookie", person.cookies()).accept("text/html")
                .multiPart(new MultiPartSpecBuilder(authority).controlName("authority")
                        .charset("UTF-8").build())
                .multiPart(new MultiPartSpecBuilder(file).controlName("file").fileName(name)
                        .mimeType("application/octet-stream").build())
                .config(RestAssured.config().multiPartConfig(
                        MultiPartConfig.multiPartConfig().defaultCharset("UTF-8")));
        return (token == null ? request : request.multiPart("csrf-token", token)).post("http://localhost:" + port + PAGE);
    }
}
