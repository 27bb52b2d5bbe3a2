package vn.hocso.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

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
import vn.hocso.servers.KeycloakAdmin;
import vn.hocso.servers.RealServers;
import vn.hocso.servers.WebSession;

/** The session ends in the middle of a quiz: the member comes back to the same question and is told what did not arrive. */
@QuarkusTest
@WithTestResource(RealServers.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LostSessionTest {

    private static final String USER = "0900000002";
    private static final String PASSWORD = "hocso-demo";
    private static final String TOLD = "câu trả lời vừa rồi chưa được ghi";
    private static final int USUAL_SECONDS = 300;

    @ConfigProperty(name = "quarkus.http.test-port")
    int port;
    @Inject
    EntityManager database;

    /** A quiz that a test leaves open would be gone on with by the next one. */
    private static final Iterator<String> LESSONS = List.of("TMDT-1", "TMDT-2", "TMDT-3", "TMDT-4", "TTDT-3", "CDS-3")
            .iterator();

    private String lesson;
    private WebSession browser;
    private QuizTaker quiz;

    @BeforeEach
    void aMemberAnswersTheFirstQuestion() {
        browser = new WebSession("http://localhost:" + port);
        lesson = LESSONS.next();
        quiz = new QuizTaker(browser, lesson);
    }

    @Test
    void cookies_of_the_service_that_are_gone_cost_one_answer_and_no_password() {
        String second = answerTheFirst();
        browser.loseCookies();
        assertToldAndGoesOn(quiz.answer(second, "a"), second);
    }

    @Test
    void a_browser_that_cleared_its_data_comes_back_to_the_question_after_signing_in() {
        String second = answerTheFirst();
        browser.loseAllCookies();
        assertThat(quiz.answer(second, "a").body()).contains("name=\"password\"");
        assertToldAndGoesOn(browser.fillIn(Map.of("username", USER, "password", PASSWORD)), second);
    }

    @Test
    void a_session_that_ends_in_Keycloak_asks_for_the_password_and_comes_back_to_the_question() throws Exception {
        KeycloakAdmin.letTokensLast(2);
        try {
            String second = answerTheFirst();
            KeycloakAdmin.signOut(USER);
            Thread.sleep(3_000);
            assertThat(quiz.answer(second, "a").body()).contains("name=\"password\"");
            KeycloakAdmin.letTokensLast(USUAL_SECONDS);
            assertToldAndGoesOn(browser.fillIn(Map.of("username", USER, "password", PASSWORD)), second);
        } finally {
            KeycloakAdmin.letTokensLast(USUAL_SECONDS);
        }
    }

    /** As a tab does that was left open overnight: the session lives for two weeks, and what it was opened with for minutes. */
    @Test
    void a_token_that_is_over_while_the_session_lives_costs_nothing() throws Exception {
        // Keycloak counts whole seconds: of a token for one of them nothing may be left when it arrives.
        KeycloakAdmin.letTokensLast(3);
        try {
            String second = answerTheFirst();
            Thread.sleep(4_500);
            assertThat(quiz.answer(second, "a").body()).contains("Câu 2/5").doesNotContain(TOLD);
            assertThat(answers()).isEqualTo(2);
        } finally {
            KeycloakAdmin.letTokensLast(USUAL_SECONDS);
        }
    }

    @Test
    void nobody_is_told_of_a_loss_who_lost_nothing() {
        answerTheFirst();
        browser.loseCookies();
        assertThat(browser.follow(quiz.path()).body()).contains("name=\"question\"").doesNotContain(TOLD);
    }

    @Test
    void a_page_whose_token_is_too_old_says_what_to_do_and_stores_nothing() {
        String second = answerTheFirst();
        HttpResponse<String> refused = browser.any("POST", quiz.path() + "/answers");
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.headers().firstValue("Content-Type")).contains("text/html;charset=UTF-8");
        assertThat(refused.body()).contains("Trang này để quá lâu").contains("tải lại").contains("Về trang đầu");
        assertThat(answers()).isEqualTo(1);
        assertThat(quiz.open().body()).contains("value=\"" + second + "\"");
    }

    private String answerTheFirst() {
        browser.signIn(USER, PASSWORD, "/l/" + lesson);
        quiz.read();
        quiz.begin();
        assertThat(quiz.answer(quiz.asked(), "a").body()).contains("Câu 1/5");
        quiz.open();
        return quiz.asked();
    }

    private void assertToldAndGoesOn(HttpResponse<String> page, String second) {
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("Câu 2/5").contains(TOLD).contains("value=\"" + second + "\"");
        assertThat(answers()).as("the first answer is kept, the lost one is not stored").isEqualTo(1);
        assertThat(quiz.answer(second, "a").body()).contains("Câu 2/5").doesNotContain(TOLD);
        assertThat(answers()).isEqualTo(2);
    }

    @Transactional
    long answers() {
        return ((Number) database.createNativeQuery("select count(*) from attempt_answer where attempt = ?1")
                .setParameter(1, quiz.attempt()).getSingleResult()).longValue();
    }
}
