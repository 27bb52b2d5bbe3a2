package vn.hocso.training.signoff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import vn.hocso.roster.ScopeGrants;
import vn.hocso.roster.Team;
import vn.hocso.servers.PlainHttp;
import vn.hocso.servers.RealServers;
import vn.hocso.servers.WebSession;
import vn.hocso.training.People;

/** A province prepares, explains, signs, and nothing of it changes afterwards; the centre sees who has not. */
@QuarkusTest
@WithTestResource(RealServers.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SignOffTest {

    private static final String OFFICER = "00000000-0000-4000-8000-000000000005";
    private static final String PERIODS = "/training/reports/";
    private static final Instant LEARNED = Instant.parse("2022-11-10T03:00:00Z");

    private static WebSession officer;
    private static WebSession centre;
    private static WebSession otherProvince;

    @ConfigProperty(name = "quarkus.http.test-port")
    int port;
    @Inject
    People people;
    @Inject
    ScopeGrants scopes;
    @Inject
    EntityManager database;

    @BeforeEach
    void signIn() {
        if (officer == null) {
            for (String province : new String[]{"38", "40", "42"}) {
                scopes.grantProvince(OFFICER, province, "test");
            }
            officer = session("0900000005");
            centre = session("0900000006");
            otherProvince = session("0900000007");
        }
    }

    @Test
    void a_signed_report_keeps_its_figures_whatever_comes_later_and_the_next_shows_what_changed() {
        Team team = people.team("38", "380", null);
        people.list(team, 3, people.member(team));
        people.train(people.member(team), LEARNED);
        String first = PERIODS + "youth-union-2022-09/38";
        assertThat(prepare(first)).contains("Báo cáo đã lập, chưa ký", "Thanh Hóa", "Chưa có báo cáo nào đã ký",
                "Tổ đang hoạt động",
                "Tình trạng thành lập: Hoàn thành đến cấp xã", "xã, phường, thị trấn có Tổ");
        explainAll(first);
        assertThat(post(first, "/signature", "no", "1").statusCode()).isEqualTo(303);
        String signed = officer.get(first).body();
        assertThat(signed).contains("Kỳ đã khóa", "sau hạn", "cán bộ phụ trách danh sách Tổ");
        String figures = figures(signed);

        people.list(team, 2, null);
        people.train(people.member(team), LEARNED);
        assertThat(figures(officer.get(first).body())).isEqualTo(figures);
        assertThat(post(first, "/packs").statusCode()).isEqualTo(409);
        assertThat(post(first, "/comments", "no", "1", "figure", "ROSTER", "text", "Thêm").statusCode()).isEqualTo(409);
        assertThat(post(first, "/signature", "no", "1").statusCode()).isEqualTo(409);

        String next = prepare(PERIODS + "youth-union-2022-12/38");
        assertThat(row(next, "Người trong danh sách Tổ")).contains("+2");
        assertThat(row(next, "Hoàn thành đúng hạn")).contains("+1");
        assertThat(audited("training.report-signature", "report/youth-union-2022-09/DMHC-2022:38")).isEqualTo(1);
    }

    @Test
    void what_does_not_fit_is_explained_before_the_signature() {
        Team team = people.team("40", "412", null);
        people.train(people.member(team), LEARNED);
        QuarkusTransaction.requiringNew()
                .run(() -> database.createNativeQuery("insert into flag_day (team_id, rule, flag, day, "
                        + "completions) values (" + team.id() + ", 'core-v1', 'ANY', date '2022-11-10', 3)").executeUpdate());
        String path = PERIODS + "committees-2022-12/40";
        assertThat(prepare(path)).contains("3 lượt hoàn thành có dấu hiệu lạ", "chưa giải trình");
        QuarkusTransaction.requiringNew().run(
                () -> database.createNativeQuery("delete from flag_day where team_id = " + team.id()).executeUpdate());
        var refused = post(path, "/signature", "no", "1");
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("Bạn giải trình trước khi ký");
        assertThat(post(path, "/comments", "no", "1", "figure", "ROSTER", "text", "  ").statusCode()).isEqualTo(400);
        assertThat(post(path, "/comments", "no", "1", "figure", "PHONE", "text", "Có").statusCode()).isEqualTo(400);
        explainAll(path);
        assertThat(post(path, "/signature", "no", "2").statusCode()).as("of a pack that is not there").isEqualTo(409);
        assertThat(post(path, "/signature", "no", "1").statusCode()).isEqualTo(303);
        assertThat(officer.get(path).body()).contains("Giải trình &lt;b&gt;", "Kỳ đã khóa").doesNotContain("sau hạn");
    }

    @Test
    void the_centre_opens_a_closed_period_with_a_reason_and_what_was_signed_stays() {
        String path = PERIODS + "committees-2022-09/42";
        people.train(people.member(people.team("42", "436", null)), LEARNED);
        prepare(path);
        explainAll(path);
        post(path, "/signature", "no", "1");
        assertThat(post(path, "/exceptions", "reason", "Tự mở").statusCode()).isEqualTo(403);
        assertThat(post(centre, path, "/exceptions", "reason", "").statusCode()).isEqualTo(400);
        assertThat(post(centre, path, "/exceptions", "reason", "Nhầm danh sách").statusCode()).isEqualTo(303);
        assertThat(post(centre, path, "/exceptions", "reason", "Lần nữa").statusCode()).as("it is open").isEqualTo(409);
        assertThat(post(centre, path, "/packs").statusCode()).as("the centre reports for nobody").isEqualTo(403);
        assertThat(centre.get(PERIODS + "committees-2022-09").body()).contains("được mở lại");
        assertThat(prepare(path)).contains("Báo cáo số 2", "Nhầm danh sách", "Báo cáo số 1, đã ký lúc");
        assertThat(centre.get(PERIODS + "committees-2022-09").body()).containsPattern("(?s)Hà Tĩnh.*?được mở lại.*?>1<");
    }

    @Test
    void the_centre_counts_who_has_signed_and_who_has_not_and_a_province_sees_its_own_alone() {
        String all = centre.get(PERIODS + "youth-union-2022-12").body();
        assertThat(all).contains("trước ngày 15/12/2022", "Hà Nội", "Cà Mau", "chưa lập");
        String own = otherProvince.get(PERIODS + "youth-union-2022-12").body();
        assertThat(own).contains("Thừa Thiên Huế").doesNotContain("Hà Nội", "Thanh Hóa");
        assertThat(otherProvince.get(PERIODS + "youth-union-2022-12/38").statusCode()).isEqualTo(404);
        assertThat(otherProvince.get(PERIODS + "youth-union-2022-12/38/files/csv").statusCode()).isEqualTo(404);
        assertThat(centre.get(PERIODS + "youth-union-1999-12").statusCode()).isEqualTo(404);
        assertThat(centre.get(PERIODS + "youth-union-2022-12/99").statusCode()).isEqualTo(404);
        assertThat(centre.get(PERIODS + "committees-2022-09").body()).contains("Đã hết hạn, còn");
    }

    @ParameterizedTest
    @ValueSource(strings = {"update report_pack set figures = '{}'", "delete from report_signature",
            "update report_comment set body = 'x'", "delete from report_exception"})
    void nothing_that_was_reported_is_changed_in_the_database_either(String sql) {
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> database.createNativeQuery(sql).executeUpdate()))
                .hasStackTraceContaining("only grows");
    }

    @Test
    void a_report_leaves_as_paper_and_as_tables_with_who_signed_it() throws IOException, InterruptedException {
        String path = PERIODS + "committees-2022-09/40";
        people.train(people.member(people.team("40", "412", null)), LEARNED);
        prepare(path);
        explainAll(path);
        post(path, "/signature", "no", "1");
        assertThat(officer.get(path + "/files/csv").body()).contains("DMHC-2022:40", "đã ký", "Nghệ An");
        assertThat(officer.get(path + "/files/json").body()).contains("\"rates\":[{\"code\":\"DMHC-2022:40\"");
        assertThat(officer.get(path + "/files/doc").statusCode()).isEqualTo(404);
        try (var pdf = Loader.loadPDF(bytes(path + "/files/pdf"))) {
            assertThat(new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ")).contains("Nghệ An", "Đã ký lúc",
                    "Người trong danh sách Tổ", "trước ngày", "15/09/2022", "Theo huyện");
        }
        assertThat(audited("training.export", "report/committees-2022-09/DMHC-2022:40")).isEqualTo(3);
    }

    private byte[] bytes(String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).header("Cookie", officer.cookies());
        return PlainHttp.client().send(request.build(), HttpResponse.BodyHandlers.ofByteArray()).body();
    }

    private String prepare(String path) {
        assertThat(post(path, "/packs").statusCode()).isEqualTo(303);
        return officer.get(path).body();
    }

    /** A word on every figure, whatever other tests have flagged. */
    private void explainAll(String path) {
        String no = officer.get(path).body().replaceAll("(?s).*Báo cáo số (\\d+), lập.*", "$1");
        for (Figure figure : Figure.values()) {
            assertThat(post(path, "/comments", "no", no, "figure", figure.name(), "text", "Giải trình <b>").statusCode())
                    .isEqualTo(303);
        }
    }

    private HttpResponse<String> post(String path, String step, String... fields) {
        return post(officer, path, step, fields);
    }

    private static HttpResponse<String> post(WebSession person, String path, String step, String... fields) {
        person.get(path);
        return person.post(path + step, fields);
    }

    private static String figures(String page) {
        return page.substring(page.indexOf("id=\"figures\""), page.indexOf("Tải báo cáo này"));
    }

    private static String row(String page, String figure) {
        String from = page.substring(page.indexOf("<th scope=\"row\">" + figure + "</th>"));
        return from.substring(0, from.indexOf("</tr>"));
    }

    private long audited(String action, String object) {
        return (long) database.createNativeQuery("select count(*) from audit_log where action = :action and object = :object",
                Long.class).setParameter("action", action).setParameter("object", object).getSingleResult();
    }

    private WebSession session(String user) {
        return new WebSession("http://localhost:" + port).signIn(user, "hocso-demo", "/training/reports");
    }
}
