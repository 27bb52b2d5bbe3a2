package vn.hocso.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import vn.hocso.servers.RealServers;

/** A member with a small old phone, tired eyes or no mouse uses every page of a member. */
@QuarkusTest
@WithTestResource(RealServers.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class EverybodyInBrowserTest {

    private static final String MEMBER = "0900000001";
    private static final List<String> OPEN = List.of("", "t/QUOCGIA", "c", "figures", "sources", "offline", "no-such-page");
    private static final List<String> PERSONAL = List.of("learning", "l/CDS-1", "l/DVC-3", "my-data", "certificate", "claim",
            "my-data/amendments", "transfer", "transfer/teams", "transfer/teams?unit=46", "offline", "notices", "practices",
            "channel");
    private static final int MOST_TABS = 40;

    @ConfigProperty(name = "quarkus.http.test-port")
    int port;

    @ParameterizedTest
    @CsvSource({"LIGHT, 320, 100%", "DARK, 320, 100%", "LIGHT, 360, 200%", "DARK, 412, 130%"})
    void every_page_of_a_member_is_readable_and_never_wider_than_the_phone(ColorScheme scheme, int width, String text) {
        var wrong = new ArrayList<String>();
        try (var browser = new Browser()) {
            Page page = browser.phone(width, scheme);
            OPEN.forEach(path -> look(page, path, text, wrong));
            Steps.signIn(page, address() + "learning", MEMBER);
            PERSONAL.forEach(path -> look(page, path, text, wrong));
            quiz(page, text, wrong);
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void a_lesson_and_its_quiz_can_be_taken_with_a_keyboard_alone() {
        try (var browser = new Browser()) {
            Page page = browser.desktop();
            Steps.signIn(page, address() + "l/TTDT-1", MEMBER);
            press(page, "button", "Làm bài kiểm tra|Làm lại|Làm tiếp bài kiểm tra");
            for (int i = 0; i < 5 && page.locator("[name=question]").count() > 0; i++) {
                tabTo(page, "input[type=radio]", ".*");
                page.keyboard().press("Space");
                press(page, "button", "Trả lời");
                assertThat(page.locator("main").textContent()).contains("Câu trả lời đúng");
                press(page, "a", "Câu tiếp theo|Xem kết quả");
            }
            assertThat(page.locator("main").textContent()).containsPattern("Đúng \\d/5");
        }
    }

    @Test
    void letters_grow_with_a_tap_and_stay_so_on_the_next_page() {
        try (var browser = new Browser()) {
            Page page = browser.phone();
            Steps.signIn(page, address() + "l/CDS-2", MEMBER);
            for (int i = 0; i < 3; i++) {
                page.locator("[data-larger]").click();
            }
            assertThat(page.evaluate("document.documentElement.style.fontSize")).isEqualTo("150%");
            Browser.screenshot(page, "lesson-large-phone");
            page.navigate(address() + "learning");
            page.waitForFunction("document.documentElement.style.fontSize === '150%'");
        }
    }

    /** The browser of the tests has no voice; what is asked of one is listened to. */
    @Test
    void a_lesson_is_read_aloud_block_by_block_where_there_is_a_Vietnamese_voice() {
        try (var browser = new Browser()) {
            Page page = browser.phone();
            Steps.signIn(page, address() + "l/CDS-2", MEMBER);
            assertThat(page.locator("[data-listen]").isVisible()).as("no voice, no button").isFalse();
            page.addInitScript("""
                    window.said = [];
                    speechSynthesis.getVoices = () => [{ lang: "en-US" }, { lang: "vi_VN" }];
                    window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
                    speechSynthesis.speak = utterance => window.said.push(utterance.text);
                    speechSynthesis.cancel = () => { window.said.length = 0; };""");
            page.reload();
            page.locator("[data-listen]").click();
            assertThat((List<?>) page.evaluate("said")).hasSizeGreaterThan(8)
                    .anyMatch(text -> text.equals(page.locator("h1").textContent()))
                    .doesNotHaveDuplicates();
            assertThat(page.locator("[data-listen]").textContent()).isEqualTo("Dừng đọc");
            page.locator("[data-listen]").click();
            assertThat((List<?>) page.evaluate("said")).isEmpty();
        }
    }

    private void quiz(Page page, String text, List<String> wrong) {
        page.navigate(address() + "l/TTDT-3");
        page.locator("section.card .button").first().click();
        page.waitForURL("**/attempts/*");
        look(page, null, text, wrong);
        page.locator("input[name=option]").first().check();
        page.locator("form.quiz button").click();
        page.waitForURL("**/answers/*");
        look(page, null, text, wrong);
    }

    /** @param path null for the page that is open */
    private void look(Page page, String path, String text, List<String> wrong) {
        if (path != null) {
            page.navigate(address() + path);
        }
        page.evaluate("size => { document.documentElement.style.fontSize = size; }", text);
        int width = page.viewportSize().width;
        Object wide = page.evaluate(
                "width => [...document.querySelectorAll('main *')].filter(e => e.getBoundingClientRect().right > width + 1"
                        + " && !e.closest('.scroll, .unseen')).map(e => e.tagName + '.' + e.className).slice(0, 3).join(' ')",
                width);
        int real = ((Number) page.evaluate("document.documentElement.scrollWidth")).intValue();
        if (real > width) {
            wrong.add(page.url() + " is " + real + " wide: " + wide);
        }
        Axe.seriousIn(page).forEach(found -> wrong.add(page.url() + " " + found));
    }

    private static void press(Page page, String selector, String name) {
        tabTo(page, selector, name);
        page.waitForNavigation(() -> page.keyboard().press("Enter"));
    }

    /** Goes on with the tab key until such a thing has the focus, and can see that it has. */
    private static void tabTo(Page page, String selector, String name) {
        for (int i = 0; i < MOST_TABS; i++) {
            page.keyboard().press("Tab");
            Object focused = page.evaluate("([selector, name]) => document.activeElement.matches(selector)"
                    + " && new RegExp('^(' + name + ')$').test(document.activeElement.textContent.trim())"
                    + " && getComputedStyle(document.activeElement.matches('input') ? document.activeElement.nextElementSibling"
                    + " : document.activeElement).outlineStyle", List.of(selector, name));
            if (focused instanceof String outline) {
                assertThat(outline).as("the focus of " + name + " is seen").isNotEqualTo("none");
                return;
            }
        }
        throw new AssertionError("The tab key does not lead to " + selector + " " + name + " at " + page.url());
    }

    private String address() {
        return "http://localhost:" + port + "/";
    }
}
