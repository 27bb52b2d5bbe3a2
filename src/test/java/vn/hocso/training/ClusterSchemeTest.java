package vn.hocso.training;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import jakarta.inject.Inject;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
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
import io.restassured.RestAssured;
import io.restassured.builder.MultiPartSpecBuilder;
import io.restassured.config.MultiPartConfig;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import vn.hocso.roster.Team;
import vn.hocso.servers.RealServers;
import vn.hocso.servers.Tokens;
import vn.hocso.servers.WebSession;
import vn.hocso.shared.Jdbc;

/** If this fails, a cluster is praised for provinces that are not in it, or the country has another number by other clusters. */
@QuarkusTest
@WithTestResource(RealServers.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ClusterSchemeTest {

    private static final String PAGE = "/administration/clusters";
    private static final String SCHEME = "THU-2022";
    private static final String HEADER = "Hệ cụm;Cụm;Mã tỉnh;Từ ngày;Đến ngày;Tên hệ cụm\r\n";
    /** Bình Phước and Đồng Nai together. */
    private static final String BOTH = HEADER + SCHEME + ";1;70;01/09/2022;;Cụm thử\r\n" + SCHEME + ";1;75;01/09/2022;;\r\n";
    private static final String API = "/api/v1/targets/members-online-2022-11/rates?by=cluster&scheme=" + SCHEME;

    private static WebSession admin;
    private static Team team;

    @ConfigProperty(name = "quarkus.http.test-port")
    int port;
    @Inject
    Jdbc database;
    @Inject
    People people;

    @BeforeEach
    void somebodyIsTrained() {
        admin = admin == null ? new WebSession("http://localhost:" + port).signIn("0900000008", "hocso-demo", PAGE) : admin;
        if (team == null) {
            team = people.team("75", "731", null);
            people.train(people.member(team), Instant.parse("2022-11-10T03:00:00Z"));
        }
    }

    @AfterEach
    void remove() {
        database.update("delete from cluster_membership where scheme = ?", SCHEME);
        database.update("delete from cluster_membership_before where scheme = ?", SCHEME);
        database.update("delete from training_cluster where scheme = ?", SCHEME);
        database.update("delete from cluster_scheme where code = ?", SCHEME);
        database.update("delete from cluster_import where scheme = ?", SCHEME);
    }

    @Test
    void a_file_is_looked_at_first_and_holds_when_it_is_applied() {
        String path = sent(BOTH);
        assertThat(admin.get(path).body()).contains("Cụm thử", "Chưa có gì thay đổi", "Hệ cụm này sẽ được thêm mới",
                "Bình Phước",
                "từ 01/09/2022", "Không thuộc cụm nào vào ngày 15/11/2022", "Hà Nội");
        given().auth().oauth2(monitor()).get(API).then().statusCode(404).body("type", equalTo("/errors/scheme-unknown"));
        assertThat(apply(path)).isEqualTo(303);
        assertThat(admin.get(path + "?done=applied").body()).contains("Đã áp dụng");
        assertThat(apply(path)).as("once").isEqualTo(409);
        assertThat(admin.get(PAGE).body()).contains("Cụm thử", "1 cụm, 2 tỉnh, thành phố", "đã áp dụng");
        assertThat(database.list("select action || ' ' || detail from audit_log where object = ? order by id desc limit 1",
                row -> row.getString(1), "cluster-scheme/" + SCHEME).get(0))
                .startsWith("roster.cluster-import file sha256 ")
                .endsWith("0 cụm, 0 tỉnh, thành phố -> 1 cụm, 2 tỉnh, thành phố");
    }

    @Test
    void the_country_has_the_same_number_by_any_clusters_and_provinces_in_none_have_a_row_of_their_own() {
        JsonPath usual = rates("by=cluster");
        assertThat(usual.getString("scheme")).isEqualTo("MIC-2022");
        apply(sent(BOTH));
        JsonPath cut = given().auth().oauth2(monitor()).get(API).then().statusCode(200).extract().jsonPath();
        assertThat(cut.getString("scheme")).isEqualTo(SCHEME);
        assertThat(cut.getList("rates.code")).startsWith(SCHEME + ":1", SCHEME + ":00");
        assertThat(cut.getList("rates.name")).startsWith("Cụm 1", "Không thuộc cụm nào");
        assertThat(all(cut, SCHEME + ":1")).isEqualTo(all(rates("by=province"), "DMHC-2022:70")
                + all(rates("by=province"), "DMHC-2022:75")).isPositive();
        assertThat(sum(cut)).isEqualTo(sum(usual)).isEqualTo(sum(rates("by=province"))).isEqualTo(sum(rates("by=national")));
        assertThat(registered(cut)).isEqualTo(registered(usual));
        given().auth().oauth2(monitor()).get("/api/v1/targets/members-online-2022-11/rates?by=province&within=" + SCHEME + ":1")
                .then().statusCode(200).body("rates.name", equalTo(List.of("Bình Phước", "Đồng Nai")));
        given().auth().oauth2(monitor()).get("/api/v1/targets/members-online-2022-11/exports/csv?by=cluster&scheme=" + SCHEME)
                .then().statusCode(200).header("Content-Disposition", containsString("-" + SCHEME + ".csv"))
                .body(containsString("Theo hệ cụm " + SCHEME + " (Cụm thử)")).body(containsString("scheme=" + SCHEME));
    }

    @Test
    void figures_follow_another_file_at_once_and_come_back_as_they_were_known() {
        apply(sent(BOTH));
        long both = all(rates(), SCHEME + ":1");
        assertThat(rates("by=cluster&scheme=" + SCHEME + "&knownOn=2022-11-14").getList("rates.code"))
                .as("yesterday nobody knew the scheme").doesNotContain(SCHEME + ":1");
        String path = sent(HEADER + SCHEME + ";1;75;01/09/2022;;\r\n" + SCHEME + ";Miền Đông;70;01/09/2022;;\r\n");
        assertThat(admin.get(path).body())
                .contains("Thay đổi tính đến ngày 15/11/2022", "Bình Phước</th>", "Sẽ ở\">Miền Đông</td>")
                .doesNotContain("Đồng Nai</th>");
        assertThat(apply(path)).isEqualTo(303);
        JsonPath now = rates();
        assertThat(now.getList("rates.name")).startsWith("Cụm 1", "Miền Đông", "Không thuộc cụm nào");
        assertThat(all(now, SCHEME + ":1") + all(now, SCHEME + ":2")).isEqualTo(both);
        assertThat(all(now, SCHEME + ":1")).isEqualTo(all(rates("by=province"), "DMHC-2022:75"))
                .isPositive();
        outlookOf(SCHEME + ":1", all(now, SCHEME + ":1"));
        database.update(
                "update cluster_import set applied_at = timestamptz '2022-11-10T00:00:00Z' where scheme = ? and applied_at ="
                        + " (select min(applied_at) from cluster_import where scheme = ?)",
                SCHEME, SCHEME);
        assertThat(rates("by=cluster&scheme=" + SCHEME + "&knownOn=2022-11-13").getList("rates.name"))
                .as("before the second file")
                .startsWith("Cụm 1", "Không thuộc cụm nào");
        given().auth().oauth2(monitor())
                .get("/api/v1/targets/members-online-2022-11/rates?by=province&knownOn=2022-11-13&within="
                        + SCHEME + ":1")
                .then().statusCode(200).body("rates.name", equalTo(List.of("Bình Phước", "Đồng Nai")));
    }

    @Test
    void a_province_is_in_a_cluster_from_a_day_to_a_day() {
        apply(sent(HEADER + SCHEME + ";1;70;01/09/2022;31/10/2022;\r\n" + SCHEME + ";2;70;01/11/2022;;\r\n"));
        assertThat(rates("by=cluster&scheme=" + SCHEME + "&asOf=2022-10-31").getList("rates.code")).startsWith(SCHEME + ":1",
                SCHEME + ":00");
        assertThat(rates("by=cluster&scheme=" + SCHEME + "&asOf=2022-11-01").getList("rates.code")).startsWith(SCHEME + ":2",
                SCHEME + ":00");
        assertThat(rates("by=cluster&scheme=" + SCHEME + "&asOf=2022-08-31").getList("rates.code")).startsWith(SCHEME + ":00");
    }

    @Test
    void two_who_send_a_file_at_the_same_time_do_not_overwrite_each_other() {
        String first = sent(BOTH);
        String second = sent(HEADER + SCHEME + ";2;70;01/09/2022;;\r\n");
        assertThat(apply(first)).isEqualTo(303);
        assertThat(admin.get(second).body()).contains("vừa được thay bằng một tệp khác");
        admin.get(PAGE);
        assertThat(apply(second)).isEqualTo(412);
        assertThat(rates().getList("rates.code")).contains(SCHEME + ":1").doesNotContain(SCHEME + ":2");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"THU-2022;1;70;31/02/2022;; | Dòng 2: “từ ngày” phải là một ngày có trên lịch",
            "THU-2022;1;00;01/09/2022;; | Dòng 2: không có tỉnh mang mã “00”",
            "THU-2022;1;718;01/09/2022;; | Dòng 2: không có tỉnh mang mã “718”",
            "THU-2022;;70;01/09/2022;; | Dòng 2: chưa có tên cụm",
            "Thử;1;70;01/09/2022;; | Dòng 2: hệ cụm phải là một mã như TWD-2022",
            "DMHC-2025;1;70;01/09/2022;; | Dòng 2: hệ cụm phải là một mã như TWD-2022",
            "THU-2022;1;70;01/09/2022;01/08/2022; | Dòng 2: “đến ngày” trước “từ ngày”",
            "MIC-2022;1;70;01/09/2022;; | Cụm tập huấn của Bộ theo văn bản, không thay bằng tệp"})
    void a_line_that_cannot_be_is_told_with_its_place_and_nothing_is_kept(String line, String reason) {
        refused("x.csv", (HEADER + line + "\r\n").getBytes(StandardCharsets.UTF_8), reason);
    }

    @Test
    void a_province_twice_at_a_time_or_two_schemes_in_a_file_are_refused() {
        refused("x.csv", (BOTH + SCHEME + ";2;70;01/11/2022;;\r\n").getBytes(StandardCharsets.UTF_8),
                "Dòng 4: Bình Phước đã ở “Cụm 1” trong thời gian này (dòng 2)");
        refused("x.csv", (BOTH + "KHAC-2022;2;77;01/11/2022;;\r\n").getBytes(StandardCharsets.UTF_8),
                "Dòng 4: tệp có hai hệ cụm, THU-2022 và KHAC-2022");
    }

    @Test
    void another_encoding_a_formula_a_table_without_its_columns_and_nothing_at_all_are_refused() throws IOException {
        refused("x.csv", BOTH.getBytes(Charset.forName("UTF-16LE")), "không phải mã UTF-8");
        refused("x.csv",
                ("Hệ cụm;Cụm;Mã tỉnh;Từ ngày\r\nTHU-2022;C\u00e9;70;01/09/2022\r\n").replace("ệ", "e").replace("ụ", "u")
                        .replace("ã", "a").replace("ỉ", "i").replace("ừ", "u").replace("à", "a")
                        .getBytes(StandardCharsets.ISO_8859_1),
                "không phải mã UTF-8");
        refused("x.csv", "Tỉnh;Cụm\r\n74;1\r\n".getBytes(StandardCharsets.UTF_8), "Dòng đầu phải có các cột");
        refused("x.csv", HEADER.getBytes(StandardCharsets.UTF_8), "Tệp chỉ có dòng tiêu đề");
        refused("x.csv", new byte[0], "Bạn chọn một tệp có nội dung");
        refused("x.xlsx", workbook(true), "Dòng 2: ô là công thức");
    }

    @Test
    void a_workbook_is_taken_as_well_with_its_dates_and_without_the_zero_of_a_code() throws IOException {
        apply(sent("x.xlsx", workbook(false)));
        assertThat(rates("by=province&within=" + SCHEME + ":3").getList("rates.name")).isEqualTo(List.of("Hà Nội"));
        assertThat(rates("by=cluster&scheme=" + SCHEME + "&asOf=2022-09-01").getList("rates.code"))
                .doesNotContain(SCHEME + ":3");
    }

    @Test
    void the_page_goes_from_one_scheme_to_another_and_keeps_it_on_the_way_down() {
        apply(sent(BOTH));
        var person = new WebSession("http://localhost:" + port).signIn("0900000006", "hocso-demo", "/training");
        assertThat(person.get("/training").body()).contains("Theo cụm tập huấn", "/training?scheme=" + SCHEME + "#clusters",
                "Xem theo Cụm thi đua của Trung ương Đoàn");
        assertThat(person.get("/training?scheme=" + SCHEME).body()).contains("Theo hệ cụm: Cụm thử",
                "within=" + SCHEME + ":1&amp;scheme=" + SCHEME, "Không thuộc cụm nào",
                "/training/exports/csv?by=cluster&amp;scheme=" + SCHEME).doesNotContain("within=" + SCHEME + ":00");
        assertThat(person.get("/training?within=" + SCHEME + ":1").body()).contains("Cụm 1", "Bình Phước", "Đồng Nai");
        assertThat(person.get("/training?within=DMHC-2022:70&scheme=" + SCHEME).body())
                .contains("within=" + SCHEME + ":1&amp;scheme=" + SCHEME);
        assertThat(person.get("/training?scheme=TWD-2022").body()).contains("Theo hệ cụm: Cụm thi đua của Trung ương Đoàn");
        assertThat(person.get("/training?scheme=KHONG").statusCode()).isEqualTo(404);
        assertThat(person.get("/training?within=" + SCHEME + ":00").statusCode()).isEqualTo(404);
        assertThat(person.get("/training/league?within=" + SCHEME + ":1").statusCode()).isEqualTo(200);
    }

    @Test
    void who_answers_for_one_province_sees_no_cluster_that_reaches_further() {
        apply(sent(BOTH));
        String hue = Tokens.of("0900000007");
        given().auth().oauth2(hue).get(API).then().statusCode(200).body("rates", equalTo(List.of()));
        given().auth().oauth2(hue).get("/api/v1/targets/members-online-2022-11/rates?by=province&within=" + SCHEME + ":1")
                .then()
                .body("rates", equalTo(List.of()));
        given().auth().oauth2(hue).get("/api/v1/targets/members-online-2022-11/outlook?within=" + SCHEME + ":1").then()
                .statusCode(403);
    }

    private void outlookOf(String within, long trained) {
        given().auth().oauth2(monitor()).get("/api/v1/targets/members-online-2022-11/outlook?within=" + within).then()
                .statusCode(200).body("trend.days.last().attributed", equalTo((int) trained));
    }

    private static JsonPath rates() {
        return rates("by=cluster&scheme=" + SCHEME);
    }

    private static JsonPath rates(String question) {
        return given().auth().oauth2(monitor()).get("/api/v1/targets/members-online-2022-11/rates?" + question).then()
                .statusCode(200).extract().jsonPath();
    }

    private static long all(JsonPath rates, String code) {
        return rates.getLong("rates.find { it.code == '" + code + "' }.numerator.with { it.onTime + it.unproven + it.late }");
    }

    private static long sum(JsonPath rates) {
        return rates.getLong("rates.sum { it.numerator.onTime + it.numerator.unproven + it.numerator.late }");
    }

    private static long registered(JsonPath rates) {
        return rates.getLong("rates.denominators.flatten().findAll { it.kind == 'REGISTERED' }.sum { it.value }");
    }

    private void refused(String name, byte[] file, String reason) {
        long before = files();
        Response answer = send(name, file);
        assertThat(answer.statusCode()).as(reason).isEqualTo(400);
        assertThat(answer.asString()).contains("Chưa nhận tệp, chưa có gì thay đổi", reason);
        assertThat(files()).isEqualTo(before);
    }

    private long files() {
        return database.first("select count(*) from cluster_import", row -> row.getLong(1)).orElseThrow();
    }

    private String sent(String csv) {
        return sent("cum.csv", csv.getBytes(StandardCharsets.UTF_8));
    }

    /** @return path of what it would be */
    private String sent(String name, byte[] file) {
        Response answer = send(name, file);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(303);
        return answer.header("Location").replaceFirst("^https?://[^/]+", "");
    }

    private Response send(String name, byte[] file) {
        admin.get(PAGE);
        return RestAssured.given().redirects().follow(false).header("Cookie", admin.cookies()).accept("text/html")
                .config(RestAssured.config().multiPartConfig(MultiPartConfig.multiPartConfig().defaultCharset("UTF-8")))
                .multiPart("csrf-token", admin.token())
                .multiPart(new MultiPartSpecBuilder(file).controlName("file").fileName(name)
                        .mimeType("application/octet-stream").build())
                .post("http://localhost:" + port + PAGE);
    }

    private int apply(String path) {
        admin.get(PAGE);
        return admin.post(path + "/application", new String[0]).statusCode();
    }

    /** Hà Nội in a third cluster since 02/09/2022. */
    private static byte[] workbook(boolean formula) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Cụm");
            List<String> titles = List.of("HỆ CỤM", "cụm", "Mã tỉnh", "Từ ngày");
            for (int i = 0; i < titles.size(); i++) {
                sheet.value(0, i, titles.get(i));
            }
            sheet.value(1, 0, SCHEME);
            sheet.value(1, 1, 3);
            if (formula) {
                sheet.formula(1, 2, "1+0");
            } else {
                sheet.value(1, 2, 1);
            }
            sheet.value(1, 3, LocalDate.of(2022, 9, 2));
            sheet.style(1, 3).format("dd/mm/yyyy").set();
        }
        return bytes.toByteArray();
    }

    private static String monitor() {
        return Tokens.of("0900000006");
    }
}
