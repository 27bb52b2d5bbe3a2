package vn.hocso.campaign.source;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;

import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import vn.hocso.servers.RealServers;
import vn.hocso.servers.Tokens;
import vn.hocso.servers.WebSession;
import vn.hocso.shared.Jdbc;

/** If this fails, an installation cannot say where its own figures come from, or a figure that was wrong disappears without a word. */
@QuarkusTest
@WithTestResource(RealServers.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SourceDeskTest {

    private static final String DESK = "/administration/sources";
    private static final String CITED = "Báo cáo 77/BC-STTTT ngày 10/11/2022 của một Sở";

    private static WebSession admin;

    @ConfigProperty(name = "quarkus.http.test-port")
    int port;
    @Inject
    Jdbc database;

    @BeforeEach
    void signIn() {
        admin = admin == null ? new WebSession("http://localhost:" + port).signIn("0900000008", "hocso-demo", DESK) : admin;
    }

    /** A number of members that stays would be the official one for every test that follows. */
    @AfterEach
    void leaveTheLettersAlone() {
        database.update("delete from official_figure where told_by is not null");
        database.update("delete from source_document where told_by is not null");
    }

    @Test
    void a_figure_that_is_added_becomes_the_official_one_and_yesterday_comes_back_as_it_was() {
        String source = added();
        assertThat(told(source, "MEMBERS", "230.123", "12/11/2022").statusCode()).isEqualTo(303);
        assertThat(official("&asOf=2022-11-12")).isEqualTo("230123 " + CITED);
        assertThat(official("&asOf=2022-11-11")).as("before the day that it describes").startsWith("225417 ");
        assertThat(dashboard("?asOf=12/11/2022&knownOn=14/11/2022")).as("yesterday nobody knew it").contains("225.417")
                .doesNotContain("230.123");
        assertThat(dashboard("?asOf=12/11/2022")).contains("230.123",
                "href=\"/sources#" + source.replaceAll(".*/", "") + "\">" + CITED);
        assertThat(ledger()).contains("230.123 thành viên", "bảng 1", "https://example.vn/bao-cao");
        assertThat(audit(source)).startsWith("source.figure members 230123 on 2022-11-12");
    }

    @Test
    void a_figure_that_was_wrong_is_withdrawn_with_a_reason_and_stays_in_sight() {
        String source = added();
        told(source, "MEMBERS", "230123", "12/11/2022");
        String form = admin.get(source).body().replaceAll("(?s).*action=\"([^\"]*withdrawal)\".*", "$1");
        assertThat(admin.post(form, Map.of("because", "")).statusCode()).isEqualTo(400);
        assertThat(admin.post(form, Map.of("because", "Sở đính chính <b>ngày</b> 13/11")).statusCode()).isEqualTo(303);
        assertThat(official("&asOf=2022-11-12")).startsWith("225417 ");
        assertThat(ledger()).contains("<del>230.123 thành viên</del>",
                "Đã rút ngày 15/11/2022: Sở đính chính &lt;b&gt;ngày&lt;/b&gt; 13/11");
        assertThat(admin.post(form, Map.of("because", "lần nữa")).body()).contains("không rút được", "hoặc đã được rút");
        assertThat(told(source, "MEMBERS", "230321", "12/11/2022").statusCode()).as("told anew").isEqualTo(303);
        assertThat(official("&asOf=2022-11-12")).startsWith("230321 ");
    }

    @Test
    void figures_of_the_letters_are_never_withdrawn() {
        long ofLetter = database.first("select id from official_figure where source_id = 'S0' and kind = 'MEMBERS'",
                row -> row.getLong(1)).orElseThrow();
        admin.get(DESK + "/S0");
        var refused = admin.post(DESK + "/S0/figures/" + ofLetter + "/withdrawal", Map.of("because", "không thích"));
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("có sẵn trong văn bản của chiến dịch");
        assertThat(ledger()).contains("225.417 thành viên").doesNotContain("<del>");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            title    |                     | Bạn ghi tên của nguồn
            issuer   |                     | Bạn ghi cơ quan ban hành
            kind     | RUMOUR              | Bạn chọn loại nguồn
            issuedOn | 31/02/2022          | 31/02/2022
            address  | http://example.vn   | https://
            address  | javascript:alert(1) | https://
            citedAs  | Công văn 10528-CV/TWĐTN-KHCN ngày 19/9/2022 của Trung ương Đoàn | Đã có một nguồn mang tên gọi này
            """)
    void a_source_that_is_not_told_rightly_is_not_kept_and_nothing_typed_is_lost(String field, String value, String sentence) {
        Map<String, String> fields = source();
        fields.put(field, value == null ? "" : value);
        admin.get(DESK);
        var refused = admin.post(DESK, fields);
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains(sentence, "<title>Lỗi: ", "value=\"trang 3\"");
        assertThat(ledger()).doesNotContain(CITED);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            VILLAGES | 10     | 12/11/2022 | bảng 1 | Bạn chọn số liệu đếm gì
            TEAMS    | 0      | 12/11/2022 | bảng 1 | lớn hơn 0
            TEAMS    | 12,5   | 12/11/2022 | bảng 1 | số nguyên
            TEAMS    | 12.5   | 12/11/2022 | bảng 1 | số nguyên
            TEAMS    | 10     | 16/11/2022 | bảng 1 | chưa đến
            TEAMS    | 10     | 12/11/2022 |        | nằm ở đâu trong nguồn
            """)
    void a_figure_that_is_not_told_rightly_is_not_kept(String kind, String value, String asOf, String place, String sentence) {
        String source = added();
        var refused = admin.post(source + "/figures", Map.of("kind", kind, "value", value, "asOf", asOf, "place",
                place == null ? "" : place, "exactness", ""));
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains(sentence, "value=\"" + asOf + "\"");
        assertThat(admin.get(source).body()).contains("Chưa có số liệu nào");
    }

    @Test
    void one_document_says_one_thing_of_a_day() {
        String source = added();
        told(source, "TEAMS", "50.000", "12/11/2022");
        var twice = told(source, "TEAMS", "50.001", "12/11/2022");
        assertThat(twice.statusCode()).isEqualTo(400);
        assertThat(twice.body()).contains("đã có số liệu đó cho ngày 12/11/2022");
        admin.get(DESK);
        assertThat(
                admin.post(DESK + "/N999999/figures", Map.of("kind", "TEAMS", "value", "1", "asOf", "12/11/2022", "place", "1",
                        "exactness", "")).statusCode())
                .isEqualTo(404);
    }

    private String added() {
        admin.get(DESK);
        var answer = admin.post(DESK, source());
        assertThat(answer.statusCode()).isEqualTo(303);
        String path = answer.headers().firstValue("Location").orElseThrow().replaceAll("^https?://[^/]*|\\?.*", "");
        admin.get(path);
        return path;
    }

    private static Map<String, String> source() {
        return new HashMap<>(
                Map.of("kind", "REPORT", "title", "Về kết quả tháng 10", "citedAs", CITED, "issuer", "Một Sở", "number",
                        "trang 3", "issuedOn", "10/11/2022", "address", "https://example.vn/bao-cao", "note", ""));
    }

    private static java.net.http.HttpResponse<String> told(String source, String kind, String value, String asOf) {
        admin.get(source);
        return admin.post(source + "/figures",
                Map.of("kind", kind, "value", value, "asOf", asOf, "place", "bảng 1", "exactness",
                        ""));
    }

    private static String official(String query) {
        var denominator = given().auth().oauth2(Tokens.of("0900000006"))
                .get("/api/v1/targets/members-online-2022-11/rates?by=national" + query).then().statusCode(200).extract()
                .jsonPath().getMap("rates[0].denominators.find { it.kind == 'OFFICIAL' || it.kind == 'official' }");
        return denominator.get("value") + " " + denominator.get("source");
    }

    private String dashboard(String query) {
        return new WebSession("http://localhost:" + port).signIn("0900000006", "hocso-demo", "/training" + query).last().body();
    }

    private String audit(String source) {
        return database.first("select action || ' ' || detail from audit_log where object = ? order by id desc limit 1",
                row -> row.getString(1), "source/" + source.replaceAll(".*/", "")).orElseThrow();
    }

    private static String ledger() {
        return given().accept("text/html").get("/sources").then().statusCode(200).extract().asString();
    }
}
