package vn.hocso.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Iterator;
import java.util.List;
import java.util.regex.Pattern;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import vn.hocso.servers.RealServers;

/**
 * A form sent after the session has ended goes to Keycloak and back. A browser holds all of that way against the page's
 * policy, which no client without one notices.
 */
@QuarkusTest
@WithTestResource(RealServers.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LostSessionInBrowserTest {

    private static final String MEMBER = "0900000001";
    private static final String TRAINER = "0900000003";
    private static final String SENTENCE = "Câu này được gõ khi phiên đăng nhập đã hết.";
    /** The page tells of its button by itself: whoever asks from outside waits for the form that is under way. */
    private static final String TELLS = """
            setInterval(() => {
              const held = document.querySelector('form.quiz button')?.disabled;
              const note = document.querySelector('form.quiz [role=alert]')?.textContent;
              console.log(note ? `told: ${note} ${held}` : held ? 'held' : 'idle');
            }, 100)""";
    /** An attempt that a test leaves open would be gone on with by the next one; no other test takes the quiz of these. */
    private static final Iterator<String> LESSONS = List.of("ATTT-4", "DVC-1", "CDS-2", "TTDT-2").iterator();
    private static final Iterator<String> DRAFTS = List.of("TCN-1", "TCN-2").iterator();

    @ConfigProperty(name = "quarkus.http.test-port")
    int port;

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void an_answer_that_meets_no_session_comes_back_to_the_question_and_says_so(boolean keycloakRemembers) {
        try (var browser = new Browser()) {
            Page page = browser.phone();
            beginQuiz(page);
            loseSession(page.context(), keycloakRemembers);
            page.locator("input[name=option]").first().check();
            button(page, "Trả lời").click();
            signInAgain(page, MEMBER, keycloakRemembers);
            page.waitForURL("**/answers");
            assertThat(page.locator("main").textContent()).contains("câu trả lời vừa rồi chưa được ghi").contains("Câu 1/5");
            Browser.screenshot(page, "answer-not-sent-phone");
            page.locator("input[name=option]").first().check();
            button(page, "Trả lời").click();
            page.waitForURL("**/answers/*");
            assertThat(page.locator("main").textContent()).contains("Câu 1/5").contains("Câu trả lời đúng");
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_text_that_meets_no_session_is_offered_again_after_signing_in(boolean keycloakRemembers) {
        try (var browser = new Browser()) {
            Page page = browser.desktop();
            Steps.signIn(page, address("authoring/lessons/" + DRAFTS.next()), TRAINER);
            button(page, "Soạn bản mới").click();
            page.waitForURL("**/text");
            Locator text = page.locator("#lessonText");
            String typed = text.inputValue().replaceFirst("\n## ", "\n" + SENTENCE + "\n\n## ");
            text.fill(typed);
            loseSession(page.context(), keycloakRemembers);
            button(page, "Lưu nháp").click();
            signInAgain(page, TRAINER, keycloakRemembers);
            page.waitForURL("**/text");
            assertThat(text.inputValue()).as("what is stored").doesNotContain(SENTENCE);
            assertThat(page.locator("[data-kept]").textContent()).contains("chưa được lưu");
            Browser.screenshot(page, "text-kept-desktop");
            button(page, "Lấy lại phần đã gõ").click();
            assertThat(text.inputValue()).isEqualTo(typed);
            button(page, "Lưu nháp").click();
            page.waitForURL("**/text");
            page.reload();
            assertThat(text.inputValue()).isEqualTo(typed);
            assertThat(page.locator("[data-kept]").isVisible()).as("nothing is offered that is stored").isFalse();
        }
    }

    @Test
    void a_form_that_is_not_answered_can_be_sent_again() {
        try (var browser = new Browser()) {
            Page page = browser.phoneWithoutWorker();
            page.addInitScript(
                    "const wait = setTimeout; window.setTimeout = (what, ms, ...with_) => wait(what, ms / 15, ...with_)");
            page.addInitScript(TELLS);
            beginQuiz(page);
            page.route(Pattern.compile(".*/answers$"), route -> {
            });
            page.locator("input[name=option]").first().check();
            awaitTold(page, "held", () -> press(page));
            assertThat(awaitTold(page, "told", () -> {
            })).contains("chưa trả lời").contains("bấm lại").endsWith("false");
        }
    }

    @Test
    void a_form_whose_sending_is_stopped_can_be_sent_again() {
        try (var browser = new Browser()) {
            Page page = browser.phone();
            page.addInitScript(TELLS);
            beginQuiz(page);
            page.evaluate("document.querySelector('form.quiz').action = 'https://elsewhere.example/'");
            page.locator("input[name=option]").first().check();
            assertThat(awaitTold(page, "told", () -> press(page))).contains("không gửi được").endsWith("false");
        }
    }

    private static void press(Page page) {
        button(page, "Trả lời").click(new Locator.ClickOptions().setNoWaitAfter(true));
    }

    private static String awaitTold(Page page, String what, Runnable act) {
        var options = new Page.WaitForConsoleMessageOptions().setPredicate(message -> message.text().startsWith(what));
        return page.waitForConsoleMessage(options, act).text();
    }

    private void beginQuiz(Page page) {
        Steps.signIn(page, address("l/" + LESSONS.next()), MEMBER);
        page.locator("section.card form .button, section.card p a.button").click();
        page.waitForURL("**/attempts/*");
    }

    private String address(String path) {
        return "http://localhost:" + port + "/" + path;
    }

    private static void signInAgain(Page page, String userName, boolean keycloakRemembers) {
        if (!keycloakRemembers) {
            Steps.fillIn(page, userName);
        }
    }

    /** @param keycloakRemembers only the service's cookies are gone */
    private static void loseSession(BrowserContext context, boolean keycloakRemembers) {
        if (keycloakRemembers) {
            context.clearCookies(new BrowserContext.ClearCookiesOptions().setName(Pattern.compile("(q_session.*|hocso-csrf)")));
        } else {
            context.clearCookies();
        }
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
