package vn.hocso.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import vn.hocso.servers.RealServers;

/** A trainer who made a mistake is led to it. */
@QuarkusTest
@WithTestResource(RealServers.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class EditorInBrowserTest {

    private static final String SELECTED = "box => box.value.slice(box.selectionStart, box.selectionEnd)";
    private static final String IN_SIGHT = "box => box.scrollTop > 0 && document.activeElement === box";

    private static final String FONT = "box => getComputedStyle(box).fontFamily";

    @ConfigProperty(name = "quarkus.http.test-port")
    int port;

    @Test
    void the_link_of_a_mistake_puts_the_cursor_on_its_line() {
        try (var browser = new Browser()) {
            Page trainer = browser.desktop();
            openDraft(trainer, "TMDT-1");
            Locator questions = trainer.locator("#questionsText");
            assertThat(questions.evaluate(FONT)).as("letters with two marks need a font that has them")
                    .isEqualTo(trainer.locator("#lessonText").evaluate(FONT));
            questions.fill(questions.inputValue() + "\n  - id: sai: rồi\n");
            button(trainer, "Lưu nháp").click();
            trainer.waitForURL("**/text");
            trainer.locator(".errors a").first().click();
            assertThat(questions.evaluate(SELECTED)).isEqualTo("  - id: sai: rồi");
            assertThat(questions.evaluate(IN_SIGHT)).isEqualTo(true);
            Browser.screenshot(trainer, "editor-mistake-desktop");

            trainer.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Bản ")).last().click();
            Browser.screenshot(trainer, "revision-mistake-desktop");
            trainer.locator(".errors a").first().click();
            trainer.waitForURL("**/text?line=*");
            trainer.waitForFunction("document.activeElement.id === 'questionsText'");
            assertThat(questions.evaluate(SELECTED)).isEqualTo("  - id: sai: rồi");
        }
    }

    private void openDraft(Page page, String lesson) {
        Steps.signIn(page, "http://localhost:" + port + "/authoring/lessons/" + lesson, "0900000003");
        button(page, "Soạn bản mới").click();
        page.waitForURL("**/text");
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
