package vn.hocso.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import vn.hocso.servers.RealServers;

/** Whoever was interrupted in the middle of a lesson finds the place again. */
@QuarkusTest
@WithTestResource(RealServers.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ReadingOnInBrowserTest {

    @ConfigProperty(name = "quarkus.http.test-port")
    int port;

    @Test
    void a_lesson_that_was_left_in_the_middle_is_gone_on_with_at_that_heading_and_one_that_was_read_is_not() {
        try (var browser = new Browser()) {
            Page phone = browser.phone();
            String lesson = address() + "l/ATTT-2";
            Steps.signIn(phone, lesson, "0900000001");
            Locator offer = phone.locator("[data-place]");
            assertThat(offer).isHidden();
            List<String> headings = phone.locator(".lesson > h2").allTextContents();
            assertThat(headings).hasSizeGreaterThan(2);
            leaveAt(phone, 1);
            phone.navigate(lesson);
            assertThat(offer).containsText("Đọc tiếp từ phần " + headings.get(1));
            Steps.phonePicture(phone, "lesson-left");
            assertThat(Axe.seriousIn(phone)).isEmpty();
            offer.locator("a").click();
            assertThat(phone.locator(".lesson > h2").nth(1)).isInViewport();

            leaveAt(phone, headings.size() - 1);
            phone.navigate(lesson);
            assertThat(offer).isHidden();
        }
    }

    private void leaveAt(Page phone, int heading) {
        phone.locator(".lesson > h2").nth(heading).evaluate("heading => heading.scrollIntoView()");
        phone.navigate(address() + "learning");
    }

    private String address() {
        return "http://localhost:" + port + "/";
    }
}
