package vn.hocso.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import java.util.regex.Pattern;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import vn.hocso.learning.offline.EarlierLessons;
import vn.hocso.learning.offline.OtherDaySync;
import vn.hocso.servers.RealServers;

/** A phone whose network is really cut: lessons open, quizzes run, answers wait, and everything counts once, at its own time. */
@QuarkusTest
@WithTestResource(RealServers.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LearningWithoutNetworkTest extends PhoneInHand {

    private static final String LAST = "TCN-4";

    @Inject
    EarlierLessons lessons;
    @Inject
    OtherDaySync arrival;
    @Inject
    EntityManager database;

    private String userName;
    private UUID member;

    @BeforeEach
    void lessonsWereThereInOctober() {
        lessons.wereThereInOctober();
    }

    private void join() {
        userName = Steps.join(phone, address(), people.team("01", "001", "00001"));
        member = kept.open();
    }

    /** All of it in the past: statements of days to come would be the newest for everybody. */
    @Test
    void what_was_learned_without_a_network_counts_on_its_day_although_it_is_told_ten_days_later() {
        phoneShows(-15);
        arrival.arriveOn(Duration.ofDays(-15));
        join();
        kept.download(LAST);
        Browser.screenshot(phone, "offline-packs-phone");
        network.cut();
        phoneShows(-10);
        phone.navigate(address() + "learning");
        assertThat(phone.locator("h1:visible")).hasText("Học khi không có mạng");
        phone.navigate(address() + "l/" + LAST);
        Browser.screenshot(phone, "offline-lesson-phone");
        kept.pass(LAST);
        assertThat(phone.locator("main")).containsText("chưa gửi");
        Browser.screenshot(phone, "offline-result-phone");
        phone.navigate(address() + "offline");
        assertThat(phone.locator("[data-field=queue]")).containsText("Đang chờ gửi: 5 câu trả lời");
        Browser.screenshot(phone, "offline-waiting-phone");

        phoneShows(0);
        arrival.arriveOn(Duration.ZERO);
        network.mend();
        KeptLessons.send(phone);
        assertThat(phone.locator("[data-field=queue]")).containsText("Không có câu trả lời nào chờ gửi · gửi lần cuối lúc");
        assertThat(passed()).isEqualTo("2022-11-05 true 2022-11-15");
    }

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
    void a_download_that_breaks_off_goes_on_where_it_broke() {
        join();
        network.lose(path -> path.startsWith("/offline/packs/TCN-3"));
        Locator pack = kept.pack(LAST);
        pack.getByRole(AriaRole.BUTTON).first().click();
        assertThat(pack).containsText("Phần đã tải vẫn còn");
        assertThat(pack.locator("a[href]")).hasCount(2);
        network.mend();
        network.lose(path -> path.startsWith("/offline/packs/TCN-1"));
        pack.getByRole(AriaRole.BUTTON).first().click();

        assertThat(pack.locator("[data-field=state]")).hasText("Đã tải");
        assertThat(pack.locator("a[href]")).hasCount(4);
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

    @Test
    void an_answer_on_a_page_that_the_network_did_not_take_is_kept_and_sent() {
        join();
        kept.download(LAST);
        phone.navigate(address() + "l/" + LAST);
        Steps.click(phone, AriaRole.BUTTON, "Làm bài kiểm tra");
        phone.waitForURL("**/attempts/*");
        phone.locator("input[name=option]").first().check();
        network.cut();
        Steps.click(phone, AriaRole.BUTTON, "Trả lời");
        assertThat(phone.locator("main")).containsText("được giữ trên máy");
        Browser.screenshot(phone, "offline-answer-kept-phone");
        assertThat(statements()).isEqualTo(1);

        network.mend();
        phone.navigate(address() + "learning");
        assertThat(phone.locator("#waiting")).containsText("Đã gửi xong");
        assertThat(statements()).isEqualTo(2);
    }

    /** Joins, downloads the subject and passes its last lesson; the network stays cut. */
    private void learnWithoutNetwork() {
        join();
        kept.download(LAST);
        network.cut();
        kept.pass(LAST);
    }

    /** @param days from today, negative for days that are over */
    private void phoneShows(int days) {
        phone.context().clock().setFixedTime(System.currentTimeMillis() + Duration.ofDays(days).toMillis());
    }

    /** @return day of passing the lesson, whether that is sure, and day of receipt */
    private String passed() {
        return text("select cast((passed_at at time zone 'Asia/Ho_Chi_Minh')::date as text) || ' ' || proven || ' ' "
                + "|| (received_at at time zone 'Asia/Ho_Chi_Minh')::date from lesson_passed where member_id = :member "
                + "and lesson_code = '" + LAST + "'");
    }

    private long statements() {
        return Long.parseLong(text("select cast(count(*) as text) from statement "
                + "where convert_from(body, 'UTF8') like '%' || cast(:member as text) || '%'"));
    }

    private String text(String query) {
        return QuarkusTransaction.requiringNew().call(() -> (String) database.createNativeQuery(query, String.class)
                .setParameter("member", member).getSingleResult());
    }
}
