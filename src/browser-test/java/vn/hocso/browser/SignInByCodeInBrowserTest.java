package vn.hocso.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import vn.hocso.servers.KeycloakAdmin;
import vn.hocso.servers.PretendedSmsGateway;
import vn.hocso.servers.RealServers;
import vn.hocso.training.People;

/** If this fails, a member who forgot the password stands in front of a closed door again. */
@QuarkusTest
@WithTestResource(RealServers.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SignInByCodeInBrowserTest {

    private static final String BUTTON = "Gửi mã qua tin nhắn";

    @ConfigProperty(name = "quarkus.http.test-port")
    int port;
    @Inject
    People people;

    @Test
    void a_member_types_the_number_once_and_six_digits_and_is_on_the_page_of_the_programme() throws Exception {
        try (var browser = new Browser(); var gateway = PretendedSmsGateway.open()) {
            KeycloakAdmin.ruleCodes(Map.of("resendSeconds", 1));
            String number = Steps.join(browser.phone(), address(), people.team("77", "747", "26506"));
            walk(browser.phone(), number, gateway, "phone");
            Thread.sleep(1_100);
            walk(browser.desktop(), number, gateway, "desktop");
            Page plain = browser.phoneWithoutScript();
            plain.navigate(address() + "learning");
            Thread.sleep(1_100);
            ask(plain, number);
            plain.locator("#code").fill(gateway.codeFor(number));
            plain.locator("[type=submit]").click();
            plain.waitForURL("**/learning");
        } finally {
            KeycloakAdmin.ruleCodes(Map.of());
        }
    }

    private void walk(Page page, String number, PretendedSmsGateway gateway, String device) {
        page.navigate(address() + "learning");
        looked(page, "sign-in-with-code-" + device);
        ask(page, number.substring(0, 4) + " " + number.substring(4, 7) + " " + number.substring(7));
        assertThat(page.locator("main").textContent()).contains("Nếu số " + number + " có tài khoản");
        assertThat(page.evaluate("document.activeElement.id")).as("where typing goes").isEqualTo("code");
        looked(page, "code-" + device);
        page.locator("#code").fill("000000");
        page.locator("[type=submit]").click();
        assertThat(page.locator("#input-error").textContent()).contains("Mã chưa đúng");
        page.locator("summary").click();
        looked(page, "code-wrong-" + device);
        page.locator("#code").fill(gateway.codeFor(number));
        page.locator("[type=submit]").click();
        page.waitForURL("**/learning");
        assertThat(page.locator("main").textContent()).contains("Học");
        Browser.screenshot(page, "code-arrived-" + device);
    }

    @Test
    void the_button_for_another_code_waits_and_the_way_back_and_a_new_password_are_there() throws Exception {
        try (var browser = new Browser(); var gateway = PretendedSmsGateway.open()) {
            String number = Steps.join(browser.phone(), address(), people.team("77", "747", "26506"));
            Page page = browser.phone();
            page.navigate(address() + "learning");
            ask(page, number);
            assertThat(page.locator("[name=sms]").textContent()).containsPattern("Gửi lại mã \\(còn \\d+ giây\\)");
            assertThat(page.locator("[name=sms]").isDisabled()).isTrue();
            Steps.click(page, AriaRole.BUTTON, "Đăng nhập bằng mật khẩu");
            assertThat(page.locator("#username").inputValue()).isEqualTo(number);
            Steps.click(page, AriaRole.BUTTON, BUTTON);
            assertThat(page.locator(".notice").textContent()).contains("Bạn chờ đủ 60 giây");
            looked(page, "code-wait-phone");
            page.locator("[name=newPassword]").check();
            page.locator("#code").fill(gateway.codeFor(number));
            page.locator("[type=submit]").click();
            page.locator("#password-new").fill("mật khẩu khác 7");
            looked(page, "code-new-password-phone");
            page.locator("#password-confirm").fill("mật khẩu khác 7");
            page.locator("[type=submit]").first().click();
            page.waitForURL("**/learning");
        }
    }

    @Test
    void messages_that_do_not_go_out_are_said_in_words_and_the_password_works() {
        try (var browser = new Browser()) {
            KeycloakAdmin.ruleCodes(Map.of("restSeconds", 30));
            String number = Steps.join(browser.phone(), address(), people.team("77", "747", "26506"));
            Page page = browser.phone();
            page.navigate(address() + "learning");
            ask(page, number);
            assertThat(page.locator(".notice").textContent()).contains("Lúc này chưa gửi được tin nhắn");
            looked(page, "code-gateway-down-phone");
            Steps.comeBack(page, number);
            page.waitForURL("**/learning");
        } finally {
            KeycloakAdmin.ruleCodes(Map.of());
        }
    }

    private static void ask(Page page, String number) {
        page.locator("#username").fill(number);
        Steps.click(page, AriaRole.BUTTON, BUTTON);
        page.locator("#code, .notice").first().waitFor();
    }

    private static void looked(Page page, String name) {
        Browser.screenshot(page, name);
        assertThat(name.endsWith("phone") ? Look.onPhones(page, name) : List.of()).isEqualTo(List.of());
    }

    private String address() {
        return "http://localhost:" + port + "/";
    }
}
