package vn.hocso.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.concurrent.atomic.AtomicInteger;

import jakarta.inject.Inject;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import vn.hocso.course.Lesson;
import vn.hocso.course.revision.Drafts;
import vn.hocso.course.revision.NewRevisions;
import vn.hocso.servers.RealServers;

/** What happens to lessons on a phone between the day they were fetched and the day they go. */
@QuarkusTest
@WithTestResource(RealServers.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PacksInBrowserTest extends PhoneInHand {

    private static final String MEMBER = "0900000002";
    private static final String LAST = "TCN-4";
    private static final String CHANGED = "TLA-2";
    private static final String BESIDE = "TLA-1";
    private static final String ADDED = "Câu này có từ bản mới.";

    @Inject
    Drafts drafts;
    @Inject
    NewRevisions revisions;

    @Test
    void a_part_that_is_not_what_the_list_told_is_asked_for_twice_and_not_kept_and_the_page_says_why() {
        openPacks();
        var asked = new AtomicInteger();
        network.alter(path -> path.startsWith("/offline/packs/TCN-3"), part -> {
            asked.incrementAndGet();
            return part.replaceFirst("\"title\":\"", "\"title\":\"X");
        });
        Locator pack = kept.pack(LAST);
        pack.getByRole(AriaRole.BUTTON).first().click();
        assertThat(pack).containsText("Phần vừa tải không nguyên vẹn nên máy không giữ");
        assertThat(asked).hasValue(2);
        assertThat(pack.locator("a[href]")).hasCount(2);
        assertThat(pack.locator("[data-field=state]")).hasText("Chưa đủ");
        Steps.usablePicture(phone, "offline-not-whole");

        network.mend();
        kept.download(LAST);
        assertThat(pack.locator("a[href]")).hasCount(4);
    }

    @Test
    void of_a_subject_in_which_one_lesson_changed_only_that_lesson_is_fetched_again() {
        openPacks();
        kept.download(CHANGED);
        Lesson before = catalogue.lesson(CHANGED);
        try {
            int now = revisions.publish(CHANGED, ADDED);
            phone.reload();
            Locator pack = kept.pack(CHANGED);
            assertThat(pack.locator("[data-field=state]")).hasText("Có bản mới");
            assertThat(pack.locator("[data-field=newer]:visible")).hasCount(1);
            Steps.usablePicture(phone, "offline-newer");
            var fetched = new ArrayList<String>();
            phone.onRequest(request -> {
                if (request.url().contains("/offline/packs/")) {
                    fetched.add(request.url().replaceFirst(".*/offline/packs/", ""));
                }
            });
            pack.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Cập nhật")).click();
            assertThat(pack.locator("[data-field=state]")).hasText("Đã tải");
            assertThat(fetched).containsExactly(CHANGED + "/" + now);
            network.cut();
            phone.navigate(address() + "l/" + CHANGED);
            assertThat(phone.locator("[data-field=body]")).containsText(ADDED);
        } finally {
            revisions.backTo(before);
        }
    }

    @Test
    void a_lesson_withdrawn_meanwhile_is_shown_apart_opens_still_and_can_be_removed() {
        openPacks();
        kept.download(CHANGED);
        Lesson lesson = catalogue.lesson(CHANGED);
        drafts.withdraw(CHANGED);
        try {
            phone.reload();
            Locator section = phone.locator("[data-view=withdrawn]");
            assertThat(section).containsText(lesson.title());
            assertThat(kept.pack(BESIDE).locator("[data-field=state]")).hasText("Đã tải");
            Steps.usablePicture(phone, "offline-withdrawn");
            network.cut();
            phone.navigate(address() + "l/" + CHANGED);
            assertThat(phone.locator("[data-field=body]")).isVisible();
            phone.navigate(address() + "offline");
            section.getByRole(AriaRole.BUTTON).click();
            assertThat(section).isHidden();
            phone.navigate(address() + "l/" + CHANGED);
            assertThat(phone.locator("[data-view=absent]")).isVisible();
        } finally {
            revisions.backTo(lesson);
        }
    }

    @Test
    void who_wants_no_mobile_data_is_told_where_the_browser_does_not_know_what_it_is_on() {
        phone.addInitScript("Object.defineProperty(navigator, 'connection', { get: () => globalThis.line })");
        openPacks();
        assertThat(phone.locator("[data-view=unknown]")).isHidden();
        phone.locator("#only-wifi").check();
        assertThat(phone.locator("[data-view=unknown]")).containsText("không cho biết máy đang dùng Wi-Fi");
        Steps.usablePicture(phone, "offline-wifi-unknown");

        phone.evaluate("globalThis.line = { type: 'cellular' }");
        Locator pack = kept.pack(LAST);
        pack.getByRole(AriaRole.BUTTON).first().click();
        assertThat(pack).containsText("Máy đang dùng dữ liệu di động");
        assertThat(pack.locator("[data-field=state]")).hasText("Chưa tải");
        phone.evaluate("globalThis.line = { type: 'wifi' }");
        phone.locator("#only-wifi").uncheck();
        phone.locator("#only-wifi").check();
        assertThat(phone.locator("[data-view=unknown]")).isHidden();
        kept.download(LAST);
    }

    private void openPacks() {
        Steps.signIn(phone, address() + "learning", MEMBER);
        phone.navigate(address() + "offline");
    }
}
