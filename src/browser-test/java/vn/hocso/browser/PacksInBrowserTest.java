package vn.hocso.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;

import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import vn.hocso.course.Catalogue;
import vn.hocso.servers.RealServers;

/** What happens to lessons on a phone between the day they were fetched and the day they go. */
@QuarkusTest
@WithTestResource(RealServers.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PacksInBrowserTest {

    private static final String MEMBER = "0900000002";
    private static final String LAST = "TCN-4";

    @ConfigProperty(name = "quarkus.http.test-port")
    int port;
    @Inject
    Catalogue catalogue;

    private Browser browser;
    private Network network;
    private Page phone;
    private KeptLessons kept;

    @BeforeEach
    void aPhoneIsThere() {
        browser = new Browser();
        network = new Network();
        phone = browser.phone(network);
        kept = new KeptLessons(phone, catalogue, address());
    }

    @AfterEach
    void thePhoneIsPutAway() {
        network.close();
        browser.close();
    }

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
        Steps.phonePicture(phone, "offline-not-whole");

        network.mend();
        kept.download(LAST);
        assertThat(pack.locator("a[href]")).hasCount(4);
    }

    private void openPacks() {
        Steps.signIn(phone, address() + "learning", MEMBER);
        phone.navigate(address() + "offline");
    }

    private String address() {
        return "http://localhost:" + port + "/";
    }
}
