package vn.hocso.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Contrast;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import vn.hocso.servers.RealServers;

/** A member with a small old phone, tired eyes or no mouse gets on with a lesson. */
@QuarkusTest
@WithTestResource(RealServers.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class EverybodyInBrowserTest {

    private static final String MEMBER = "0900000001";
    private static final int MOST_TABS = 40;
    private static final String OURS = "ours";
    private static final String DAY = "rgb(251, 250, 246)";
    private static final String NIGHT = "rgb(15, 23, 22)";
    private static final String WHITE = "rgb(255, 255, 255)";
    /** All letters with which Vietnamese is written, and what stands between them in a heading. */
    private static final String LETTERS = "aàảãáạăằẳẵắặâầẩẫấậbcdđeèẻẽéẹêềểễếệfghiìỉĩíịjklmnoòỏõóọôồổỗốộơờởỡớợpqrstuùủũúụưừửữứựvwxyỳỷỹýỵz"
            + "AÀẢÃÁẠĂẰẲẴẮẶÂẦẨẪẤẬBCDĐEÈẺẼÉẸÊỀỂỄẾỆFGHIÌỈĨÍỊJKLMNOÒỎÕÓỌÔỒỔỖỐỘƠỜỞỠỚỢPQRSTUÙỦŨÚỤƯỪỬỮỨỰVWXYỲỶỸÝỴZ0123456789.,:;!?()-–/“”%";

    @ConfigProperty(name = "quarkus.http.test-port")
    int port;

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
    void what_the_phone_shows_without_a_network_is_as_easy_to_use() {
        var wrong = new ArrayList<String>();
        try (var browser = new Browser(); var network = new Network()) {
            Page page = browser.phone(network);
            Steps.signIn(page, address() + "learning", MEMBER);
            page.navigate(address() + "offline");
            page.locator("[data-field=get]").first().click();
            page.locator("[data-view=packs] [data-field=state].good").first().waitFor();
            network.cut();
            page.navigate(address() + "l/CDS-1");
            page.locator("[data-field=start]:enabled").waitFor();
            wrong.addAll(Look.onPhones(page, "cut-lesson"));
            page.locator("[data-field=start]").click();
            for (int i = 0; i < 5; i++) {
                page.locator("[data-view=question] input").first().waitFor();
                wrong.addAll(i == 0 ? Look.onPhones(page, "cut-question") : List.of());
                page.locator("[data-view=question] input").first().check();
                Steps.click(page, AriaRole.BUTTON, "Trả lời");
                page.locator("[data-field=on]").waitFor();
                wrong.addAll(i == 0 ? Look.onPhones(page, "cut-feedback") : List.of());
                page.locator("[data-field=on]").click();
            }
            page.locator("[data-view=result]").waitFor();
            wrong.addAll(Look.onPhones(page, "cut-result"));
            page.navigate(address() + "offline");
            page.locator("[data-field=send]").waitFor();
            page.locator("[data-field=hand-over] summary").click();
            page.locator("[data-field=codes]").click();
            page.locator("[data-field=screen]").waitFor();
            wrong.addAll(Look.onPhones(page, "cut-home"));
            page.navigate(address() + "l/NTS-1");
            page.locator("[data-view=absent]").waitFor();
            wrong.addAll(Look.onPhones(page, "cut-absent"));
        }
        assertThat(wrong).isEmpty();
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

    /** A letter that the font lacks is drawn by another one, and stands out in the middle of a word. */
    @Test
    void every_letter_of_Vietnamese_in_a_heading_is_drawn_by_the_font_of_headings() {
        try (var browser = new Browser()) {
            Page page = browser.phone();
            page.navigate(address());
            var devTools = page.context().newCDPSession(page);
            devTools.send("DOM.enable");
            devTools.send("CSS.enable");
            // The face of the style itself may be left out on a first visit (font-display: optional).
            page.evaluate(
                    """
                            async () => {
                              const face = [...document.styleSheets].flatMap(sheet => [...sheet.cssRules]).find(rule => rule instanceof CSSFontFaceRule);
                              document.fonts.add(await new FontFace("Headings", face.style.getPropertyValue("src")).load());
                              document.querySelector("h1").style.fontFamily = "Headings";
                            }""");
            for (Form form : List.of(Form.NFC, Form.NFD)) {
                // Fonts are told of what was painted.
                page.evaluate("""
                        async letters => {
                          document.querySelector("h1").textContent = letters;
                          await new Promise(painted => requestAnimationFrame(() => requestAnimationFrame(painted)));
                        }""", Normalizer.normalize(LETTERS, form));
                assertThat(fonts(devTools, "h1")).as(form.name()).isEqualTo(Map.of(OURS, LETTERS.length()));
            }
        }
    }

    /** @return how many letters each font draws of that element */
    private static Map<String, Integer> fonts(CDPSession devTools, String selector) {
        JsonObject root = devTools.send("DOM.getDocument").getAsJsonObject("root");
        var asked = new JsonObject();
        asked.add("nodeId", root.get("nodeId"));
        asked.addProperty("selector", selector);
        var node = new JsonObject();
        node.add("nodeId", devTools.send("DOM.querySelector", asked).get("nodeId"));
        var drawn = new TreeMap<String, Integer>();
        for (JsonElement found : devTools.send("CSS.getPlatformFontsForNode", node).getAsJsonArray("fonts")) {
            JsonObject font = found.getAsJsonObject();
            drawn.put(font.get("isCustomFont").getAsBoolean() ? OURS : font.get("familyName").getAsString(),
                    font.get("glyphCount").getAsInt());
        }
        return drawn;
    }

    /** Chosen once, on the page of a lesson or at home; in colours of either kind nothing is hard to read. */
    @Test
    void colours_that_were_chosen_stay_so_on_the_next_page_whatever_the_phone_says() {
        var wrong = new ArrayList<String>();
        try (var browser = new Browser()) {
            Page page = browser.phone();
            Steps.signIn(page, address() + "l/CDS-2", MEMBER);
            assertThat(paper(page)).isEqualTo(DAY);
            page.locator("[data-colours]").selectOption("night");
            assertThat(paper(page)).isEqualTo(NIGHT);
            page.navigate(address() + "learning");
            page.waitForFunction("document.documentElement.dataset.theme === 'night'");
            assertThat(paper(page)).isEqualTo(NIGHT);
            assertThat(page.locator("[data-colours]").inputValue()).isEqualTo("night");
            Browser.screenshot(page, "home-night-chosen-phone");
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
            page.locator("[data-colours]").selectOption("day");
            assertThat(paper(page)).isEqualTo(DAY);
            page.locator("[data-colours]").selectOption("");
            assertThat(paper(page)).as("as the phone says").isEqualTo(NIGHT);
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT).setContrast(Contrast.MORE));
            assertThat(paper(page)).as("the phone asks for contrast").isEqualTo(WHITE);
            page.emulateMedia(new Page.EmulateMediaOptions().setContrast(Contrast.NO_PREFERENCE));
            page.locator("[data-colours]").selectOption("contrast");
            assertThat(paper(page)).isEqualTo(WHITE);
            for (String path : List.of("learning", "l/CDS-2", "my-data", "offline")) {
                page.navigate(address() + path);
                page.waitForFunction("document.documentElement.dataset.theme === 'contrast'");
                Browser.screenshot(page, "contrast-" + path.replace('/', '-') + "-phone");
                wrong.addAll(Look.at(page));
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static Object paper(Page page) {
        return page.evaluate("getComputedStyle(document.body).backgroundColor");
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
