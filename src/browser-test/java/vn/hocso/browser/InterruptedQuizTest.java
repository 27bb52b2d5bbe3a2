package vn.hocso.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import vn.hocso.course.Lesson;
import vn.hocso.servers.RealServers;
import vn.hocso.shared.Jdbc;

/** A tab that is killed, a finger that taps twice, a second phone, a queue of weeks: a quiz goes on where it was and counts once. */
@QuarkusTest
@WithTestResource(RealServers.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class InterruptedQuizTest extends PhoneInHand {

    private static final String LESSON = "TLA-1";
    private static final int ATTEMPTS = 1_000;
    /** Quizzes as somebody leaves them who learns for weeks without a network, drawn and answered by the page's own modules. */
    private static final String FILL_QUEUE = """
            async ([code, count]) => {
              const loaded = performance.getEntriesByType("resource").map(entry => entry.name);
              const script = name => import(loaded.find(url => new RegExp(`/assets/${name}[.][0-9a-f]+[.]js$`).test(url)));
              const { get, put } = await script("store");
              const { begin } = await script("queue");
              const { questions, isRight } = await script("draw");
              const part = await get("parts", code);
              for (let i = 0; i < count; i++) {
                const begun = await begin(code, part.revision);
                const answers = [];
                for (const question of await questions(part, begun.attempt)) {
                  for (const option of question.options) {
                    if (await isRight(part, question, option.id)) {
                      answers.push({ question: question.id, option: option.id, at: Date.now(), sent: false });
                    }
                  }
                }
                await put("attempts", { ...begun, answers, begunSent: false, right: 5 });
              }
            }""";

    @Inject
    Jdbc jdbc;

    private String userName;
    private UUID member;
    private Lesson lesson;

    @BeforeEach
    void aMemberHasLessonsOnThePhone() {
        userName = Steps.join(phone, address(), people.team("89", "884", null));
        member = kept.open();
        kept.download(LESSON);
        lesson = catalogue.lesson(LESSON);
    }

    @Test
    void a_tab_that_is_killed_while_an_answer_is_given_goes_on_where_it_was() {
        network.cut();
        phone.navigate(address() + "l/" + LESSON);
        Steps.click(phone, AriaRole.BUTTON, "Làm bài kiểm tra");
        kept.answer(lesson, 1, 2);
        kept.chooseRightly(lesson, 3);
        // Without a moment to finish anything.
        phone.evaluate("() => { document.querySelector('[data-view=question] .button').click(); }");
        BrowserContext profile = phone.context();
        phone.close();

        phone = profile.newPage();
        kept = new KeptLessons(phone, catalogue, address());
        phone.navigate(address() + "l/" + LESSON);
        Steps.click(phone, AriaRole.BUTTON, "Làm tiếp bài kiểm tra");
        Locator place = phone.locator("[data-view=question] [data-field=place]");
        assertThat(place).hasText(Pattern.compile("Câu [34]/5"));
        kept.answer(lesson, place.textContent().equals("Câu 3/5") ? 3 : 4, 5);
        assertThat(phone.locator("[data-view=result]")).containsText("Đúng 5/5 câu");
        send();
        assertThat(statements()).isEqualTo(8);
    }

    @Test
    void a_finger_that_taps_twice_answers_once_and_skips_no_explanation() {
        network.cut();
        phone.navigate(address() + "l/" + LESSON);
        // As on some screens, where one button comes to stand where the other one stood.
        phone.evaluate("""
                () => document.querySelectorAll(".quiz > .button, [data-field=on]")
                    .forEach(({ style }) => Object.assign(style, { position: "fixed", left: 0, bottom: 0 }))""");
        Steps.button(phone, "Làm bài kiểm tra").dblclick();
        for (int place = 1; place <= 5; place++) {
            kept.chooseRightly(lesson, place);
            Steps.button(phone, "Trả lời").dblclick();
            assertThat(phone.locator("[data-view=feedback]")).containsText("Đúng rồi!");
            phone.waitForTimeout(400);
            assertThat(phone.locator("[data-view=feedback]")).isVisible();
            phone.locator("[data-field=on]").dblclick();
        }
        assertThat(phone.locator("[data-view=result]")).containsText("Đúng 5/5 câu");
        phone.waitForTimeout(400);
        assertThat(phone.locator("[data-view=result]")).isVisible();
        send();
        assertThat(statements()).isEqualTo(8);
        assertThat(attempts()).isEqualTo(1);
    }

    @Test
    void a_finger_that_taps_twice_on_pages_of_the_server_answers_once() {
        phone.navigate(address() + "l/" + LESSON);
        Steps.button(phone, "Làm bài kiểm tra").dblclick();
        phone.waitForURL("**/attempts/*");
        phone.locator("input[name=option]").first().check();
        Steps.button(phone, "Trả lời").dblclick();
        phone.waitForURL("**/answers/*");
        assertThat(phone.locator("main")).containsText("Câu 1/5");
        assertThat(attempts()).isEqualTo(1);
        assertThat(count("select count(*) from attempt_answer where member_id = ?")).isEqualTo(1);
    }

    @Test
    void a_quiz_begun_on_one_phone_goes_on_on_another() {
        phone.navigate(address() + "l/" + LESSON);
        Steps.click(phone, AriaRole.BUTTON, "Làm bài kiểm tra");
        phone.waitForURL("**/attempts/*");
        answerOnThePage(phone);
        answerOnThePage(phone);
        Page other = browser.phone();
        other.navigate(address() + "learning");
        Steps.comeBack(other, userName);
        other.waitForURL("**/learning");
        other.navigate(address() + "l/" + LESSON);
        Steps.click(other, AriaRole.LINK, "Làm tiếp bài kiểm tra");
        assertThat(other.locator("main")).containsText("Câu 3/5");
        answerOnThePage(other);
        phone.navigate(address() + "l/" + LESSON);
        Steps.click(phone, AriaRole.LINK, "Làm tiếp bài kiểm tra");
        assertThat(phone.locator("main")).containsText("Câu 4/5");
        assertThat(attempts()).isEqualTo(1);
    }

    @Test
    void five_thousand_answers_that_wait_are_sent_and_counted_once() {
        phone.navigate(address() + "offline");
        network.cut();
        phone.evaluate(FILL_QUEUE, List.of(LESSON, ATTEMPTS));
        phone.navigate(address() + "offline");
        assertThat(phone.locator("[data-field=queue]")).containsText("Đang chờ gửi: 5.000 câu trả lời");
        Steps.phonePicture(phone, "offline-five-thousand");
        network.mend();
        long began = System.nanoTime();
        KeptLessons.send(phone);
        phone.waitForFunction(
                "() => document.querySelector('[data-field=queue]').textContent.includes('Không có câu trả lời nào chờ gửi')",
                null,
                new Page.WaitForFunctionOptions().setTimeout(120_000));
        System.out.printf("5.000 answers were sent in %d ms%n", (System.nanoTime() - began) / 1_000_000);
        assertThat(attempts()).isEqualTo(ATTEMPTS);
        assertThat(count("select count(*) from attempt_answer where member_id = ?")).isEqualTo(5L * ATTEMPTS);
        assertThat(count("select count(*) from lesson_passed where member_id = ?")).isEqualTo(1);
        assertThat(phone.locator("[data-field=refused]")).isHidden();
    }

    private static void answerOnThePage(Page page) {
        page.locator("input[name=option]").first().check();
        Steps.click(page, AriaRole.BUTTON, "Trả lời");
        page.waitForURL("**/answers/*");
        page.locator("main a.button").click();
        page.waitForURL("**/attempts/*");
    }

    private void send() {
        phone.navigate(address() + "offline");
        network.mend();
        KeptLessons.send(phone);
        assertThat(phone.locator("[data-field=queue]")).containsText("Không có câu trả lời nào chờ gửi · gửi lần cuối lúc");
    }

    private long attempts() {
        return count("select count(*) from attempt where member_id = ?");
    }

    private long count(String query) {
        return jdbc.first(query, row -> row.getLong(1), member).orElseThrow();
    }

    private long statements() {
        return jdbc.first("select count(*) from statement where position(convert_to(?, 'UTF8') in body) > 0",
                row -> row.getLong(1), member.toString()).orElseThrow();
    }
}
