package vn.hocso.browser;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import vn.hocso.servers.RealServers;

/** An administrator connects a system from a small phone, without script. */
@QuarkusTest
@WithTestResource(RealServers.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CredentialsInBrowserTest {

    @ConfigProperty(name = "quarkus.http.test-port")
    int port;

    @Test
    void an_administrator_gives_access_changes_the_secret_and_takes_access_back() {
        try (var browser = new Browser()) {
            Page admin = browser.phoneWithoutScript();
            signIn(admin);
            click(admin, AriaRole.LINK, "Cấp khóa mới");
            shoot(admin, "credential-form");
            admin.locator("#name").fill("Hệ thống học trực tuyến tỉnh Hà Nam");
            admin.locator("#authority").fill("learning");
            click(admin, AriaRole.BUTTON, "Cấp khóa");
            assertThat(admin.locator("#authority-error").textContent()).contains("dành riêng");
            shoot(admin, "credential-form-refused");
            admin.locator("#authority").fill("lms-" + UUID.randomUUID());
            click(admin, AriaRole.BUTTON, "Cấp khóa");

            String secret = admin.locator("#secret").textContent();
            String key = admin.locator("dd code").nth(1).textContent();
            assertThat(status(key, secret)).isEqualTo(200);
            shoot(admin, "credential-secret");
            click(admin, AriaRole.LINK, "Tôi đã chuyển mã xong");
            assertThat(admin.content()).doesNotContain(secret);
            shoot(admin, "credential-one");

            admin.locator("#grace").selectOption("0");
            click(admin, AriaRole.BUTTON, "Đổi mã bí mật");
            String second = admin.locator("#secret").textContent();
            assertThat(status(key, secret)).isEqualTo(401);
            assertThat(status(key, second)).isEqualTo(200);

            click(admin, AriaRole.LINK, "Tôi đã chuyển mã xong");
            admin.locator("summary").click();
            click(admin, AriaRole.BUTTON, "Thu hồi mãi mãi");
            assertThat(admin.locator("main").textContent()).contains("đã thu hồi");
            assertThat(status(key, second)).isEqualTo(401);
            click(admin, AriaRole.LINK, "Khóa kết nối");
            shoot(admin, "credential-list");
            admin.setViewportSize(1280, 800);
            Browser.screenshot(admin, "credential-list-desktop");
        }
    }

    @Test
    void the_secret_is_copied_by_a_button_where_the_browser_has_a_clipboard() {
        try (var browser = new Browser()) {
            Page admin = browser.desktop();
            admin.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
            signIn(admin);
            click(admin, AriaRole.LINK, "Cấp khóa mới");
            admin.locator("#name").fill("Hệ thống chép mã");
            admin.locator("#authority").fill("lms-" + UUID.randomUUID());
            click(admin, AriaRole.BUTTON, "Cấp khóa");
            click(admin, AriaRole.BUTTON, "Chép mã bí mật");
            admin.getByText("Đã chép").waitFor();
            assertThat(admin.evaluate("navigator.clipboard.readText()")).isEqualTo(admin.locator("#secret").textContent());
            Browser.screenshot(admin, "credential-secret-desktop");
        }
    }

    private void signIn(Page page) {
        page.navigate("http://localhost:" + port + "/administration/credentials");
        page.locator("#username").fill("0900000008");
        page.locator("#password").fill("hocso-demo");
        page.locator("[type=submit]").click();
        page.waitForURL("**/administration/credentials");
        assertThat(page.locator("header nav").textContent()).contains("Kết nối");
    }

    private static void click(Page page, AriaRole role, String name) {
        page.getByRole(role, new Page.GetByRoleOptions().setName(name).setExact(true)).click();
    }

    /** Nothing of a page hangs over the edge of a small phone. */
    private static void shoot(Page page, String name) {
        Browser.screenshot(page, name + "-phone");
        assertThat(((Number) page.evaluate("document.documentElement.scrollWidth")).intValue()).as(name)
                .isLessThanOrEqualTo(360);
    }

    private static int status(String key, String secret) {
        return given().auth().preemptive().basic(key, secret).header("X-Experience-API-Version", "1.0.3")
                .get("/xapi/statements").statusCode();
    }
}
