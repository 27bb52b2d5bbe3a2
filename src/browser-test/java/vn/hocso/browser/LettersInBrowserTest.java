package vn.hocso.browser;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import vn.hocso.servers.RealServers;
import vn.hocso.shared.Jdbc;

/** If this fails, an office cannot say where it gets letters, or the centre does not see that one never left. */
@QuarkusTest
@WithTestResource(RealServers.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LettersInBrowserTest {

    @ConfigProperty(name = "quarkus.http.test-port")
    int port;
    @Inject
    Jdbc jdbc;

    @AfterEach
    void forget() {
        jdbc.update("delete from office_letter");
        jdbc.update("delete from office_mailbox");
        jdbc.update("delete from report_reminder");
    }

    @Test
    void an_office_tells_its_box_and_the_centre_sends_again_what_did_not_leave() {
        try (var browser = new Browser()) {
            Page officer = browser.phone();
            Steps.signIn(officer, address() + "campaign/mailboxes", "0900000005");
            Steps.phonePicture(officer, "mailboxes");
            officer.navigate(address() + "campaign/mailboxes/46");
            officer.locator("#address").fill("so tttt@hue.example");
            Steps.click(officer, AriaRole.BUTTON, "Ghi hộp thư");
            Steps.phonePicture(officer, "mailbox-refused");
            assertThat(Axe.seriousIn(officer)).isEmpty();
            officer.locator("#address").fill("so.tttt@hue.example");
            Steps.click(officer, AriaRole.BUTTON, "Ghi hộp thư");
            assertThat(officer.locator("main").textContent()).contains("Đã ghi.");

            Page centre = browser.desktop();
            Steps.signIn(centre, address() + "training/reports/committees-2022-12", "0900000006");
            centre.locator("form[action$='/reminders'] button").click();
            Browser.screenshot(centre, "reminded-desktop");
            jdbc.update("update office_letter set state = 'DEAD', attempts = 3, last_error = ?",
                    "Địa chỉ này không nhận thư (mã 550). Bạn xem lại địa chỉ. (5.1.1 … user unknown)");
            centre.navigate(address() + "campaign/letters");
            Browser.screenshot(centre, "letters-desktop");
            assertThat(Axe.seriousIn(centre)).isEmpty();
            centre.setViewportSize(360, 640);
            Steps.phonePicture(centre, "letters");
            centre.setViewportSize(1280, 800);
            Steps.click(centre, AriaRole.BUTTON, "Gửi lại");
            assertThat(centre.locator("main").textContent()).contains("đang chờ", "Thư sẽ được gửi lại");
            centre.navigate(address() + "campaign/mailboxes");
            Browser.screenshot(centre, "mailboxes-desktop");
            officer.navigate(address() + "campaign/mailboxes/46");
            officer.locator("summary").click();
            Steps.phonePicture(officer, "mailbox-with-a-letter");
            assertThat(Axe.seriousIn(officer)).isEmpty();
        }
    }

    private String address() {
        return "http://localhost:" + port + "/";
    }
}
