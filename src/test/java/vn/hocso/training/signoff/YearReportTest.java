package vn.hocso.training.signoff;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.text.Normalizer;
import java.time.Instant;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.inject.Inject;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import vn.hocso.roster.ScopeGrants;
import vn.hocso.roster.Team;
import vn.hocso.servers.PlainHttp;
import vn.hocso.servers.RealServers;
import vn.hocso.servers.WebSession;
import vn.hocso.shared.Jdbc;
import vn.hocso.training.People;

/** If this fails, the report of a year tells what nobody signed, or hides who did not. */
@QuarkusTest
@WithTestResource(RealServers.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class YearReportTest {

    private static final String OFFICER = "00000000-0000-4000-8000-000000000005";
    private static final String PERIODS = "/training/reports/";
    private static final String YEARS = "/training/yearly-reports/";
    private static final Instant LEARNED = Instant.parse("2022-11-10T03:00:00Z");

    @ConfigProperty(name = "quarkus.http.test-port")
    int port;
    @Inject
    People people;
    @Inject
    ScopeGrants scopes;
    @Inject
    Jdbc jdbc;

    private WebSession officer;
    private WebSession centre;

    @BeforeEach
    void signIn() {
        scopes.grantProvince(OFFICER, "66", "test of years");
        scopes.grantProvince(OFFICER, "67", "test of years");
        officer = session("0900000005");
        centre = session("0900000006");
    }

    @AfterEach
    void forget() {
        jdbc.update("delete from scope_grant where granted_by = 'test of years'");
        jdbc.update("delete from report_reminder");
    }

    @Test
    void the_year_of_a_province_is_what_it_signed_with_what_changed_and_leaves_as_vietnamese_paper() throws Exception {
        String year = YEARS + "youth-union/2022/66";
        assertThat(officer.get(year).body()).contains("Năm 2022 chưa có báo cáo nào được ký cho Đắk Lắk")
                .doesNotContain("Tải báo cáo này");
        long before = national("Hoàn thành đúng hạn");
        Team team = people.team("66", "643", null);
        people.list(team, 3, people.member(team));
        people.train(people.member(team), LEARNED);
        sign("youth-union-2022-09/66", "Danh sách đang được rà soát.");
        long first = value(officer.get(year).body(), "Hoàn thành đúng hạn", 0);
        people.list(team, 2, null);
        people.train(people.member(team), LEARNED);
        String unsigned = officer.get(year).body();
        assertThat(value(unsigned, "Hoàn thành đúng hạn", 0)).as("what came later").isEqualTo(first);
        assertThat(row(unsigned, "Hoàn thành đúng hạn")).contains("chưa có");
        sign("youth-union-2022-12/66", "Đã rà soát xong.");

        String page = officer.get(year).body();
        assertThat(row(page, "Hoàn thành đúng hạn")).contains(">+1<");
        assertThat(row(page, "Người trong danh sách Tổ")).contains(">+2<");
        assertThat(page).contains("trước ngày 15/09/2022", "trước ngày 15/12/2022", "đã ký, muộn", "đã ký đúng hạn",
                "Đã rà soát xong.", "Tổ được tập huấn trực tiếp", "Người quan tâm kênh Zalo", "mã kiểm",
                "Kế hoạch 557-KH/TWĐTN-BTTTT", "15/11/2022").doesNotContain("chưa có báo cáo nào được ký");
        assertThat(centre.get(YEARS + "youth-union/2022").body()).contains("tỉnh, thành phố đã ký", "Cả nước");
        assertThat(national("Hoàn thành đúng hạn") - before).as("the sum of the first period grew by the province")
                .isEqualTo(first);

        String paper = paper(officer, year);
        assertThat(paper).contains("Báo cáo năm 2022: Đắk Lắk", "Đoàn Thanh niên: tỉnh, thành Đoàn gửi Trung ương Đoàn",
                "trước ngày 15/09/2022", "Người trong danh sách Tổ", "+2", "Đã rà soát xong.", "đã ký đúng hạn", "đã ký, muộn",
                "Đếm riêng, không nằm trong báo cáo đã ký", "Dữ liệu minh họa");
        assertThat(Normalizer.isNormalized(paper, Normalizer.Form.NFC)).isTrue();
        assertThat(jdbc.first("select count(*) from audit_log where action = 'training.export'"
                + " and object = 'yearly-report/youth-union/2022/DMHC-2022:66'", row -> row.getLong(1)).orElseThrow())
                .isEqualTo(1);
    }

    @Test
    void who_was_reminded_and_what_was_opened_again_is_told_and_an_opened_report_has_no_figures() throws Exception {
        String year = YEARS + "committees/2022";
        people.train(people.member(people.team("67", "660", null)), LEARNED);
        sign("committees-2022-09/67", "Giải trình.");
        assertThat(value(officer.get(year + "/67").body(), "Hoàn thành đúng hạn", 0)).isPositive();
        centre.get(PERIODS + "committees-2022-09/67");
        assertThat(centre.post(PERIODS + "committees-2022-09/67/exceptions", Map.of("reason", "Nhầm danh sách")).statusCode())
                .isEqualTo(303);
        centre.get(PERIODS + "committees-2022-09");
        centre.post(PERIODS + "committees-2022-09/reminders", Map.of());

        String page = officer.get(year + "/67").body();
        assertThat(page).contains("được mở lại", "Nhầm danh sách", "1 lần, ", "chưa có báo cáo nào được ký cho Đắk Nông");
        String all = centre.get(year).body();
        assertThat(all).contains("Nhầm danh sách")
                .containsPattern("(?s)Đắk Nông</a>((?!</tr>).)*được mở lại((?!</tr>).)*1 lần");
        assertThat(paper(centre, year)).contains("Báo cáo năm 2022: Cả nước", "Đắk Nông", "Nhầm danh sách", "Cà Mau",
                "Học Số dùng cùng hạn cho báo cáo của UBND tỉnh gửi Bộ");
    }

    @Test
    void a_year_line_or_province_that_is_not_there_or_not_ones_own_is_not_found() {
        WebSession hue = session("0900000007");
        assertThat(centre.get(YEARS + "youth-union/2021").statusCode()).isEqualTo(404);
        assertThat(centre.get(YEARS + "youth-union/năm").statusCode()).isEqualTo(404);
        assertThat(centre.get(YEARS + "ministry/2022").statusCode()).isEqualTo(404);
        assertThat(centre.get(YEARS + "youth-union/2022/99").statusCode()).isEqualTo(404);
        assertThat(hue.get(YEARS + "youth-union/2022/66").statusCode()).isEqualTo(404);
        assertThat(hue.get(YEARS + "youth-union/2022/66/files/pdf").statusCode()).isEqualTo(404);
        assertThat(hue.get(YEARS + "youth-union/2022").body()).contains("Thừa Thiên Huế", "Phạm vi của bạn")
                .doesNotContain("Đắk Lắk");
        assertThat(hue.get("/training/yearly-reports").body()).contains("Báo cáo năm 2022", "trước ngày 15/12/2022");
    }

    private void sign(String report, String explanation) {
        String path = PERIODS + report;
        officer.get(path);
        assertThat(officer.post(path + "/packs", Map.of()).statusCode()).isEqualTo(303);
        String no = officer.get(path).body().replaceAll("(?s).*Báo cáo số (\\d+), lập.*", "$1");
        for (Figure figure : Figure.values()) {
            officer.get(path);
            officer.post(path + "/comments", Map.of("no", no, "figure", figure.name(), "text", explanation));
        }
        officer.get(path);
        assertThat(officer.post(path + "/signature", Map.of("no", no)).statusCode()).isEqualTo(303);
    }

    private long national(String figure) {
        String page = centre.get(YEARS + "youth-union/2022").body();
        return page.contains("id=\"figures\"") ? value(page, figure, 0) : 0;
    }

    /** @param column which of the numbers of the row */
    private static long value(String page, String figure, int column) {
        Matcher cell = Pattern.compile("<td class=\"number\"[^>]*>([\\d.]+|chưa có)").matcher(row(page, figure));
        for (int i = 0; i <= column; i++) {
            assertThat(cell.find()).isTrue();
        }
        return cell.group(1).equals("chưa có") ? 0 : Long.parseLong(cell.group(1).replace(".", ""));
    }

    private static String row(String page, String figure) {
        String from = page.substring(page.indexOf("<th scope=\"row\">" + figure + "</th>"));
        return from.substring(0, from.indexOf("</tr>"));
    }

    private String paper(WebSession person, String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path + "/files/pdf")).header("Cookie",
                person.cookies());
        var answer = PlainHttp.client().send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        assertThat(answer.statusCode()).isEqualTo(200);
        try (var pdf = Loader.loadPDF(answer.body())) {
            return new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
        }
    }

    private WebSession session(String user) {
        return new WebSession("http://localhost:" + port).signIn(user, "hocso-demo", "/training/reports");
    }
}
