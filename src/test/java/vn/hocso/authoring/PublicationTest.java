package vn.hocso.authoring;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;

import java.net.URI;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import vn.hocso.course.Catalogue;
import vn.hocso.course.revision.Drafts;
import vn.hocso.roster.ConsentPurpose;
import vn.hocso.roster.JoinRequest;
import vn.hocso.roster.Joining;
import vn.hocso.roster.NewTeam;
import vn.hocso.roster.RosterIntake;
import vn.hocso.roster.TeamLevel;
import vn.hocso.servers.RealServers;
import vn.hocso.servers.Tokens;
import vn.hocso.servers.WebSession;

/** A second person reads, signs and publishes; members see it; nobody does it alone. */
@QuarkusTest
@WithTestResource(RealServers.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PublicationTest {

    private static final String TRAINER = "11111111-0000-4000-8000-000000000003";
    private static final String REVIEWER = "11111111-0000-4000-8000-000000000004";

    @ConfigProperty(name = "quarkus.http.test-port")
    int port;

    @Inject
    Drafts drafts;

    @Inject
    Catalogue catalogue;

    @Inject
    EntityManager database;

    @Inject
    Joining joining;

    @Inject
    RosterIntake intake;

    private DeskBrowsing browser;

    @BeforeEach
    void open() {
        browser = new DeskBrowsing(drafts);
    }

    @Test
    @TestSecurity(user = REVIEWER, roles = {"trainer", "reviewer"})
    void a_second_person_publishes_and_members_see_it() {
        String marker = "Bản của giảng viên " + System.nanoTime();
        String page = browser.inReview("TLA-2", TRAINER, marker);
        int before = catalogue.lesson("TLA-2").revision();
        String oldBody = catalogue.lesson("TLA-2").bodyHtml();

        browser.get(page).then().statusCode(200).body(containsString(marker), containsString("Duyệt và phát hành"));
        browser.post(page + "/publication", "version", "1").then().statusCode(409);
        assertThat(catalogue.lesson("TLA-2").revision()).isEqualTo(before);
        browser.get("/authoring").then().body(containsString("Chờ duyệt ("),
                containsString("<li><a href=\"" + page + "\">TLA-2, bản " + page.replaceFirst(".*/", "") + ": "));
        browser.act(page, "/publication").then().statusCode(303).header("Location", endsWith(page + "?done=published"));
        browser.act(page, "/publication").then().statusCode(303);
        browser.get(page + "?done=published").then().body(containsString("Đã phát hành. Học viên thấy bản này"));
        browser.get("/authoring").then().body(not(containsString("<li><a href=\"" + page + "\">")));

        assertThat(catalogue.lesson("TLA-2").bodyHtml()).contains(marker);
        assertThat(catalogue.lesson("TLA-2").reviewed()).isTrue();
        assertThat(catalogue.lesson("TLA-2", before).bodyHtml()).isEqualTo(oldBody);
        assertThat(audit("lesson/TLA-2", "authoring.publication", REVIEWER)).isEqualTo(1);
        browser.get("/authoring/lessons/TLA-2").then()
                .body(containsString("Người soạn …000003"), containsString("Người duyệt …000004"));

        browser.act("/authoring/lessons/TLA-2/revisions/" + before, "/publication").then().statusCode(303);
        assertThat(catalogue.lesson("TLA-2").bodyHtml()).isEqualTo(oldBody);
    }

    @Test
    @TestSecurity(user = REVIEWER, roles = "reviewer")
    void what_is_given_back_tells_its_authors_why_until_it_is_submitted_again() {
        String page = browser.inReview("TCN-3", TRAINER, "Bản cần sửa");
        browser.get(page).then().body(containsString("name=\"reason\""), containsString("Trả lại để sửa</button>"),
                not(containsString("Rút lại")));
        int version = browser.revision(page).version();
        browser.post(page + "/return", "version", String.valueOf(version), "reason",
                " Con số ở phần 2 <b>chưa</b>  có nguồn.\n")
                .then().statusCode(303).header("Location", endsWith(page + "?done=returned"));
        for (String shown : List.of(page, page + "/text")) {
            browser.get(shown).then().body(
                    containsString("trả lại để sửa: “Con số ở phần 2 &lt;b&gt;chưa&lt;/b&gt; có nguồn.”"));
        }
        browser.get(page + "?done=returned").then().body(containsString("Đã trả lại để người soạn sửa"));
        drafts.submit("TCN-3", browser.revision(page).revision(), browser.revision(page).version());
        assertThat(browser.revision(page).returnReason()).isNull();

        browser.get(page);
        browser.post(page + "/return", "version", String.valueOf(browser.revision(page).version()), "reason", "x".repeat(3_000))
                .then().statusCode(303);
        assertThat(browser.revision(page).returnReason()).hasSize(1_000);
    }

    @Test
    @TestSecurity(user = REVIEWER, roles = "reviewer")
    void whom_the_roster_knows_is_shown_by_name() {
        String subject = "author-" + UUID.randomUUID();
        joining.join(subject, "0912345678", new JoinRequest("Phan Thị Soạn Bài", true, Set.of(ConsentPurpose.LEARNING_RECORD),
                team()));
        String page = browser.inReview("DVC-4", subject, "Bản có tên");
        browser.get(page).then().body(containsString("Người soạn Phan Thị Soạn Bài"));
    }

    @Test
    void whose_account_carries_a_name_is_shown_by_it_to_colleagues_and_nowhere_else() {
        var trainer = new WebSession("http://localhost:" + port).signIn("0900000003", "hocso-demo",
                "/authoring/lessons/TMDT-1");
        String text = URI.create(trainer.post("/authoring/lessons/TMDT-1/drafts", Map.of()).headers().firstValue("Location")
                .orElseThrow()).getPath();
        String page = text.replace("/text", "");
        var reviewer = new WebSession("http://localhost:" + port).signIn("0900000004", "hocso-demo", page);
        assertThat(reviewer.last().body()).contains("Người soạn Nguyễn Thị Minh, sửa");
        String forPrograms = new String(Base64.getUrlDecoder().decode(Tokens.of("0900000003").split("\\.")[1]), UTF_8);
        assertThat(forPrograms).contains("preferred_username").doesNotContain("\"name\"", "Nguyễn");
        drafts.discard("TMDT-1", browser.revision(page).revision(), browser.revision(page).version());
    }

    @Test
    @TestSecurity(user = REVIEWER, roles = {"trainer", "reviewer"})
    void nobody_publishes_what_they_wrote_themselves() {
        String own = browser.inReview("NTS-2", REVIEWER, "Tự viết");
        browser.get(own).then().body(not(containsString("Duyệt và phát hành")));
        browser.act(own, "/publication").then().statusCode(403).body(containsString("không tự duyệt được"));
        drafts.giveBack("NTS-2", browser.revision(own).revision(), browser.revision(own).version(), "");

        String text = own + "/text";
        browser.get(text);
        browser.save(text, browser.text("lessonText").replace("Tự viết", "Cùng viết"), browser.text("questionsText")).then()
                .statusCode(303);
        browser.act(own, "/submission").then().statusCode(303);
        browser.act(own, "/publication").then().statusCode(403);
        drafts.giveBack("NTS-2", browser.revision(own).revision(), browser.revision(own).version(), "");
    }

    @Test
    @TestSecurity(user = REVIEWER, roles = "reviewer")
    void a_reviewer_signs_a_lesson_from_the_files_and_may_withdraw_it() {
        assertThat(catalogue.lesson("NTS-1").reviewed()).isFalse();
        browser.act("/authoring/lessons/NTS-1/revisions/1", "/signature").then().statusCode(303);
        assertThat(catalogue.lesson("NTS-1").reviewed()).isTrue();

        browser.get("/authoring/lessons/NTS-1").then().body(containsString("<summary>Rút bài khỏi khóa học</summary>"),
                containsString("kể cả qua mã QR đã in"));
        browser.post("/authoring/lessons/NTS-1/withdrawal").then().statusCode(303);
        try {
            assertThat(catalogue.programme().subjects()).flatExtracting(s -> s.lessons())
                    .noneMatch(lesson -> lesson.toString().contains("NTS-1"));
            assertThat(catalogue.lesson("NTS-1", 1).title()).isNotEmpty();
            browser.get("/authoring").then().body(containsString("đã rút"));
        } finally {
            browser.act("/authoring/lessons/NTS-1/revisions/1", "/publication").then().statusCode(303);
        }
        assertThat(catalogue.lesson("NTS-1").revision()).isEqualTo(1);
        assertThat(audit("lesson/NTS-1", "authoring.withdrawal", REVIEWER)).isEqualTo(1);
    }

    private String team() {
        return intake.foundTeams(List.of(new NewTeam("Tổ của người soạn", TeamLevel.COMMUNE, "92", "916", "31120", null,
                LocalDate.of(2022, 8, 1)))).get(0).code();
    }

    private long audit(String object, String action, String actor) {
        return ((Number) database.createNativeQuery(
                "select count(*) from audit_log where object = :object and action = :action and actor = :actor", Long.class)
                .setParameter("object", object).setParameter("action", action).setParameter("actor", actor)
                .getSingleResult()).longValue();
    }
}
