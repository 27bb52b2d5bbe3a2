package vn.hocso.certificate;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.ValidatableResponse;
import vn.hocso.roster.MemberErased;
import vn.hocso.roster.Team;
import vn.hocso.servers.RealServers;
import vn.hocso.shared.Jdbc;
import vn.hocso.shared.Together;
import vn.hocso.training.People;
import vn.hocso.web.Browsing;

/** Who learned everything gets one paper with the right name, and what was wrong on paper does not stay good. */
@QuarkusTest
@WithTestResource(RealServers.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CertificateTest {

    private static final String PAGE = "/certificate";

    @Inject
    Graduates graduates;
    @Inject
    Certificates certificates;
    @Inject
    People people;
    @Inject
    Jdbc database;
    @Inject
    Event<MemberErased> erased;

    private Browsing browser;
    private Team team;

    @BeforeEach
    void open() {
        browser = new Browsing();
        team = people.team("42", "439", null);
    }

    @Test
    @TestSecurity(user = "0912000401", roles = "member")
    void whoever_learned_everything_gets_there_from_home_sees_the_name_first_and_gets_the_paper() {
        UUID member = graduates.graduate("0912000401", "Đặng Thị Hoài Thương", team);
        browser.get("/learning").then().body(containsString("href=\"/certificate\""));
        browser.get(PAGE).then().statusCode(200).body(containsString("value=\"Đặng Thị Hoài Thương\""),
                containsString("15/11/2022"), containsString("name=\"showName\""), not(containsString("checked")),
                not(containsString("/paper.pdf")));
        browser.post(PAGE, "fullName", "Đặng Thị Hoài Thương").then().statusCode(303)
                .header("Location", endsWith("/certificate?done=issued"));
        Certificate paper = only(member);
        browser.get(PAGE + "?done=issued").then().body(containsString("Chúc mừng bạn"),
                containsString("<p class=\"name\">Đặng Thị Hoài Thương</p>"), containsString(paper.grouped()),
                containsString("/certificate/" + paper.code() + "/paper.pdf"), containsString("không hiện tên bạn"));
        assertThat(texts("select action || ' ' || detail from audit_log where object = 'member/' || ?::uuid", member))
                .containsExactly("certificate.issuance core-v1");
    }

    @Test
    @TestSecurity(user = "0912000402", roles = "member")
    void anybody_with_the_code_reads_course_day_and_result_and_the_name_only_while_its_owner_agrees() {
        UUID member = graduates.graduate("0912000402", "Phan Văn Kín", team);
        issue("Phan Văn Kín");
        Certificate paper = only(member);
        verify(paper.code()).body(allOf(containsString("Giấy này còn hiệu lực"), containsString("15/11/2022"),
                containsString("Đạt, đủ 25/25 bài học cốt lõi"), containsString(paper.course()),
                not(containsString("Phan Văn Kín")), not(containsString(member.toString())),
                not(containsString("0912000402")), not(containsString(team.name()))));
        browser.get(PAGE);
        browser.post(PAGE + "/public-name").then().statusCode(303).header("Location", endsWith("done=name-shown"));
        verify(paper.code()).body(containsString("<dd>Phan Văn Kín</dd>"));
        browser.get("/my-data").then().body(containsString("/my-data/consents/PUBLIC_NAME/withdrawal"));
        browser.get(PAGE);
        browser.post(PAGE + "/public-name/withdrawal").then().statusCode(303);
        verify(paper.code()).body(not(containsString("Phan Văn Kín")));
    }

    @Test
    @TestSecurity(user = "0912000403", roles = "member")
    void the_name_is_corrected_before_and_the_box_that_is_ticked_counts() {
        UUID member = graduates.graduate("0912000403", "Nguyen Thi Anh", team);
        browser.get(PAGE);
        // Typed on a keyboard that sends letters and marks apart.
        browser.post(PAGE, "fullName", "  Nguye\u0302\u0303n Thi\u0323  A\u0301nh ", "showName", "yes").then().statusCode(303);
        Certificate paper = only(member);
        assertThat(paper.name()).isEqualTo("Nguyễn Thị Ánh");
        assertThat(paper.replaces()).isNull();
        verify(paper.code()).body(containsString("<dd>Nguyễn Thị Ánh</dd>"));
        browser.get("/my-data").then().body(containsString("<dd>Nguyễn Thị Ánh</dd>"));
    }

    @Test
    @TestSecurity(user = "0912000404", roles = "member")
    void what_is_no_name_comes_back_and_no_paper_is_made() {
        UUID member = graduates.graduate("0912000404", "Lê Văn Đúng", team);
        browser.get(PAGE);
        browser.post(PAGE, "fullName", "Lê 1 <b>").then().statusCode(400).body(containsString("<title>Lỗi: "),
                containsString("id=\"fullName-error\""), containsString("value=\"Lê 1 &lt;b&gt;\""));
        browser.post(PAGE).then().statusCode(400).body(containsString("Bạn nhập họ và tên."));
        browser.post(PAGE, "fullName", "Ă".repeat(81)).then().statusCode(400).body(containsString("dài nhất là 80"));
        assertThat(certificates.of(member)).isEmpty();
        issue("Lê Văn Đúng");
        browser.get(PAGE);
        browser.post(PAGE, "fullName", "").then().statusCode(400).body(containsString("id=\"fullName-error\""));
        only(member);
    }

    @Test
    @TestSecurity(user = "0912000405", roles = "member")
    void a_form_that_is_sent_twice_or_eight_times_at_once_leaves_one_paper() throws Exception {
        UUID member = graduates.graduate("0912000405", "Hồ Thị Nhanh", team);
        Together.run(8, worker -> {
            certificates.issue("0912000405", "Hồ Thị Nhanh", worker % 2 == 0);
            return null;
        });
        String code = only(member).code();
        issue("Hồ Thị Nhanh");
        assertThat(only(member).code()).isEqualTo(code);
    }

    @Test
    @TestSecurity(user = "0912000406", roles = "member")
    void a_corrected_name_revokes_the_paper_and_everybody_is_led_along_the_chain() {
        UUID member = graduates.graduate("0912000406", "Trần Thị Sai", team);
        issue("Trần Thị Sai");
        Certificate first = only(member);
        issue("Trần Thị Sửa");
        issue("Trần Thị Đúng");
        List<Certificate> chain = certificates.of(member);
        assertThat(chain).extracting(Certificate::holds).containsExactly(true, false, false);
        assertThat(chain.get(0).replaces()).isEqualTo(chain.get(1).code());
        assertThat(chain.get(1).replaces()).isEqualTo(first.code());
        assertThat(chain.get(2).code()).isEqualTo(first.code());
        assertThat(chain).extracting(Certificate::name).containsExactly("Trần Thị Đúng", "", "");

        browser.get(PAGE + "/" + first.code() + "/paper.pdf").then().statusCode(410);
        browser.get(PAGE + "/" + first.code() + "/credential.jwt").then().statusCode(410);
        browser.get(PAGE).then().body(containsString("Các giấy đã cấp"), containsString(first.grouped()),
                containsString("họ và tên trên giấy đã được sửa"));
        verify(first.code()).body(containsString("không còn hiệu lực"),
                containsString("href=\"/c/" + chain.get(0).code() + "\""),
                not(containsString("Trần Thị")), not(containsString("<dt>Kết quả</dt>")));
        verify(chain.get(0).code()).body(containsString("Giấy này còn hiệu lực"), containsString(first.grouped()),
                containsString("thay giấy"));
    }

    @Test
    @TestSecurity(user = "0912000407", roles = "member")
    void a_name_that_is_mended_elsewhere_revokes_the_paper_and_the_next_one_is_asked_for() {
        UUID member = graduates.graduate("0912000407", "Võ Văn Cũ", team);
        issue("Võ Văn Cũ");
        String old = only(member).code();
        browser.get("/my-data");
        browser.post("/my-data/name", "fullName", "Võ Văn Mới").then().statusCode(303);
        verify(old).body(containsString("không còn hiệu lực"), containsString("Chưa có giấy thay thế"));
        browser.get(PAGE).then().body(containsString("Nhận giấy xác nhận"), containsString("value=\"Võ Văn Mới\""),
                containsString("họ và tên đã được sửa"));
        issue("Võ Văn Mới");
        assertThat(certificates.of(member)).extracting(Certificate::replaces).containsExactly(old, null);
    }

    @Test
    @TestSecurity(user = "0912000408", roles = "member")
    void the_paper_of_somebody_else_is_not_there() {
        String code = graduates.certificate("0912000418", "Bùi Thị Khác", team, true);
        graduates.graduate("0912000408", "Bùi Văn Tò Mò", team);
        for (String file : List.of("paper.pdf", "picture.png", "credential.jwt")) {
            browser.get(PAGE + "/" + code + "/" + file).then().statusCode(404).body(not(containsString("Bùi Thị Khác")));
            browser.get(PAGE + "/ZZZ/" + file).then().statusCode(404);
        }
    }

    @Test
    @TestSecurity(user = "0912000409", roles = "member")
    void whoever_still_learns_is_told_what_is_missing_and_gets_none() {
        UUID member = graduates.join("0912000409", "Cao Thị Đang Học", team);
        people.almost(member, Graduates.COMPLETED);
        browser.get(PAGE).then().statusCode(200).body(containsString("khi học xong"), containsString("href=\"/learning\""),
                not(containsString("<form")));
        browser.get("/my-data");
        browser.post(PAGE, "fullName", "Cao Thị Khác").then().statusCode(409);
        assertThat(certificates.of(member)).isEmpty();
        browser.get("/my-data").then().body(containsString("<dd>Cao Thị Đang Học</dd>"));
    }

    @Test
    @TestSecurity(user = "0912000410", roles = "member")
    void whoever_has_not_joined_is_led_to_a_team() {
        browser.get(PAGE).then().statusCode(303).header("Location", endsWith("/join"));
        browser.get(PAGE + "/2222222222/paper.pdf").then().statusCode(303).header("Location", endsWith("/join"));
    }

    @Test
    @TestSecurity(user = "0912000411", roles = "member")
    void a_form_from_elsewhere_changes_nothing() {
        UUID member = graduates.graduate("0912000411", "Tô Thị Yên", team);
        for (String path : List.of("", "/public-name", "/public-name/withdrawal")) {
            given().contentType("application/x-www-form-urlencoded").formParam("fullName", "Kẻ Khác").post(PAGE + path).then()
                    .statusCode(400);
        }
        assertThat(certificates.of(member)).isEmpty();
    }

    @Test
    @TestSecurity(user = "0912000412", roles = "member")
    void the_copy_of_ones_data_has_the_papers_and_erasure_takes_the_name_from_them() {
        UUID member = graduates.graduate("0912000412", "Hoàng Văn Xóa", team);
        browser.get(PAGE);
        browser.post(PAGE, "fullName", "Hoàng Văn Xóa", "showName", "yes").then().statusCode(303);
        Certificate paper = only(member);
        browser.get("/my-data/copy.html").then().statusCode(200).body(containsString("<h2>Giấy xác nhận</h2>"),
                containsString(paper.grouped()));
        given().get("/my-data/copy.json").then().statusCode(200).body("certificates.code", contains(paper.code()));
        QuarkusTransaction.requiringNew().run(() -> erased.fire(new MemberErased(member)));
        assertThat(only(member).name()).isEmpty();
        verify(paper.code()).body(containsString("Giấy này còn hiệu lực"), not(containsString("Hoàng Văn Xóa")));
    }

    private void issue(String name) {
        browser.get(PAGE);
        browser.post(PAGE, "fullName", name).then().statusCode(303);
    }

    private Certificate only(UUID member) {
        List<Certificate> all = certificates.of(member);
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    /** As a stranger, who sends no cookie. */
    private static ValidatableResponse verify(String code) {
        return given().accept("text/html").get("/c/" + code).then().statusCode(200);
    }

    private List<String> texts(String query, UUID id) {
        return database.list(query, row -> row.getString(1), id);
    }
}
