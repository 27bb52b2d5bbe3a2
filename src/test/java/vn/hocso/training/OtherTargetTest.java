package vn.hocso.training;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;

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
import vn.hocso.roster.Team;
import vn.hocso.servers.RealServers;
import vn.hocso.servers.WebSession;
import vn.hocso.shared.Jdbc;

/** Every target that a rule counts has the same pages and files; none shows another one's figures. */
@QuarkusTest
@WithTestResource(RealServers.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class OtherTargetTest {

    private static final String OWN = "other-target-bac-kan";
    private static final String YEAR = "other-target-expiring";
    private static final String PROVINCE = "DMHC-2022:06";

    private static WebSession ministry;

    @ConfigProperty(name = "quarkus.http.test-port")
    int port;
    @Inject
    Jdbc database;
    @Inject
    Targets targets;
    @Inject
    People people;

    @BeforeEach
    void twoTargets() {
        if (ministry == null) {
            ministry = new WebSession("http://localhost:" + port).signIn("0900000006", "hocso-demo", "/training");
            Team team = people.team("06", "063", "02002");
            UUID listed = people.member(team);
            people.list(team, 4, listed);
            people.train(listed, Instant.parse("2022-11-10T03:00:00Z"));
        }
        target(OWN, "Bắc Kạn tự đặt: xong trước 10/11", PROVINCE, "2022-11-10", "core-v1");
        target(YEAR, "Kết quả còn giá trị trong 12 tháng", "DMHC-2022", "2022-11-30", "refreshed-v1");
    }

    @AfterEach
    void remove() {
        database.update("delete from public_value where target like 'other-target-%'");
        database.update("delete from target where id like 'other-target-%'");
        targets.forget(OWN);
        targets.forget(YEAR);
    }

    @Test
    void the_page_of_a_target_counts_by_its_deadline_and_leads_to_the_others_and_back() {
        String main = ministry.get("/training?within=" + PROVINCE).body();
        assertThat(main).contains("/training?target=" + OWN + "&amp;within=" + PROVINCE, "(đang xem)")
                .doesNotContain("Về mục tiêu chính");
        String own = ministry.get("/training?target=" + OWN).body();
        assertThat(own)
                .contains("Bắc Kạn tự đặt: xong trước 10/11", "đến hết ngày <strong>09/11/2022", "<b>1</b> muộn", "Bắc Kạn")
                .contains("<a href=\"/training?within=" + PROVINCE + "\">Về mục tiêu chính")
                .contains("/training/league?target=" + OWN, "/training/report?target=" + OWN, "/training/rules?target=" + OWN)
                .contains("/training/exports/csv?target=" + OWN).contains("name=\"target\" value=\"" + OWN + "\"");
        assertThat(main).contains("<b>0</b> muộn")
                .contains("<a href=\"/training?target=report-activity-2022-12&amp;within=" + PROVINCE + "\">xem số liệu</a>");
    }

    @Test
    void what_complete_means_is_said_by_the_rule_of_the_target() {
        assertThat(ministry.get("/training").body()).contains("học đạt cả 25 bài bắt buộc của chương trình cốt lõi, mỗi bài");
        assertThat(ministry.get("/training?target=" + YEAR).body()).contains("kết quả có giá trị 12 tháng", "refreshed-v1")
                .doesNotContain("bắt buộc của chương trình cốt lõi, mỗi bài");
    }

    @Test
    void the_league_the_rules_and_the_files_are_of_the_target_that_was_asked_for() throws Exception {
        assertThat(ministry.get("/training/league?target=" + OWN).body()).contains("Bắc Kạn tự đặt", "Huyện Bạch Thông",
                "name=\"target\" value=\"" + OWN + "\"", "league?target=" + OWN + "&amp;within=" + PROVINCE + "&amp;asOf=");
        assertThat(ministry.get("/training/rules?target=" + YEAR).body())
                .containsSubsequence("quy tắc mà mục tiêu đang tính theo", "Mã: refreshed-v1", "Mã: core-v1");
        byte[] report = given().header("Cookie", ministry.cookies())
                .get("http://localhost:" + port + "/training/report?target=" + OWN).then().statusCode(200).extract()
                .asByteArray();
        try (var pdf = Loader.loadPDF(report)) {
            assertThat(new PDFTextStripper().getText(pdf)).contains("Bắc Kạn tự đặt: xong trước 10/11");
        }
        assertThat(ministry.get("/training/exports/csv?by=district&within=" + PROVINCE + "&target=" + OWN).body())
                .contains(OWN, "training?target=" + OWN);
    }

    @Test
    void a_target_that_nothing_counts_and_one_of_elsewhere_are_refused_with_the_reason() {
        target("other-target-uncounted", "Không ai đếm", PROVINCE, "2022-12-10", null);
        assertThat(ministry.get("/training?target=other-target-uncounted").body()).contains("chưa có cách đếm");
        assertThat(ministry.get("/training/rules?target=teams-in-person-2022-09").body())
                .contains("không tính theo quy tắc hoàn thành nào");
        assertThat(ministry.get("/training?target=nothing").statusCode()).isEqualTo(404);
        assertThat(ministry.get("/training?target=" + OWN + "&within=DMHC-2022:46").body())
                .contains("Mục tiêu này chỉ của một tỉnh");
    }

    private void target(String id, String title, String scope, String endsOn, String rule) {
        database.update(
                "insert into target (id, title, unit_of_count, scope, denominator, starts_on, ends_on, bound, zone, rule, share, source)"
                        + " values (?, ?, 'MEMBER', ?, 'ROSTER', date '2022-09-01', cast(? as date), 'EXCLUSIVE', 'Asia/Ho_Chi_Minh', ?, 1, 'Thử')",
                id, title,
                scope, endsOn, rule);
        targets.forget(id);
    }
}
