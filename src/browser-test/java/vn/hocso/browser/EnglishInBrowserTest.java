package vn.hocso.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import vn.hocso.course.Catalogue;
import vn.hocso.course.LessonSummary;
import vn.hocso.course.Question;
import vn.hocso.roster.Team;
import vn.hocso.servers.RealServers;
import vn.hocso.training.People;

/** Somebody who reads English walks the whole road of a member, on a small phone. */
@QuarkusTest
@WithTestResource(RealServers.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class EnglishInBrowserTest {

    private static final String NAME = "Ma Thi Lan";
    private static final String OWN_PASSWORD = "my own password 9";
    /** Texts and labels with letters of Vietnamese that are not marked as such; names are no language. */
    private static final String LEFT = """
            names => {
              const letters = /[\\u0102\\u0103\\u0110\\u0111\\u01A0\\u01A1\\u01AF\\u01B0\\u1EA0-\\u1EF9\\u00C0-\\u00D6\\u00D8-\\u00F6\\u00F8-\\u00FF]/;
              const rest = text => names.reduce((left, name) => left.replaceAll(name, ""), text.normalize("NFC"));
              const foreign = element => element.closest("[lang]").lang !== "en";
              const left = [];
              const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
              while (texts.nextNode()) {
                if (letters.test(rest(texts.currentNode.data)) && !foreign(texts.currentNode.parentElement)) {
                  left.push(texts.currentNode.data.trim());
                }
              }
              for (const element of document.querySelectorAll("[aria-label], [alt], [title], [placeholder]")) {
                for (const name of ["aria-label", "alt", "title", "placeholder"]) {
                  if (letters.test(rest(element.getAttribute(name) ?? "")) && !foreign(element)) {
                    left.push(element.getAttribute(name));
                  }
                }
              }
              return left;
            }""";

    @ConfigProperty(name = "quarkus.http.test-port")
    int port;
    @Inject
    Catalogue catalogue;
    @Inject
    People people;

    private final List<String> found = new ArrayList<>();
    private Team team;

    @Test
    void somebody_who_reads_english_joins_learns_and_gets_a_certificate() {
        team = people.team("20", "180", "05998");
        try (var browser = new Browser()) {
            Page phone = browser.phone();
            phone.navigate(address());
            Browser.screenshot(phone, "vietnamese-landing-phone");
            Steps.click(phone, AriaRole.LINK, "English");
            assertThat(phone.url()).isEqualTo(address());
            look(phone, "landing");
            phone.navigate(address() + "t/" + team.code());
            look(phone, "invitation");
            join(phone);
            look(phone, "home");
            learn(phone);
            for (String path : List.of("my-data", "my-data/phones", "transfer", "transfer/teams", "claim", "channel",
                    "check-in", "s", "notices",
                    "practices", "learning/inquiries", "l/CDS-1/inquiries", "join", "no-such-page", "c", "c/ABC", "t?code=ABC",
                    "offline")) {
                phone.navigate(address() + path);
                look(phone, path.replaceAll("[/?=]", "-"));
            }
            finish(phone);
            Steps.click(phone, AriaRole.LINK, "Tiếng Việt");
            assertThat(phone.locator("html").getAttribute("lang")).isEqualTo("vi");
            assertThat(phone.locator("h1").textContent()).isEqualTo("Giấy xác nhận của tôi");
        }
        assertThat(found).isEmpty();
    }

    @Test
    void without_a_network_the_phone_goes_on_in_the_language_that_was_chosen() {
        team = people.team("20", "180", "05998");
        try (var browser = new Browser(); var network = new Network()) {
            Page phone = browser.phone(network);
            phone.navigate(address() + "t/" + team.code());
            Steps.click(phone, AriaRole.LINK, "English");
            join(phone);
            phone.navigate(address() + "offline");
            phone.locator("[data-field=get]").first().click();
            phone.locator("[data-view=packs] [data-field=state].good").first().waitFor();
            Browser.screenshot(phone, "english-packs-phone");
            network.cut();
            phone.navigate(address() + "learning");
            PlaywrightAssertions.assertThat(phone.locator("h1:visible")).hasText("Learn without a network");
            PlaywrightAssertions.assertThat(phone.locator("[data-field=queue]"))
                    .containsText("No answer waits to be sent");
            look(phone, "offline-cut");
            phone.navigate(address() + "l/CDS-1");
            phone.locator("[data-field=start]").click();
            look(phone, "offline-question");
            Steps.click(phone, AriaRole.LINK, "Tiếng Việt");
            PlaywrightAssertions.assertThat(phone.locator("h1:visible")).hasText("Học khi không có mạng");
            network.mend();
        }
        assertThat(found).isEmpty();
    }

    private void join(Page phone) {
        Steps.click(phone, AriaRole.LINK, "Join");
        Browser.screenshot(phone, "english-sign-in-phone");
        Steps.click(phone, AriaRole.LINK, "Register");
        phone.locator("#username").fill("09" + String.format("%08d", new Random().nextInt(100_000_000)));
        phone.locator("#password").fill(OWN_PASSWORD);
        phone.locator("#password-confirm").fill(OWN_PASSWORD);
        Browser.screenshot(phone, "english-registration-phone");
        phone.locator("[type=submit]").click();
        look(phone, "joining");
        phone.locator("#fullName").fill("1");
        Steps.click(phone, AriaRole.BUTTON, "Join");
        assertThat(phone.locator(".errors").textContent()).contains("Please enter your full name");
        look(phone, "joining-refused");
        phone.locator("#fullName").fill(NAME);
        phone.locator("#adult").check();
        phone.locator("#consent").check();
        Steps.click(phone, AriaRole.BUTTON, "Join");
        phone.waitForURL("**/learning?done=joined");
        assertThat(phone.locator("main").textContent()).contains("Hello " + NAME).contains("You have joined the team");
    }

    private void learn(Page phone) {
        String lesson = core().get(0);
        Steps.click(phone, AriaRole.LINK, "Start learning");
        look(phone, "lesson");
        Steps.click(phone, AriaRole.BUTTON, "Take the quiz");
        look(phone, "question");
        Steps.click(phone, AriaRole.BUTTON, "Answer");
        assertThat(phone.locator(".errors").textContent()).contains("Please choose an answer.");
        String question = phone.locator("[name=question]").inputValue();
        answer(phone,
                question(lesson, question).options().stream().filter(option -> !option.right()).findFirst().orElseThrow().id());
        look(phone, "feedback-wrong");
        phone.locator("a.button").click();
        answerRightly(phone, lesson, 4);
        assertThat(phone.locator("h1").textContent()).isEqualTo("You passed");
        look(phone, "result");
    }

    private void finish(Page phone) {
        core().stream().skip(1).forEach(lesson -> {
            phone.navigate(address() + "l/" + lesson);
            Steps.click(phone, AriaRole.BUTTON, "Take the quiz");
            answerRightly(phone, lesson, 5);
        });
        assertThat(phone.locator("main").textContent()).contains("You have completed the core programme");
        phone.navigate(address() + "learning");
        look(phone, "home-done");
        phone.navigate(address() + "certificate");
        look(phone, "certificate-request");
        Steps.click(phone, AriaRole.BUTTON, "Get your certificate");
        look(phone, "certificate");
        Steps.click(phone, AriaRole.LINK, "the checking page");
        assertThat(phone.locator("h1").textContent()).isEqualTo("This certificate is valid");
        look(phone, "certificate-checked");
        phone.navigate(address() + "certificate");
    }

    /** In English as a whole, on a small phone, for everybody. */
    private void look(Page page, String name) {
        Steps.phonePicture(page, "english-" + name);
        assertThat(page.locator("html").getAttribute("lang")).as(name).isEqualTo("en");
        for (Object left : (List<?>) page.evaluate(LEFT,
                List.of("Học Số", "Quan tâm", "Chuyển đổi số quốc gia", team.name(), team.place()))) {
            found.add(name + ": " + left);
        }
        found.addAll(Axe.seriousIn(page));
    }

    private void answerRightly(Page phone, String lesson, int questions) {
        for (int i = 0; i < questions; i++) {
            answer(phone, question(lesson, phone.locator("[name=question]").inputValue()).right().id());
            assertThat(phone.locator("main").textContent()).contains("Right!");
            phone.locator("a.button").click();
        }
    }

    private static void answer(Page phone, String option) {
        phone.locator("input[name=option][value='" + option + "']").check();
        Steps.click(phone, AriaRole.BUTTON, "Answer");
    }

    private Question question(String lesson, String id) {
        return catalogue.lesson(lesson).questions().stream().filter(question -> question.id().equals(id)).findFirst()
                .orElseThrow();
    }

    private List<String> core() {
        return catalogue.programme().subjects().stream().filter(subject -> !subject.optional())
                .flatMap(subject -> subject.lessons().stream()).map(LessonSummary::code).toList();
    }

    private String address() {
        return "http://localhost:" + port + "/";
    }
}
