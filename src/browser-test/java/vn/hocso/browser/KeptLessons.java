package vn.hocso.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.UUID;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

import vn.hocso.course.Catalogue;
import vn.hocso.course.Lesson;

/** What people do with lessons that their phone keeps, whatever becomes of the network. */
record KeptLessons(Page phone, Catalogue catalogue, String address) {

    /** Opens the page of what the phone keeps. @return the random name of whoever is signed in */
    UUID open() {
        phone.navigate(address + "offline");
        return UUID
                .fromString((String) phone.evaluate("fetch('/offline/session').then(r => r.json()).then(me => me.member)"));
    }

    /** The subject of a lesson on the page that is open. */
    Locator pack(String lesson) {
        return phone.locator("section.subject").filter(new Locator.FilterOptions().setHas(phone.locator("li a",
                new Page.LocatorOptions().setHasText(catalogue.lesson(lesson).title()))));
    }

    /** Fetches the subject of a lesson on the page that is open. */
    void download(String lesson) {
        Locator pack = pack(lesson);
        pack.getByRole(AriaRole.BUTTON).first().click();
        assertThat(pack.locator("[data-field=state]")).hasText("Đã tải");
        phone.evaluate("navigator.serviceWorker.ready.then(() => true)");
    }

    void pass(String lesson) {
        phone.navigate(address + "l/" + lesson);
        Steps.click(phone, AriaRole.BUTTON, "Làm bài kiểm tra");
        answer(catalogue.lesson(lesson), 1, 5);
    }

    /** Answers these questions of the quiz that is open rightly. */
    void answer(Lesson lesson, int from, int until) {
        for (int place = from; place <= until; place++) {
            chooseRightly(lesson, place);
            if (place == 1) {
                Browser.screenshot(phone, "offline-question-phone");
            }
            Steps.click(phone, AriaRole.BUTTON, "Trả lời");
            assertThat(phone.locator("[data-view=feedback]")).containsText("Đúng rồi!");
            phone.locator("[data-field=on]").click();
        }
    }

    /** @return the box of the right option of the question that is shown */
    Locator chooseRightly(Lesson lesson, int place) {
        assertThat(phone.locator("[data-view=question] [data-field=place]")).hasText("Câu " + place + "/5");
        String stem = phone.locator("[data-view=question] h1").textContent();
        String right = lesson.questions().stream().filter(q -> q.stem().equals(stem)).findFirst().orElseThrow().right().id();
        Locator box = phone.locator("[data-view=question] input[value='" + right + "']");
        box.check();
        return box;
    }

    /** The page has tried to send and could not; from here on only another page, or the browser by itself, tries again. */
    static void seesNoNetwork(Page phone) {
        assertThat(phone.locator("#waiting")).containsText("chưa có mạng");
    }

    /** Also when the browser is faster and has sent it by itself: then nothing happens. */
    static void send(Page phone) {
        phone.locator("[data-field=send]").evaluate("button => button.click()");
    }
}
