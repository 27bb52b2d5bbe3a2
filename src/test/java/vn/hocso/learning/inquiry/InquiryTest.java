package vn.hocso.learning.inquiry;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import vn.hocso.campaign.Newcomer;
import vn.hocso.course.Catalogue;
import vn.hocso.course.inquiry.Inquiries;
import vn.hocso.course.inquiry.NewInquiry;
import vn.hocso.course.revision.Drafts;
import vn.hocso.course.revision.Revision;
import vn.hocso.roster.MemberErased;
import vn.hocso.roster.Team;
import vn.hocso.servers.RealServers;
import vn.hocso.servers.WebSession;
import vn.hocso.shared.DomainException;
import vn.hocso.shared.Jdbc;
import vn.hocso.training.People;

/** If this fails, a member's question is lost, is told to people whom it does not concern, or says who asked. */
@QuarkusTest
@WithTestResource(RealServers.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class InquiryTest {

    private static final String LESSON = "TMDT-4";
    private static final String ASK = "/l/" + LESSON + "/inquiries";
    private static final String OWN = "/learning/inquiries";
    private static final String DESK = "/authoring/inquiries";

    private static Team team;
    private static WebSession trainer;
    private static WebSession reviewer;

    @ConfigProperty(name = "quarkus.http.test-port")
    int port;
    @Inject
    People people;
    @Inject
    Inquiries inquiries;
    @Inject
    Catalogue catalogue;
    @Inject
    Drafts drafts;
    @Inject
    Jdbc jdbc;
    @Inject
    Event<MemberErased> erased;

    private Newcomer member;

    @BeforeEach
    void somebodyLearns() {
        if (team == null) {
            team = people.team("82", "815", null);
            trainer = new WebSession("http://localhost:" + port).signIn("0900000003", "hocso-demo", DESK);
            reviewer = new WebSession("http://localhost:" + port).signIn("0900000004", "hocso-demo", DESK);
        }
        member = Newcomer.join(port, team, jdbc);
    }

    @AfterEach
    void nothingWaits() {
        jdbc.update("delete from inquiry where member_id = ?", member.member());
        jdbc.update("delete from lesson_faq where lesson_code = ?", LESSON);
    }

    @Test
    void a_question_reaches_the_desk_without_a_word_about_who_asks_and_the_answer_comes_back_and_is_read() {
        assertThat(member.browser().get("/l/" + LESSON).body()).contains("href=\"" + ASK + "?revision=");
        assertThat(member.browser().get(ASK + "?revision=1").body()).contains("Người soạn bài của chương trình đọc và trả lời",
                "Không viết số điện thoại");
        assertThat(ask("Ví điện tử khác\r\ntài khoản ngân hàng thế nào?").statusCode()).isEqualTo(303);
        assertThat(member.browser().get(OWN).body()).contains("tài khoản ngân hàng thế nào?", "Chờ trả lời");

        String list = trainer.get(DESK + "?q=vi+dien+tu+ngan+hang&subject=TMDT").body();
        assertThat(list).contains("Ví điện tử khác tài khoản ngân hàng thế nào?", LESSON + ", bản 1", "chưa ai nhận");
        UUID id = newest();
        String page = trainer.get(DESK + "/" + id).body();
        assertThat(list + page).doesNotContain(member.name(), member.member().toString(), member.subject());
        assertThat(trainer.post(DESK + "/" + id + "/answer", "version", "0", "answer", "Ví không có số dư tiết kiệm.\n\n"
                + "Xem https://dichvucong.gov.vn/.").statusCode()).isEqualTo(303);

        assertThat(member.browser().get("/learning").body()).contains("Có 1 câu trả lời mới");
        assertThat(member.browser().get(OWN).body()).contains("Câu trả lời mới", "<p>Ví không có số dư tiết kiệm.</p>",
                "<a href=\"https://dichvucong.gov.vn/\"").doesNotContain("Nguyễn Thị Minh");
        assertThat(member.browser().post(OWN + "/" + id + "/receipt", "answers", "1").statusCode()).isEqualTo(303);
        assertThat(member.browser().get("/learning").body()).doesNotContain("câu trả lời mới");
        assertThat(trainer.get(DESK + "?state=answered&q=so+du").body()).contains("Ví điện tử khác", "đã trả lời");
        assertThat(trainer.get(DESK + "?q=vi+dien+tu+ngan+hang").body()).doesNotContain("Ví điện tử khác");
        assertThat(audit("inquiry/" + id)).containsExactly("authoring.answer lesson " + LESSON + ", text 1");
    }

    @Test
    void an_answer_said_better_is_new_again_and_one_that_came_while_reading_stays_new() {
        ask("Bao giờ có bài mới?");
        UUID id = newest();
        trainer.get(DESK + "/" + id);
        trainer.post(DESK + "/" + id + "/answer", "version", "0", "answer", "Tháng sau.");
        member.browser().get(OWN);
        trainer.post(DESK + "/" + id + "/answer", "version", "1", "answer", "Ngày 05/12/2022.");
        member.browser().post(OWN + "/" + id + "/receipt", "answers", "1");
        assertThat(member.browser().get("/learning").body()).contains("Có 1 câu trả lời mới");
        assertThat(member.browser().get(OWN).body()).contains("Ngày 05/12/2022.", "câu trả lời đã sửa");
        member.browser().post(OWN + "/" + id + "/receipt", "answers", "2");
        assertThat(member.browser().get("/learning").body()).doesNotContain("câu trả lời mới");
    }

    @Test
    void about_a_question_of_the_quiz_the_desk_reads_which_one() {
        var question = catalogue.lesson(LESSON).questions().get(0);
        assertThat(member.browser().get(ASK + "?revision=1&question=" + question.id()).body()).contains("Về câu kiểm tra: ");
        member.browser().post(ASK, "id", UUID.randomUUID().toString(), "revision", "1", "question", question.id(), "body",
                "Vì sao câu này sai?");
        assertThat(trainer.get(DESK + "/" + newest()).body()).contains("Về câu kiểm tra: ");
        assertThat(member.browser().get(ASK + "?question=no-such").body()).doesNotContain("Về câu kiểm tra");
        assertThat(member.browser().get(ASK + "?revision=99").statusCode()).isEqualTo(404);
    }

    @Test
    void what_looks_like_a_number_of_somebody_is_asked_about_once_and_then_sent() {
        member.browser().get(ASK);
        String id = UUID.randomUUID().toString();
        HttpResponse<String> asked = member.browser().post(ASK, "id", id, "revision", "1", "body",
                "Gọi bác 0912 345 678 được không?");
        assertThat(asked.statusCode()).isEqualTo(400);
        assertThat(asked.body()).contains("hình như có số điện thoại. Bạn vẫn gửi?",
                "Gọi bác 0912 345 678 được không?</textarea>",
                "name=\"sure\"", "value=\"" + id + "\"");
        assertThat(inquiries.of(member.member())).isEmpty();
        assertThat(member.browser().post(ASK, "id", id, "revision", "1", "sure", "yes", "body",
                "Gọi bác 0912 345 678 được không?").statusCode()).isEqualTo(303);
        assertThat(inquiries.of(member.member())).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"' '|Bạn viết câu hỏi.", "Sao <b>không</b> được?|không viết mã trang web",
            "LONG|Dài nhất 1.000 ký tự"})
    void what_is_empty_too_long_or_markup_is_refused_and_stays_in_the_form(String body, String sentence) {
        HttpResponse<String> refused = ask(body.equals("LONG") ? "x ".repeat(600) : body);
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("<title>Lỗi: ", sentence).doesNotContain("<b>không");
        assertThat(inquiries.of(member.member())).isEmpty();
    }

    @Test
    void a_form_sent_twice_asks_once_and_the_sixth_open_question_waits() {
        String id = UUID.randomUUID().toString();
        member.browser().get(ASK);
        for (int i = 0; i < 2; i++) {
            assertThat(member.browser().post(ASK, "id", id, "revision", "1", "body", "Hai lần?").statusCode()).isEqualTo(303);
        }
        assertThat(inquiries.of(member.member())).hasSize(1);
        // At once, because phones are impatient.
        long refused = Stream.generate(() -> CompletableFuture.supplyAsync(this::isRefused)).limit(8).toList().stream()
                .filter(CompletableFuture::join).count();
        assertThat(refused).isEqualTo(4);
        assertThat(ask("Câu thứ sáu?").body()).contains("5 câu hỏi chờ trả lời", "Câu thứ sáu?</textarea>");
        assertThat(inquiries.of(member.member())).hasSize(5);
    }

    @Test
    void on_one_day_nobody_asks_more_than_twenty_however_fast_they_are_answered() {
        for (int i = 0; i < 20; i++) {
            ask("Câu " + (i + 1) + "?");
            jdbc.update(
                    "update inquiry set answers = 1, answer = 'Có.', answered_at = asked_at, taken_by = 'x' where member_id = ?",
                    member.member());
        }
        assertThat(inquiries.of(member.member())).hasSize(20);
        assertThat(ask("Câu 21?").body()).contains("Hôm nay bạn đã gửi 20 câu hỏi");
        jdbc.update("update inquiry set asked_at = asked_at - interval '1 day' where member_id = ?", member.member());
        assertThat(ask("Câu 21?").statusCode()).isEqualTo(303);
    }

    @Test
    void nobody_reads_or_marks_what_another_asked() {
        ask("Chỉ của tôi?");
        UUID id = newest();
        Newcomer other = Newcomer.join(port, team, jdbc);
        assertThat(other.browser().get(OWN).body()).doesNotContain("Chỉ của tôi?");
        other.browser().get(ASK);
        assertThat(other.browser().post(OWN + "/" + id + "/receipt", "answers", "1").statusCode()).isEqualTo(404);
    }

    @Test
    void a_colleague_takes_a_question_over_and_two_answers_at_once_are_one() {
        ask("Ai trả lời?");
        String page = DESK + "/" + newest();
        trainer.get(page);
        trainer.post(page + "/holding");
        assertThat(reviewer.get(page).body()).contains("đang giữ câu hỏi này", "Tôi nhận thay")
                .doesNotContain("Gửi câu trả lời");
        HttpResponse<String> late = reviewer.post(page + "/answer", "version", "0", "answer", "Chữ đã viết.");
        assertThat(late.statusCode()).isEqualTo(400);
        assertThat(late.body()).contains("Người khác vừa nhận", "Chữ đã viết.</textarea>");
        reviewer.post(page + "/holding");
        assertThat(reviewer.post(page + "/answer", "version", "0", "answer", "Tôi.").statusCode()).isEqualTo(303);
        assertThat(trainer.post(page + "/answer", "version", "0", "answer", "Cũng tôi.").statusCode()).isEqualTo(400);
        assertThat(inquiries.of(member.member()).get(0).answer()).isEqualTo("Tôi.");
    }

    @Test
    void that_a_lesson_was_mended_is_said_of_a_newer_published_revision_only() {
        ask("Phần 2 ghi nhầm?");
        UUID id = newest();
        int number = drafts.open(LESSON, "author");
        Revision draft = drafts.revision(LESSON, number);
        drafts.save(LESSON, number, draft.version(), draft.lessonText().replace("## Thực hành", "Sửa.\n\n## Thực hành"),
                draft.questionsText(), "author");
        drafts.submit(LESSON, number, draft.version() + 1);
        String page = DESK + "/" + id;
        assertThat(trainer.get(page).body()).doesNotContain("Đã sửa bài học ở bản");
        assertThat(trainer.post(page + "/answer", "version", "0", "answer", "Đã sửa.", "corrected", String.valueOf(number))
                .statusCode()).isEqualTo(400);
        drafts.publish(LESSON, number, draft.version() + 2, "second person");
        assertThat(trainer.get(page).body()).contains("Đã sửa bài học ở bản");
        assertThat(trainer.post(page + "/answer", "version", "0", "answer", "Đã sửa.", "corrected", String.valueOf(number))
                .statusCode()).isEqualTo(303);
        assertThat(member.browser().get(OWN).body()).contains("bài học đã được sửa ở bản " + number);
    }

    @Test
    void an_answer_for_everybody_is_published_by_a_second_person_names_nobody_and_outlives_who_asked() {
        ask("Nhà tôi ở Cái Bè, chuyển nhầm tiền thì sao?");
        UUID id = newest();
        String page = DESK + "/" + id;
        reviewer.get(page);
        assertThat(reviewer.post(page + "/faq", "question", "x", "text", "y").body()).contains("Bạn trả lời người hỏi trước");
        reviewer.post(page + "/answer", "version", "0", "answer", "Bác gọi ngân hàng.");
        assertThat(reviewer.post(page + "/faq", "question", "<i>Sao</i>?", "text", "y").statusCode()).isEqualTo(400);
        String entry = location(reviewer.post(page + "/faq", "question", "Chuyển nhầm tiền thì làm gì?", "text",
                "Gọi ngay ngân hàng của bạn."));
        assertThat(location(reviewer.post(page + "/faq", "question", "Lần hai?", "text", "y"))).as("once").isEqualTo(entry);
        assertThat(reviewer.get(entry).body()).doesNotContain("Duyệt và đăng");
        assertThat(reviewer.post(entry + "/publication").statusCode()).as("own work").isEqualTo(403);
        assertThat(trainer.get(entry).body()).doesNotContain("Duyệt và đăng");
        assertThat(trainer.post(entry + "/publication").statusCode()).as("no reviewer").isEqualTo(403);
        assertThat(member.browser().get("/l/" + LESSON).body()).doesNotContain("Chuyển nhầm tiền");
        jdbc.update("update lesson_faq set written_by = 'a colleague' where lesson_code = ?", LESSON);
        assertThat(reviewer.get(entry).body()).contains("Duyệt và đăng");
        assertThat(reviewer.post(entry + "/publication").statusCode()).isEqualTo(303);

        HttpResponse<String> copy = member.browser().get("/my-data/copy.json");
        assertThat(copy.body()).contains("Nhà tôi ở Cái Bè, chuyển nhầm tiền thì sao?", "Bác gọi ngân hàng.");
        assertThat(member.browser().get("/my-data/copy.html").body()).contains("Câu hỏi đã gửi người soạn bài", "Cái Bè");
        QuarkusTransaction.requiringNew().run(() -> erased.fire(new MemberErased(member.member())));
        assertThat(inquiries.of(member.member())).isEmpty();
        assertThat(reviewer.get(page).statusCode()).isEqualTo(404);
        Newcomer other = Newcomer.join(port, team, jdbc);
        assertThat(other.browser().get("/l/" + LESSON).body()).contains("Hỏi đáp", "Chuyển nhầm tiền thì làm gì?",
                "<p>Gọi ngay ngân hàng của bạn.</p>").doesNotContain("Cái Bè");
        assertThat(reviewer.get(entry).body()).contains("Gỡ khỏi bài học").doesNotContain(id.toString());
        reviewer.post(entry + "/withdrawal");
        assertThat(other.browser().get("/l/" + LESSON).body()).doesNotContain("Chuyển nhầm tiền");
        assertThat(reviewer.post(entry + "/publication").statusCode()).isEqualTo(409);
        assertThat(audit("faq/" + entry.replaceFirst(".*/", ""))).containsExactly(
                "authoring.faq proposed for lesson " + LESSON, "authoring.faq published", "authoring.faq withdrawn");
    }

    private boolean isRefused() {
        try {
            inquiries.ask(new NewInquiry(UUID.randomUUID(), member.member(), LESSON, 1, null, "Cùng lúc?"));
            return false;
        } catch (DomainException refused) {
            return true;
        }
    }

    private HttpResponse<String> ask(String body) {
        member.browser().get(ASK);
        return member.browser().post(ASK, Map.of("id", UUID.randomUUID().toString(), "revision", "1", "body", body));
    }

    private UUID newest() {
        return inquiries.of(member.member()).get(0).id();
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElseThrow().replaceFirst("^https?://[^/]+", "").replaceFirst("\\?.*",
                "");
    }

    private List<String> audit(String object) {
        return jdbc.list("select action || ' ' || detail from audit_log where object = ? order by id", row -> row.getString(1),
                object);
    }
}
