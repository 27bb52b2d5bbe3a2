package vn.hocso.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import vn.hocso.servers.RealServers;

/** What was learned without a network reaches the server once, whatever happens on the way, and people are told. */
@QuarkusTest
@WithTestResource(RealServers.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SendingLaterTest extends LearnedWithoutNetwork {

    @Test
    void what_the_browser_sent_by_itself_is_told_once_by_the_next_page() {
        learnWithoutNetwork();
        KeptLessons.seesNoNetwork(phone);
        var worker = new ServiceWorker(phone);
        // Any address of ours would be answered with the kept page, and that one might tell it.
        phone.navigate("about:blank");
        network.mend();
        worker.sync();
        phone.waitForCondition(() -> statements() == 8);

        phone.navigate(address() + "learning");
        assertThat(phone.locator("#waiting")).containsText("Đã gửi xong");
        phone.navigate(address() + "offline");
        assertThat(phone.locator("[data-field=queue]")).containsText("Không có câu trả lời nào chờ gửi · gửi lần cuối lúc");
        assertThat(phone.locator("#waiting")).isHidden();
    }

    @Test
    void answers_that_got_lost_on_the_way_back_and_a_second_tab_are_counted_once() {
        learnWithoutNetwork();
        Page second = phone.context().newPage();
        second.navigate(address() + "offline");
        phone.navigate(address() + "offline");
        network.mend();
        network.loseAnswers("/offline/acts"::equals);
        KeptLessons.send(phone);
        assertThat(phone.locator("#waiting")).containsText(Pattern.compile(
                "Đang chờ gửi: 5 câu trả lời \\(chưa có mạng\\) · (gửi lần cuối lúc \\d\\d:\\d\\d \\d\\d/\\d\\d/\\d{4}|chưa gửi lần nào)"));
        assertThat(statements()).as("it had arrived").isEqualTo(8);
        KeptLessons.send(second);
        assertThat(second.locator("#waiting")).containsText("chưa có mạng");
        network.mend();
        KeptLessons.send(phone);
        KeptLessons.send(second);

        assertThat(phone.locator("[data-field=queue]")).containsText("Không có câu trả lời nào chờ gửi");
        assertThat(statements()).isEqualTo(8);
        phone.navigate(address() + "l/" + LAST);
        assertThat(phone.locator("main")).containsText("Bạn đã học xong bài này");
    }

    @Test
    void what_the_server_cannot_record_is_told_with_the_reason_and_leaves_the_phone_when_it_was_read() {
        learnWithoutNetwork();
        phone.evaluate("""
                () => new Promise(done => {
                  indexedDB.open('hocso').onsuccess = opened => {
                    const store = opened.target.result.transaction('attempts', 'readwrite').objectStore('attempts');
                    store.getAll().onsuccess = all => {
                      const attempt = all.target.result[0];
                      store.put({ ...attempt, revision: 999 }).onsuccess = done;
                    };
                  };
                })""");
        phone.navigate(address() + "offline");
        network.mend();
        KeptLessons.send(phone);
        assertThat(phone.locator("[data-field=reasons] li"))
                .containsText("Bài “" + catalogue.lesson(LAST).title() + "”: Học Số không có bản bài");
        assertThat(phone.locator("#waiting")).containsText("Có lượt làm bài chưa được ghi nhận");
        assertThat(phone.locator("#waiting.good")).hasCount(0);
        assertThat(phone.locator(".lessons [data-field=done]:visible")).hasCount(0);
        Browser.screenshot(phone, "offline-refused-phone");
        assertThat(statements()).isZero();
        phone.locator("[data-field=reasons] button").click();
        assertThat(phone.locator("[data-field=refused]")).isHidden();
        assertThat(phone.locator("#waiting")).isHidden();
        phone.reload();
        assertThat(phone.locator("[data-field=queue]")).containsText("Không có câu trả lời nào chờ gửi");
        assertThat(phone.locator("[data-field=refused]")).isHidden();
    }

    @Test
    void a_session_that_ended_meanwhile_costs_no_answer() {
        learnWithoutNetwork();
        phone.context().clearCookies();
        network.mend();
        phone.navigate(address() + "offline");
        assertThat(phone.locator("[data-field=queue]")).containsText("Đang chờ gửi: 5 câu trả lời");
        KeptLessons.send(phone);
        assertThat(phone.locator("#waiting")).containsText("bạn cần đăng nhập lại để gửi");
        Browser.screenshot(phone, "offline-signed-out-phone");

        phone.navigate(address() + "learning");
        Steps.comeBack(phone, userName);
        assertThat(phone.locator("#waiting")).containsText("Đã gửi xong");
        assertThat(statements()).isEqualTo(8);
    }

    @Test
    void another_person_on_the_phone_sends_nothing_of_the_first_and_the_first_sends_it_later() {
        learnWithoutNetwork();
        phone.context().clearCookies();
        network.mend();
        Steps.signIn(phone, address() + "learning", "0900000002");
        phone.navigate(address() + "offline");
        assertThat(phone.locator("[data-field=queue]")).containsText("Không có câu trả lời nào chờ gửi");
        assertThat(phone.locator("[data-field=others]")).isVisible();
        assertThat(statements()).isZero();

        phone.context().clearCookies();
        phone.navigate(address() + "learning");
        Steps.comeBack(phone, userName);
        assertThat(phone.locator("#waiting")).containsText("Đã gửi xong");
        assertThat(statements()).isEqualTo(8);
    }

    @Test
    void a_new_worker_takes_nothing_from_what_waits() {
        learnWithoutNetwork();
        network.mend();
        network.lose(path -> path.startsWith("/offline/acts"));
        network.changeWorker(script -> script.replaceFirst("VERSION = \"\\w+\"", "VERSION = \"another\""));
        phone.evaluate("navigator.serviceWorker.ready.then(now => now.update())");
        phone.waitForFunction("caches.has('hocso-another')");
        BrowserContext profile = phone.context();
        phone.close();
        Page reopened = profile.newPage();
        reopened.navigate(address() + "offline");
        reopened.waitForFunction("caches.keys().then(names => names.join() === 'hocso-another')");
        assertThat(reopened.locator("[data-field=queue]")).containsText("Đang chờ gửi: 5 câu trả lời");
        network.mend();
        KeptLessons.send(reopened);
        assertThat(reopened.locator("[data-field=queue]")).containsText("Không có câu trả lời nào chờ gửi");
        assertThat(statements()).isEqualTo(8);
    }
}
