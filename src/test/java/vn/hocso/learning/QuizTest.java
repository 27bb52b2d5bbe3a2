package vn.hocso.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import vn.hocso.course.Catalogue;
import vn.hocso.course.Question;
import vn.hocso.servers.RealServers;
import vn.hocso.servers.WebSession;

/** A member taps twice, goes back, loses the session, meddles with the form: nothing is counted twice, nothing is lost. */
@QuarkusTest
@WithTestResource(RealServers.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class QuizTest {

    private static final String LESSON = "SKDT-2";

    @ConfigProperty(name = "quarkus.http.test-port")
    int port;
    @Inject
    Catalogue catalogue;
    @Inject
    EntityManager database;

    private static WebSession member;
    private static WebSession other;

    @BeforeEach
    void twoMembersSignIn() {
        if (member == null) {
            member = new WebSession("http://localhost:" + port).signIn("0900000001", "hocso-demo", "/learning");
            other = new WebSession("http://localhost:" + port).signIn("0900000002", "hocso-demo", "/learning");
        }
    }

    @Test
    void an_answer_sent_twice_counts_once_and_the_first_one_stands() {
        UUID attempt = begin();
        Question question = asked(attempt);
        String right = question.right().id();
        String wrong = question.options().stream().filter(option -> !option.right()).findFirst().orElseThrow().id();

        assertThat(answer(attempt, question.id(), right)).contains("Đúng rồi!");
        assertThat(answer(attempt, question.id(), right)).contains("Đúng rồi!");
        assertThat(answer(attempt, question.id(), wrong)).contains("Đúng rồi!");

        assertThat(answers(attempt)).isEqualTo(1);
        assertThat(statements(attempt)).as("initialized and one answered").isEqualTo(2);
    }

    @Test
    void the_page_that_the_back_button_brings_shows_the_next_open_question() {
        UUID attempt = begin();
        String first = asked(attempt).id();
        answer(attempt, first, "a");
        assertThat(asked(attempt).id()).isNotEqualTo(first);
    }

    @Test
    void a_tap_without_a_choice_says_so_and_stores_nothing() {
        UUID attempt = begin();
        String question = asked(attempt).id();
        var sent = member.post(path(attempt) + "/answers", Map.of("question", question));
        assertThat(sent.statusCode()).as("so that the back button sends nothing again").isEqualTo(303);
        var page = member.follow(URI.create(sent.headers().firstValue("Location").orElseThrow()).getPath() + "?"
                + URI.create(sent.headers().firstValue("Location").orElseThrow()).getQuery());
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("Bạn hãy chọn một câu trả lời").contains("<title>Lỗi: ")
                .contains("value=\"" + question + "\"");
        assertThat(answers(attempt)).isZero();
    }

    @Test
    void a_question_of_another_lesson_is_refused() {
        UUID attempt = begin();
        asked(attempt);
        assertThat(member.post(path(attempt) + "/answers", Map.of("question", "CDS-Q1", "option", "a")).statusCode())
                .isEqualTo(400);
        assertThat(member.last().body()).contains("không có trong lượt làm bài của bạn");
        assertThat(answers(attempt)).isZero();
    }

    @Test
    void an_option_that_the_question_does_not_have_is_refused() {
        UUID attempt = begin();
        String question = asked(attempt).id();
        assertThat(member.post(path(attempt) + "/answers", Map.of("question", question, "option", "zz")).statusCode())
                .isEqualTo(400);
        assertThat(answers(attempt)).isZero();
    }

    @Test
    void nobody_sees_or_answers_the_attempt_of_another() {
        UUID attempt = begin();
        String question = asked(attempt).id();
        assertThat(other.get(path(attempt)).statusCode()).isEqualTo(404);
        assertThat(other.get(path(attempt) + "/answers/" + question).statusCode()).isEqualTo(404);
        other.get("/l/" + LESSON);
        assertThat(other.post(path(attempt) + "/answers", Map.of("question", question, "option", "a")).statusCode())
                .isEqualTo(404);
        assertThat(answers(attempt)).isZero();
    }

    @Test
    void a_quiz_left_open_is_offered_on_its_lesson_though_another_was_begun_since() {
        UUID attempt = begin();
        member.get("/l/SKDT-1");
        member.post("/l/SKDT-1/attempts", Map.of("attempt", UUID.randomUUID().toString()));
        assertThat(member.get("/l/" + LESSON).body()).contains(path(attempt) + "\"");
    }

    @Test
    void an_unknown_lesson_and_an_attempt_that_is_no_id_are_not_found() {
        assertThat(member.get("/l/KHONG-CO").statusCode()).isEqualTo(404);
        assertThat(member.get("/l/" + LESSON + "/attempts/khong-phai-ma").statusCode()).isEqualTo(404);
    }

    private UUID begin() {
        UUID attempt = UUID.randomUUID();
        member.get("/l/" + LESSON);
        var begun = member.post("/l/" + LESSON + "/attempts", Map.of("attempt", attempt.toString()));
        assertThat(begun.statusCode()).as(begun.body()).isEqualTo(303);
        return attempt;
    }

    private Question asked(UUID attempt) {
        String page = member.get(path(attempt)).body();
        return Recorder.questions(catalogue.lesson(LESSON), attempt).stream()
                .filter(question -> page.contains("name=\"question\" value=\"" + question.id() + "\"")).findFirst()
                .orElseThrow();
    }

    private String answer(UUID attempt, String question, String option) {
        member.get("/l/" + LESSON);
        return member.postAndFollow(path(attempt) + "/answers", Map.of("question", question, "option", option)).body();
    }

    private static String path(UUID attempt) {
        return "/l/" + LESSON + "/attempts/" + attempt;
    }

    @Transactional
    long answers(UUID attempt) {
        return count("select count(*) from attempt_answer where attempt = ?1", attempt);
    }

    @Transactional
    long statements(UUID attempt) {
        return count("select count(*) from statement where registration = ?1", attempt);
    }

    private long count(String sql, UUID attempt) {
        return ((Number) database.createNativeQuery(sql).setParameter(1, attempt).getSingleResult()).longValue();
    }
}
