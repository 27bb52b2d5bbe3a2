package vn.hocso.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;

import jakarta.inject.Inject;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import vn.hocso.learning.offline.OtherDaySync;
import vn.hocso.servers.RealServers;

/** A phone whose network is really cut: lessons open, quizzes run, answers wait, and everything counts once, at its own time. */
@QuarkusTest
@WithTestResource(RealServers.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LearningWithoutNetworkTest extends LearnedWithoutNetwork {

    @Inject
    OtherDaySync arrival;

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
        KeptLessons.seesNoNetwork(phone);

        network.mend();
        phone.navigate(address() + "learning");
        assertThat(phone.locator("#waiting")).containsText("Đã gửi xong");
        assertThat(statements()).isEqualTo(2);
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
}
