package vn.hocso.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import vn.hocso.roster.Team;
import vn.hocso.servers.RealServers;
import vn.hocso.shared.Jdbc;
import vn.hocso.training.People;

/** If this fails, a reminder cannot be put off, or a phone that gets one shows nothing. */
@QuarkusTest
@WithTestResource(RealServers.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RemindersInBrowserTest {

    @ConfigProperty(name = "quarkus.http.test-port")
    int port;
    @Inject
    People people;
    @Inject
    Jdbc jdbc;

    @Test
    void a_member_puts_a_reminder_off_and_switches_them_off() {
        Team team = people.team("82", "819", null);
        try (var browser = new Browser()) {
            Page member = browser.phone();
            Steps.join(member, address(), team);
            jdbc.update("update member set registered_at = registered_at - interval '8 days'"
                    + " where id = (select member_id from membership where team_id = ?)", team.id());
            member.navigate(address() + "learning");
            assertThat(member.getByText("Bạn chưa bắt đầu học.").isVisible()).isTrue();
            looked(member, "home-with-reminder");
            Steps.click(member, AriaRole.BUTTON, "Nhắc sau 3 ngày");
            looked(member, "home-reminder-put-off");
            member.navigate(address() + "my-data");
            looked(member, "own-data-reminders");
            member.getByText("Không nhắc nữa").click();
            looked(member, "own-data-no-reminders");
            member.setViewportSize(1280, 800);
            Browser.screenshot(member, "own-data-no-reminders-desktop");
        }
    }

    /** What the browser does with a message once its push service has handed it over. */
    @Test
    void a_phone_shows_what_it_is_sent() {
        try (var browser = new Browser()) {
            Page phone = browser.phone();
            phone.context().grantPermissions(List.of("notifications"));
            Steps.signIn(phone, address() + "learning", "0900000001");
            new ServiceWorker(phone)
                    .push("{\"title\":\"Học Số\",\"body\":\"Còn 5 ngày.\",\"url\":\"/learning\"}");
            phone.waitForFunction("navigator.serviceWorker.ready.then(worker => worker.getNotifications())"
                    + ".then(shown => shown.length === 1 && shown[0].title === 'Học Số' && shown[0].body === 'Còn 5 ngày.')");
        }
    }

    private static void looked(Page page, String name) {
        Steps.phonePicture(page, name);
        assertThat(Axe.seriousIn(page)).as(name).isEmpty();
    }

    private String address() {
        return "http://localhost:" + port + "/";
    }
}
