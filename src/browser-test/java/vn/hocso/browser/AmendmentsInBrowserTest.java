package vn.hocso.browser;

import static org.assertj.core.api.Assertions.assertThat;

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

/** A member whose number is wrong asks on a phone; an administrator reads it at a desk and answers. */
@QuarkusTest
@WithTestResource(RealServers.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AmendmentsInBrowserTest {

    @ConfigProperty(name = "quarkus.http.test-port")
    int port;
    @Inject
    People people;
    @Inject
    Jdbc jdbc;

    @Test
    void a_wish_is_asked_read_and_answered() {
        Team team = people.team("86", "855", "29542");
        try (var browser = new Browser()) {
            Page member = browser.phone();
            Steps.join(member, address(), team);
            member.navigate(address() + "my-data");
            looked(member, "own-data-with-sms");
            Steps.click(member, AriaRole.LINK, "Số điện thoại hoặc vai trò sai: yêu cầu sửa, xem trả lời");
            looked(member, "amendments");
            member.locator("#phone").fill("0912 345");
            Steps.click(member, AriaRole.BUTTON, "Yêu cầu sửa số");
            assertThat(member.locator("#phone-error").textContent()).contains("10 chữ số");
            looked(member, "amendments-mistyped");
            member.locator("#phone").fill("0968 111 222");
            Steps.click(member, AriaRole.BUTTON, "Yêu cầu sửa số");
            assertThat(member.locator("main").textContent()).contains("Đã nhận yêu cầu của bạn", "0968 111 222");
            member.getByText("Tổ trưởng", new Page.GetByTextOptions().setExact(true)).click();
            Steps.click(member, AriaRole.BUTTON, "Yêu cầu sửa vai trò");
            looked(member, "amendments-asked");
            member.setViewportSize(1280, 800);
            Browser.screenshot(member, "amendments-asked-desktop");

            long role = jdbc.first("select a.id from amendment_request a where a.team_id = ?", row -> row.getLong(1), team.id())
                    .orElseThrow();
            Page admin = browser.desktop();
            Steps.signIn(admin, address() + "administration/erasures", "0900000008");
            looked(admin, "erasures-and-wishes");
            Browser.screenshot(admin, "erasures-and-wishes-desktop");
            Steps.click(admin, AriaRole.LINK, "Số " + (role - 1));
            looked(admin, "wish-number");
            Browser.screenshot(admin, "wish-number-desktop");
            admin.navigate(address() + "administration/amendments/" + role);
            looked(admin, "wish-role");
            admin.getByText("Chưa xác nhận được với Tổ hoặc xã").click();
            Steps.click(admin, AriaRole.BUTTON, "Trả lời là không sửa");
            assertThat(admin.locator("[role=status]").textContent()).contains("Đã trả lời");
            member.reload();
            member.setViewportSize(360, 640);
            assertThat(member.locator("main").textContent()).contains("Bạn nói với Tổ trưởng, rồi gửi lại");
            looked(member, "amendments-answered");
        }
    }

    private static void looked(Page page, String name) {
        var before = page.viewportSize();
        page.setViewportSize(360, 640);
        Steps.phonePicture(page, name);
        assertThat(Axe.seriousIn(page)).as(name).isEmpty();
        page.setViewportSize(before.width, before.height);
    }

    private String address() {
        return "http://localhost:" + port + "/";
    }
}
