package vn.hocso.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import vn.hocso.course.Lesson;
import vn.hocso.course.revision.ReadAloud;
import vn.hocso.servers.RealServers;

/** A lesson that somebody read aloud is heard with a network and, where one fetched it before, without. */
@QuarkusTest
@WithTestResource(RealServers.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RecordingInBrowserTest {

    /** Plays from the middle, as people jump. */
    private static final String PLAY = """
            async player => {
              player.muted = true;
              player.currentTime = 30;
              await player.play();
              await new Promise(heard => player.addEventListener('timeupdate', () => player.currentTime > 30.2 && heard()));
              player.pause();
              return Math.round(player.duration);
            }""";

    @ConfigProperty(name = "quarkus.http.test-port")
    int port;
    @Inject
    ReadAloud readAloud;

    @Test
    void it_is_played_on_the_page_of_the_lesson() {
        Lesson lesson = readAloud.lesson();
        try (var browser = new Browser()) {
            for (Page page : List.of(browser.phone(), browser.desktop())) {
                Steps.signIn(page, address() + "l/" + lesson.code(), "0900000002");
                assertThat(page.locator("[data-sound]")).containsText("1 phút 5 giây, 131 KB");
                assertThat(page.locator("audio").evaluate(PLAY)).isEqualTo(65);
                Browser.screenshot(page, "lesson-read-aloud-" + page.viewportSize().width);
                assertThat(Axe.seriousIn(page)).isEqualTo(List.of());
            }
        }
    }

    @Test
    void a_phone_fetches_it_apart_plays_it_without_a_network_and_lets_it_go_again() {
        Lesson lesson = readAloud.lesson();
        try (var browser = new Browser(); var network = new Network()) {
            Page phone = browser.phone(network);
            Steps.signIn(phone, address() + "learning", "0900000002");
            phone.navigate(address() + "offline");
            Locator pack = phone.locator("section.subject").filter(new Locator.FilterOptions().setHas(phone.locator("li",
                    new Page.LocatorOptions().setHasText(lesson.title()))));
            assertThat(pack.locator("[data-field=about]")).containsText("; âm thanh 131 KB");
            pack.locator("[data-field=get]").click();
            assertThat(pack.locator("[data-field=state]")).hasText("Đã tải");
            phone.evaluate("navigator.serviceWorker.ready.then(() => true)");
            Browser.screenshot(phone, "offline-sound-offered-phone");
            network.cut();
            phone.navigate(address() + "l/" + lesson.code());
            assertThat(phone.locator("[data-sound]")).containsText("Bản nghe chưa tải về máy.");

            network.mend();
            phone.navigate(address() + "offline");
            pack.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Tải cả âm thanh (131 KB)")).click();
            assertThat(pack.locator("[data-field=about]")).containsText("(đã tải)");
            Browser.screenshot(phone, "offline-sound-there-phone");
            network.cut();
            phone.navigate(address() + "l/" + lesson.code());
            assertThat(phone.locator("audio").evaluate(PLAY)).isEqualTo(65);
            Browser.screenshot(phone, "offline-sound-played-phone");

            network.mend();
            phone.navigate(address() + "offline");
            pack.locator("[data-field=drop]").click();
            assertThat(pack.locator("[data-field=sound]")).isVisible();
            assertThat(pack.locator("[data-field=drop]")).isHidden();
        }
    }

    private String address() {
        return "http://localhost:" + port + "/";
    }
}
