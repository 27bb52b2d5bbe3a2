package vn.hocso.authoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import vn.hocso.course.Catalogue;
import vn.hocso.course.Question;
import vn.hocso.course.revision.Drafts;
import vn.hocso.course.revision.LessonChecks;
import vn.hocso.course.revision.Revision;
import vn.hocso.course.revision.RevisionState;
import vn.hocso.servers.RealServers;
import vn.hocso.web.Browsing;

/** A trainer changes a lesson; nothing typed is ever lost. */
@QuarkusTest
@WithTestResource(RealServers.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TrainersDeskTest {

    private static final String TRAINER = "11111111-0000-4000-8000-000000000003";

    @Inject
    Drafts drafts;
    @Inject
    LessonChecks checks;

    @Inject
    Catalogue catalogue;

    private DeskBrowsing browser;

    @BeforeEach
    void open() {
        browser = new DeskBrowsing(drafts);
    }

    @Test
    @TestSecurity(user = TRAINER, roles = "trainer")
    void the_desk_lists_every_lesson_with_its_state() {
        browser.get("/authoring").then().statusCode(200).body(containsString("CDS-1"), containsString("NTS-3"),
                containsString("chưa được chuyên gia duyệt"));
        browser.get("/authoring/lessons/CDS-1").then().statusCode(200).body(containsString("Tệp khóa học"),
                containsString("học viên đang thấy"), not(containsString("Rút bài")));
        browser.get("/authoring/lessons/CDS-1/revisions/1").then().statusCode(200)
                .body(containsString("<h1>Chuyển đổi số là gì"), containsString("Đáp án đúng"), not(containsString("Sửa</a>")),
                        not(containsString("Xem chỗ khác với bản học viên đang thấy")));
    }

    @Test
    @TestSecurity(user = TRAINER, roles = "trainer")
    void a_draft_is_begun_from_what_members_see_saved_and_submitted() {
        String text = browser.begin("TLA-1");
        String marker = "Câu mới số " + System.nanoTime();
        browser.get(text).then().body(containsString("chưa sửa gì"), not(containsString("Đã lưu")),
                not(containsString("Lưu lần cuối")));
        browser.save(text, browser.text("lessonText").replace("## Thực hành", marker + "!\n\n## Thực hành"),
                browser.text("questionsText"))
                .then().statusCode(303).header("Location", endsWith(text));
        browser.get(text).then().statusCode(200).body(containsString(marker), containsString("Bài không có lỗi nào"));
        String page = text.replace("/text", "");
        browser.get(page).then().statusCode(200).body(containsString(marker + "!</p>"),
                containsString("Xem chỗ khác với bản học viên đang thấy"));
        browser.get(page + "/changes").then().statusCode(200).body(containsString("<ins>" + marker + "!</ins>"));
        browser.act(page, "/submission").then().statusCode(303).header("Location", endsWith(page + "?done=submitted"));
        browser.get(page + "?done=submitted").then().body(containsString("Đã gửi duyệt"));
        browser.get(page).then().body(containsString("chờ duyệt"), not(containsString("Duyệt và phát hành")),
                containsString("Rút lại</button>"), not(containsString("Trả lại để sửa")), not(containsString("Đã gửi duyệt")));
        browser.get(text).then().statusCode(303);
        assertThat(catalogue.lesson("TLA-1").bodyHtml()).doesNotContain(marker);
        browser.act(page, "/publication").then().statusCode(403);
        browser.act(page, "/return").then().statusCode(303);
        browser.get(page + "?done=returned").then().body(containsString("Đã rút lại"),
                not(containsString("được trả lại để sửa")));
        assertThat(browser.revision(page).state()).isEqualTo(RevisionState.DRAFT);
    }

    @Test
    @TestSecurity(user = TRAINER, roles = "trainer")
    void a_source_with_an_address_is_a_link_and_one_without_is_not() {
        String text = browser.begin("ATTT-1");
        String lesson = browser.revision(text).lessonText().replaceFirst("sources:\n",
                "sources:\n  - id: \"DC\"\n    title: \"Trang có địa chỉ\"\n    asOf: \"2022-10\"\n"
                        + "    url: \"https://vanban.example/a?b=1&c=2\"\n");
        browser.save(text, lesson, browser.revision(text).questionsText()).then().statusCode(303);
        browser.get(text.replace("/text", "")).then().body(
                containsString(
                        "<a href=\"https://vanban.example/a?b=1&amp;c=2\" rel=\"noopener\">Trang có địa chỉ</a> (tính đến"),
                containsString("<li>Kinh nghiệm hướng dẫn của nhóm biên soạn Học Số (tính đến"));
    }

    @Test
    @TestSecurity(user = TRAINER, roles = "trainer")
    void mistakes_are_named_by_line_and_nothing_typed_is_lost() {
        String text = browser.begin("SKDT-1");
        String broken = browser.text("lessonText").replace("minutes:", "minuts:");
        browser.save(text, broken, "lesson: [").then().statusCode(303);
        browser.get(text).then().statusCode(200).body(
                containsString("href=\"#lessonText\" data-line=\"4\">Bài học, dòng 4: “minuts” không có trong định dạng"),
                containsString("Câu hỏi, dòng 1: thiếu dấu đóng"), not(containsString("YAML")), not(containsString(".md,")));
        assertThat(browser.text("lessonText")).isEqualTo(broken);
        assertThat(browser.text("questionsText")).isEqualTo("lesson: [");
        String page = text.replace("/text", "");
        browser.get(page).then().statusCode(200).body(containsString("Chưa xem trước được"),
                containsString("/text?line=4#lessonText"),
                not(containsString("Gửi duyệt</b")));
        browser.act(page, "/submission").then().statusCode(400).body(containsString("còn lỗi"));
        assertThat(browser.revision(page).state()).isEqualTo(RevisionState.DRAFT);
    }

    @Test
    @TestSecurity(user = TRAINER, roles = "trainer")
    void saving_over_what_somebody_else_saved_says_so_and_keeps_the_text() {
        String text = browser.begin("SKDT-2");
        Revision opened = browser.revision(text.replace("/text", ""));
        String mine = browser.text("lessonText") + "\nCâu của tôi.\n";
        drafts.save("SKDT-2", opened.revision(), opened.version(), opened.lessonText() + "\nCâu của người khác.\n",
                opened.questionsText(), "somebody-else");
        browser.save(text, mine, browser.text("questionsText")).then().statusCode(409).body(containsString("<title>Lỗi: "),
                containsString("Có người khác vừa thay đổi"), containsString("<del>Câu của người khác.</del>"),
                containsString("<ins>Câu của tôi.</ins>"));
        assertThat(browser.text("lessonText")).isEqualTo(mine);
        assertThat(browser.revision(text.replace("/text", "")).lessonText()).contains("Câu của người khác.");

        browser.save(text, mine, browser.text("questionsText")).then().statusCode(303);
        assertThat(browser.revision(text.replace("/text", "")).lessonText()).isEqualTo(mine);
    }

    @Test
    @TestSecurity(user = TRAINER, roles = "trainer")
    void saving_over_what_one_saved_in_another_tab_does_not_speak_of_somebody_else() {
        String text = browser.begin("DVC-2");
        Revision opened = browser.revision(text.replace("/text", ""));
        String questions = browser.text("questionsText");
        drafts.save("DVC-2", opened.revision(), opened.version(), opened.lessonText() + "\nThẻ kia.\n",
                opened.questionsText(), TRAINER);
        browser.save(text, opened.lessonText() + "\nThẻ này.\n", questions).then().statusCode(409)
                .body(containsString("Bạn vừa lưu bản này ở một thẻ hoặc máy khác"), not(containsString("Có người khác")));
    }

    @Test
    @TestSecurity(user = TRAINER, roles = "trainer")
    void an_id_that_results_are_recorded_by_is_missed_aloud_and_no_mistake() {
        String text = browser.begin("DVC-3");
        String lesson = browser.text("lessonText");
        String questions = browser.text("questionsText");
        List<Question> published = catalogue.lesson("DVC-3").questions();
        String gone = published.get(0).id();
        String changed = published.get(1).id();
        int second = questions.indexOf("\"" + changed + "\"");
        int option = questions.indexOf("id: a", second) >= 0
                ? questions.indexOf("id: a", second)
                : questions.indexOf("id: \"a\"", second);
        String typed = questions.substring(0, option) + questions.substring(option).replaceFirst("id: \"?a\"?", "id: x1");
        browser.save(text, lesson, typed.replace("\"" + gone + "\"", "\"DVC-Q900\"")).then().statusCode(303);
        browser.get(text).then().statusCode(200).body(containsString("Bài không có lỗi nào"),
                containsString("Mã đã đổi hoặc bị bỏ"), containsString("“" + gone + "” của bản học viên đang thấy không còn"),
                containsString("câu “" + changed + "” không còn phương án mã “a”"));
        browser.get(text.replace("/text", "")).then().statusCode(200).body(containsString("Mã đã đổi hoặc bị bỏ"),
                containsString("Gửi duyệt</button>"));
        browser.get(text);
        browser.save(text, lesson, questions).then().statusCode(303);
        browser.get(text).then().body(not(containsString("Mã đã đổi")));
    }

    @Test
    @TestSecurity(user = TRAINER, roles = "trainer")
    void a_draft_of_256_kilobytes_passes() {
        String text = browser.begin("SKDT-3");
        String lesson = browser.text("lessonText");
        String body = lesson.substring(lesson.indexOf("\n---\n") + 5);
        byte[] endless = (lesson + body.repeat(256 * 1024 / body.length())).getBytes(StandardCharsets.UTF_8);
        String typed = new String(endless, 0, 256 * 1024, StandardCharsets.UTF_8).replace("\uFFFD", "");
        browser.save(text, typed, browser.text("questionsText")).then().statusCode(303);
        browser.get(text).then().statusCode(200).body(containsString("từ 250 đến 600 chữ"));
        assertThat(browser.text("lessonText")).isEqualTo(typed);
        browser.get(text.replace("/text", "")).then().statusCode(200);
        browser.get(text.replace("/text", "/changes")).then().statusCode(200);
        browser.save(text, "x".repeat(900_000), "").then().statusCode(413);
    }

    @Test
    @TestSecurity(user = TRAINER, roles = "trainer")
    void what_is_typed_is_stored_in_one_form() {
        String text = browser.begin("TTDT-1");
        String lesson = browser.text("lessonText");
        browser.save(text, Normalizer.normalize(lesson, Normalizer.Form.NFD).replace("\n", "\r\n") + "\u0000\u0007",
                browser.text("questionsText"))
                .then().statusCode(303);
        assertThat(browser.revision(text.replace("/text", "")).lessonText()).isEqualTo(lesson);
        browser.get(text);
        browser.save(text, lesson + "\n\n<script>alert(1)</script> </textarea><b>", "</textarea>&lt;").then().statusCode(303);
        browser.get(text).then().statusCode(200).body(not(containsString("<script>alert")));
        assertThat(browser.text("lessonText")).endsWith("</textarea><b>");
        assertThat(browser.text("questionsText")).isEqualTo("</textarea>&lt;");
    }

    @Test
    @TestSecurity(user = TRAINER, roles = "trainer")
    void a_question_id_of_another_lesson_is_refused_and_a_question_may_be_removed() {
        String text = browser.begin("TTDT-2");
        String questions = browser.text("questionsText");
        String lesson = browser.text("lessonText");
        String id = catalogue.lesson("TTDT-2").questions().get(1).id();
        browser.save(text, lesson, questions.replace("\"" + id + "\"", "\"CDS-Q1\"")).then().statusCode(303);
        browser.get(text).then().body(containsString("mã câu hỏi “CDS-Q1” đã dùng ở bài CDS-1"));
        int first = questions.indexOf("  - id:");
        int second = questions.indexOf("  - id:", first + 1);
        browser.save(text, lesson, questions.substring(0, first) + questions.substring(second)).then().statusCode(303);
        assertThat(checks.preview(browser.revision(text.replace("/text", ""))).orElseThrow().questions())
                .extracting(question -> question.id()).contains(id)
                .doesNotContain(catalogue.lesson("TTDT-2").questions().get(0).id());
    }

    @Test
    @TestSecurity(user = TRAINER, roles = "trainer")
    void what_does_not_exist_is_not_found() {
        for (String path : List.of("/authoring/lessons/XYZ-1", "/authoring/lessons/CDS-1/revisions/99",
                "/authoring/lessons/CDS-1/revisions/0/text", "/authoring/lessons/CDS-1/revisions/x",
                "/authoring/lessons/CDS-1/revisions/1/changes?from=77", "/authoring/lessons/CDS-1/revisions/99999999999")) {
            assertThat(browser.get(path).statusCode()).as(path).isEqualTo(404);
        }
        browser.get("/authoring/lessons/CDS-1");
        browser.post("/authoring/lessons/XYZ-1/drafts").then().statusCode(404);
        browser.get("/authoring/lessons/CDS-1");
        browser.post("/authoring/lessons/CDS-1/revisions/1/text", "lessonText", "x").then().statusCode(409);
    }

    @Test
    @TestSecurity(user = TRAINER, roles = "trainer")
    void a_form_without_its_token_is_refused() {
        new Browsing().post("/authoring/lessons/CDS-1/drafts").then().statusCode(400);
    }

    @Test
    @TestSecurity(user = "somebody", roles = {"member", "monitor", "roster-officer", "admin"})
    void the_desk_is_for_trainers_and_reviewers() {
        for (String path : List.of("/authoring", "/authoring/lessons/CDS-1", "/authoring/lessons/CDS-1/revisions/1",
                "/authoring/lessons/CDS-1/revisions/1/text", "/authoring/lessons/CDS-1/revisions/1/changes")) {
            assertThat(browser.get(path).statusCode()).as(path).isEqualTo(403);
        }
    }
}
