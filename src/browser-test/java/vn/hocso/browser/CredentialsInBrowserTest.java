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

    private static final String ADMIN = "0900000008";

    @ConfigProperty(name = "quarkus.http.test-port")
    int port;

    @Test
    void an_administrator_gives_access_changes_the_secret_and_takes_access_back() {
        try (var browser = new Browser()) {
            Page admin = browser.phoneWithoutScript();
            Steps.signIn(admin, "http://localhost:" + port + "/administration/credentials", ADMIN);
            assertThat(admin.locator("header nav").textContent()).contains("Kết nối");
            Steps.click(admin, AriaRole.LINK, "Cấp khóa mới");
            Steps.phonePicture(admin, "credential-form");
            admin.locator("#name").fill("Hệ thống học trực tuyến tỉnh Hà Nam");
            admin.locator("#authority").fill("learning");
            Steps.click(admin, AriaRole.BUTTON, "Cấp khóa");
            assertThat(admin.locator("#authority-error").textContent()).contains("dành riêng");
            Steps.phonePicture(admin, "credential-form-refused");
            admin.locator("#authority").fill("lms-" + UUID.randomUUID());
            Steps.click(admin, AriaRole.BUTTON, "Cấp khóa");

            String secret = admin.locator("#secret").textContent();
            String key = admin.locator("dd code").nth(1).textContent();
            assertThat(status(key, secret)).isEqualTo(200);
            Steps.phonePicture(admin, "credential-secret");
            Steps.click(admin, AriaRole.LINK, "Tôi đã chuyển mã xong");
            assertThat(admin.content()).doesNotContain(secret);
            Steps.phonePicture(admin, "credential-one");

            admin.locator("#grace").selectOption("0");
            Steps.click(admin, AriaRole.BUTTON, "Đổi mã bí mật");
            String second = admin.locator("#secret").textContent();
            assertThat(status(key, secret)).isEqualTo(401);
            assertThat(status(key, second)).isEqualTo(200);

            Steps.click(admin, AriaRole.LINK, "Tôi đã chuyển mã xong");
            admin.locator("summary").click();
            Steps.click(admin, AriaRole.BUTTON, "Thu hồi mãi mãi");
            assertThat(admin.locator("main").textContent()).contains("đã thu hồi");
            assertThat(status(key, second)).isEqualTo(401);
            Steps.click(admin, AriaRole.LINK, "Khóa kết nối");
            Steps.phonePicture(admin, "credential-list");
            admin.setViewportSize(1280, 800);
            Steps.rowsBeginOnOneLine(admin);
            Browser.screenshot(admin, "credential-list-desktop");
        }
    }

    @Test
    void the_secret_is_copied_by_a_button_where_the_browser_has_a_clipboard() {
        try (var browser = new Browser()) {
            Page admin = browser.desktop();
            admin.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
            Steps.signIn(admin, "http://localhost:" + port + "/administration/credentials", ADMIN);
            Steps.click(admin, AriaRole.LINK, "Cấp khóa mới");
            admin.locator("#name").fill("Hệ thống chép mã");
            admin.locator("#authority").fill("lms-" + UUID.randomUUID());
            Steps.click(admin, AriaRole.BUTTON, "Cấp khóa");
            Steps.click(admin, AriaRole.BUTTON, "Chép mã bí mật");
            admin.getByText("Đã chép").waitFor();
            assertThat(admin.evaluate("navigator.clipboard.readText()")).isEqualTo(admin.locator("#secret").textContent());
            Browser.screenshot(admin, "credential-secret-desktop");
        }
    }

    private static int status(String key, String secret) {
        return given().auth().preemptive().basic(key, secret).header("X-Experience-API-Version", "1.0.3")
                .get("/xapi/statements").statusCode();
    }
}
