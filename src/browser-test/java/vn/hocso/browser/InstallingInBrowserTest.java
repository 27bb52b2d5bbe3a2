package vn.hocso.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import com.google.gson.JsonArray;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import vn.hocso.servers.RealServers;

/** A member puts the site on the home screen of the phone. */
@QuarkusTest
@WithTestResource(RealServers.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class InstallingInBrowserTest {

    /** Declared and real sizes of the icons: “192x192 any 192”. */
    private static final String ICONS = """
            async () => {
              const { icons } = await (await fetch(document.querySelector("link[rel=manifest]").href)).json();
              const touch = { src: document.querySelector("link[rel=apple-touch-icon]").href, sizes: "apple", purpose: "touch", type: "image/png" };
              return Promise.all([...icons, touch].filter(icon => icon.type === "image/png").map(async ({ src, sizes, purpose }) => {
                const picture = new Image();
                picture.src = src;
                await picture.decode();
                return `${sizes} ${purpose} ${picture.naturalWidth}`;
              }));
            }""";

    @ConfigProperty(name = "quarkus.http.test-port")
    int port;

    /** In a private window nothing can be installed, so this phone has a profile. */
    @Test
    void the_browser_finds_nothing_missing_to_install_it_and_the_page_says_how() {
        try (var browser = new Browser(); var network = new Network(); var own = browser.ownProfile(network)) {
            Page page = own.pages().get(0);
            Steps.signIn(page, address() + "learning", "0900000001");
            page.evaluate("navigator.serviceWorker.ready.then(() => true)");
            CDPSession devTools = own.newCDPSession(page);
            assertThat(devTools.send("Page.getInstallabilityErrors").getAsJsonArray("installabilityErrors"))
                    .isEqualTo(new JsonArray());
            assertThat(devTools.send("Page.getAppManifest").getAsJsonArray("errors")).isEqualTo(new JsonArray());
            assertThat(page.evaluate(ICONS))
                    .isEqualTo(List.of("192x192 any 192", "512x512 any 512", "512x512 maskable 512", "apple touch 180"));

            page.navigate(address() + "offline");
            page.locator("[data-view=packs] > *").first().waitFor();
            assertThat(page.locator("[data-view=install]").textContent()).contains("Thêm vào màn hình chính");
            page.locator("[data-view=install]").scrollIntoViewIfNeeded();
            Browser.screenshot(page, "install-hint-phone");
        }
    }

    private String address() {
        return "http://localhost:" + port + "/";
    }
}
