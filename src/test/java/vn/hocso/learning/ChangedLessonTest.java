package vn.hocso.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import vn.hocso.course.Catalogue;
import vn.hocso.course.Lesson;
import vn.hocso.course.revision.Drafts;
import vn.hocso.course.revision.NewRevisions;
import vn.hocso.servers.RealServers;
import vn.hocso.servers.WebSession;

/** A lesson is published anew or withdrawn while a member has it open: who began with a text ends with it. */
@QuarkusTest
@WithTestResource(RealServers.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ChangedLessonTest {

    private static final String LESSON = "ATTT-1";
    private static final String NEW_ID = "ATTT-Q990";

    @ConfigProperty(name = "quarkus.http.test-port")
    int port;
    @Inject
    Catalogue catalogue;
    @Inject
    Drafts drafts;
    @Inject
    NewRevisions revisions;
    @Inject
    EntityManager database;

    private static WebSession browser;
    private QuizTaker quiz;
    private Lesson old;

    @BeforeEach
    void aMemberOpensTheLesson() {
        if (browser == null) {
            browser = new WebSession("http://localhost:" + port).signIn("0900000001", "hocso-demo", "/learning");
        }
        old = catalogue.lesson(LESSON);
        quiz = new QuizTaker(browser, LESSON);
        quiz.read();
    }

    @AfterEach
    void theLessonIsThereAgain() {
        revisions.backTo(old);
    }

    @Test
    void a_quiz_that_was_begun_goes_on_with_its_revision_to_the_end() {
        quiz.begin();
        String first = quiz.asked();
        publishAnew();
        Lesson renewed = catalogue.lesson(LESSON);
        assertThat(renewed.revision()).isNotEqualTo(old.revision());

        assertThat(quiz.answerRightly(old).body()).contains("Bạn đã đạt").contains("Đúng <strong>5/5</strong>");
        assertThat(revision()).isEqualTo(old.revision());
        assertThat(statements("\"revision\":\"" + old.revision() + "\"")).as("begun, five answers, passed, completed")
                .isEqualTo(8);

        quiz.read();
        quiz.begin();
        assertThat(revision()).isEqualTo(renewed.revision());
        assertThat(quiz.answerRightly(renewed).body()).contains("Bạn đã đạt");
        assertThat(first).isNotEqualTo(NEW_ID);
    }

    @Test
    void the_quiz_asks_what_the_member_read_although_another_revision_came_in_between() {
        publishAnew();
        quiz.begin();
        assertThat(revision()).isEqualTo(old.revision());
        assertThat(quiz.answerRightly(old).body()).contains("Bạn đã đạt");
    }

    @Test
    void an_answer_to_a_question_of_another_revision_is_refused_and_nothing_is_stored() {
        quiz.begin();
        publishAnew();
        var refused = browser.post(quiz.path() + "/answers", Map.of("question", NEW_ID, "option", "a"));
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("Câu hỏi này không có trong lượt làm bài của bạn");
        assertThat(statements("initialized")).isEqualTo(1);
        assertThat(statements("answered")).isZero();
        assertThat(quiz.answerRightly(old).body()).contains("Bạn đã đạt");
    }

    @Test
    void a_revision_that_never_was_begins_nothing() {
        String attempt = "00000000-0000-4000-8000-00000000dead";
        var refused = browser.post("/l/" + LESSON + "/attempts", Map.of("attempt", attempt, "revision", "4711"));
        assertThat(refused.statusCode()).isEqualTo(404);
        assertThat(refused.body()).contains("Không có bài học này");
        assertThat(browser.get("/l/" + LESSON + "/attempts/" + attempt).statusCode()).isEqualTo(404);
    }

    @Test
    void a_quiz_of_a_lesson_withdrawn_meanwhile_is_finished_and_counts() {
        quiz.begin();
        drafts.withdraw(LESSON);
        assertThat(browser.get("/learning").body()).contains("Làm tiếp bài kiểm tra").contains(old.title());
        assertThat(quiz.answerRightly(old).body()).contains("Bạn đã đạt");
        assertThat(passed()).isEqualTo(1);

        assertThat(browser.get("/l/" + LESSON).statusCode()).isEqualTo(410);
        assertThat(browser.last().body()).contains("Hiện không còn").contains("đã được rút để sửa")
                .contains("Những gì bạn đã học vẫn được ghi nhận").contains("Về trang đầu");
    }

    @Test
    void a_quiz_of_a_lesson_withdrawn_meanwhile_is_not_begun_and_nothing_is_half_written() {
        drafts.withdraw(LESSON);
        var refused = quiz.begin();
        assertThat(refused.statusCode()).isEqualTo(410);
        assertThat(refused.body()).contains("đã được rút để sửa");
        assertThat(attempts()).isZero();
        assertThat(statements("")).isZero();
    }

    /** Another text, and the first question of the bank under a new id. */
    private void publishAnew() {
        revisions.publish(LESSON, "Câu mới.",
                questions -> questions.replaceFirst("id: \"ATTT-Q\\d+\"", "id: \"" + NEW_ID + "\""));
    }

    private int revision() {
        return ((Number) one("select revision from attempt where attempt = ?1")).intValue();
    }

    private long attempts() {
        return ((Number) one("select count(*) from attempt where attempt = ?1")).longValue();
    }

    private long passed() {
        return ((Number) one("select count(*) from lesson_passed p join attempt a on a.member_id = p.member_id "
                + "and a.lesson_code = p.lesson_code where a.attempt = ?1")).longValue();
    }

    @Transactional
    long statements(String part) {
        return ((Number) database.createNativeQuery("select count(*) from statement where registration = ?1 "
                + "and convert_from(body, 'UTF8') like ?2").setParameter(1, quiz.attempt())
                .setParameter(2, "%" + part + "%").getSingleResult()).longValue();
    }

    @Transactional
    Object one(String sql) {
        return database.createNativeQuery(sql).setParameter(1, quiz.attempt()).getSingleResult();
    }
}
