package vn.hocso.training;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import vn.hocso.roster.Team;
import vn.hocso.servers.RealServers;
import vn.hocso.servers.Tokens;
import vn.hocso.servers.WebSession;

/** Figures leave as the page shows them, to who may see them, and it is written down. */
@QuarkusTest
@WithTestResource(RealServers.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ExportTest {

    private static final String API = "/api/v1/targets/members-online-2022-11";
    private static final String COUNTRY = "0900000006";
    private static final String PROVINCE = "0900000007";

    @ConfigProperty(name = "quarkus.http.test-port")
    int port;
    @Inject
    People people;
    @Inject
    Figures figures;
    @Inject
    EntityManager database;

    @Test
    void every_table_of_the_page_leads_to_its_files_and_the_page_to_its_report() {
        var monitor = new WebSession("http://localhost:" + port).signIn(COUNTRY, "hocso-demo", "/training");
        String page = monitor.get("/training?asOf=2022-11-14&within=MIC-2022:10").body();
        Matcher links = Pattern.compile("href=\"(/training/(?:exports/|report\\?)[^\"]*)\"").matcher(page);
        List<String> found = links.results().map(link -> link.group(1).replace("&amp;", "&")).toList();
        assertThat(found).contains("/training/exports/xlsx?by=province&within=MIC-2022:10&asOf=2022-11-14",
                "/training/exports/dhis2?by=province&within=MIC-2022:10&asOf=2022-11-14",
                "/training/report?within=MIC-2022:10&asOf=2022-11-14").hasSize(5);
        assertThat(found).allSatisfy(link -> assertThat(monitor.get(link).statusCode()).as(link).isEqualTo(200));
        var csv = monitor.get(found.get(1));
        assertThat(csv.headers().firstValue("Content-Disposition"))
                .hasValue("attachment; filename=\"hocso-members-online-2022-11-province-MIC-2022-10-2022-11-14.csv\"");
        assertThat(csv.body()).contains("Cà Mau", "within=MIC-2022:10&asOf=2022-11-14&knownOn=2022-11-15")
                .doesNotContain("Hà Nội;");
    }

    @Test
    void a_workbook_holds_the_figures_of_the_api() throws IOException {
        Team team = people.team("94", "941", "31528");
        people.list(team, 4, null);
        people.train(people.member(team), Instant.parse("2022-11-10T03:00:00Z"));
        long trained = figures.trained("province", "DMHC-2022:94");
        assertThat(trained).isPositive();
        try (var workbook = new XSSFWorkbook(
                new ByteArrayInputStream(of(COUNTRY, "/exports/xlsx?by=province").asByteArray()))) {
            Sheet table = workbook.getSheet("Số liệu");
            assertThat(table.getPhysicalNumberOfRows()).isGreaterThanOrEqualTo(64);
            Row found = null;
            for (Row row : table) {
                found = "DMHC-2022:94".equals(row.getCell(0).getStringCellValue()) ? row : found;
            }
            assertThat(found.getCell(2).getNumericCellValue()).isEqualTo(trained);
            assertThat(found.getCell(6).getNumericCellValue()).isGreaterThanOrEqualTo(4);
        }
    }

    @ParameterizedTest
    @CsvSource({"province, ''", "district, DMHC-2022:46", "commune, DMHC-2022:46", "team, DMHC-2022:46"})
    void whoever_answers_for_one_province_takes_nothing_of_another(String by, String within) {
        people.team("46", "474", "19750");
        String csv = of(PROVINCE, "/exports/csv?by=" + by + "&within=" + within).asString();
        String inside = by.equals("province") ? "DMHC-2022:46" : "Thừa Thiên Huế (DMHC-2022:46)";
        assertThat(csv).doesNotContain("Đà Nẵng", "DMHC-2022:48;", "DMHC-2022:00;");
        assertThat(csv.lines().skip(1)).isNotEmpty().allSatisfy(line -> assertThat(line).contains(inside));
        given().auth().oauth2(Tokens.of(PROVINCE)).get(API + "/exports/csv?by=district&within=DMHC-2022:48").then()
                .statusCode(403).contentType("application/problem+json");
        given().auth().oauth2(Tokens.of(PROVINCE)).get(API + "/report?within=DMHC-2022:48").then().statusCode(403);
    }

    @Test
    void a_report_says_in_Vietnamese_what_the_page_says_with_sources_dates_who_asked_and_the_way_back() throws IOException {
        String national = text(of(COUNTRY, "/report?asOf=2022-11-14"));
        assertThat(national).contains("Báo cáo bồi dưỡng, tập huấn trực tuyến: Cả nước", "còn 17 ngày", "Theo cụm tập huấn",
                "Theo tỉnh, thành phố", "Bà Rịa - Vũng Tàu", "Danh sách Tổ do địa phương nhập", "Tính đến hết ngày 14/11/2022",
                "core-v1", "Người xuất", "/training?asOf=2022-11-14&knownOn=2022-11-15", "Trang 1/", "chưa có mẫu số",
                "Dữ liệu minh họa");
        String province = text(of(PROVINCE, "/report"));
        assertThat(province).contains("Thừa Thiên Huế", "Thị xã Hương Thủy").doesNotContain("Đà Nẵng", "Cả nước");
    }

    @Test
    void every_export_is_written_down_with_what_was_taken() {
        long before = taken("csv by=province within=VN asOf=2022-11-13 knownOn=2022-11-14");
        of(COUNTRY, "/exports/csv?by=province&asOf=2022-11-13&knownOn=2022-11-14");
        assertThat(taken("csv by=province within=VN asOf=2022-11-13 knownOn=2022-11-14")).isEqualTo(before + 1);
        long reports = taken("pdf by=district within=DMHC-2022:46 asOf=2022-11-13 knownOn=now");
        of(PROVINCE, "/report?asOf=2022-11-13");
        assertThat(taken("pdf by=district within=DMHC-2022:46 asOf=2022-11-13 knownOn=now")).isEqualTo(reports + 1);
    }

    @Test
    void no_file_holds_the_sign_in_name_of_who_asked_which_is_a_telephone_number() {
        for (String format : List.of("csv", "json", "dhis2")) {
            assertThat(of(COUNTRY, "/exports/" + format + "?by=cluster").asString()).doesNotContain(COUNTRY);
        }
    }

    @ParameterizedTest
    @CsvSource({"doc?by=province, 404", "csv?by=village, 400", "csv?by=team, 400", "csv?asOf=2022-12-31, 400",
            "csv?by=district&within=DMHC-2022:99, 404", "csv?by=province&asOf=15/11/2022, 400"})
    void what_cannot_be_asked_is_refused_and_not_written_down(String question, int status) {
        long before = taken("%");
        given().auth().oauth2(Tokens.of(COUNTRY)).get(API + "/exports/" + question).then().statusCode(status)
                .contentType("application/problem+json");
        assertThat(taken("%")).isEqualTo(before);
    }

    private long taken(String detail) {
        return (long) database.createNativeQuery(
                "select count(*) from audit_log where action = 'training.export' and detail like :detail", Long.class)
                .setParameter("detail", detail).getSingleResult();
    }

    private static Response of(String monitor, String path) {
        return given().auth().oauth2(Tokens.of(monitor)).get(API + path).then().statusCode(200).extract().response();
    }

    private static String text(Response report) throws IOException {
        assertThat(report.contentType()).isEqualTo("application/pdf");
        try (var pdf = Loader.loadPDF(report.asByteArray())) {
            return new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
        }
    }
}
