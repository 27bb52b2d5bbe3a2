package vn.hocso.browser;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import vn.hocso.roster.Roster;
import vn.hocso.roster.ScopeGrants;
import vn.hocso.roster.Team;
import vn.hocso.servers.RealServers;
import vn.hocso.shared.Jdbc;
import vn.hocso.training.People;

/** If this fails, a province cannot tell its teams anything, or they do not see it. */
@QuarkusTest
@WithTestResource(RealServers.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class NoticesInBrowserTest {

    private static final String OFFICER = "00000000-0000-4000-8000-000000000005";
    private static final String PROVINCE = "31";

    @ConfigProperty(name = "quarkus.http.test-port")
    int port;
    @Inject
    ScopeGrants scopes;
    @Inject
    Roster roster;
    @Inject
    People people;
    @Inject
    Jdbc jdbc;

    private Browser browser;
    private Team team;

    @BeforeEach
    void anOfficerKeepsTheProvince() {
        scopes.grantProvince(OFFICER, PROVINCE, "browser test of notices");
        String district = roster.unitsIn(PROVINCE).get(0).code();
        team = people.team(PROVINCE, district, roster.unitsIn(district).get(0).code());
        browser = new Browser();
    }

    @AfterEach
    void noLongerKept() {
        browser.close();
        jdbc.update("delete from scope_grant where granted_by = 'browser test of notices'");
        jdbc.update("update notice set withdrawn_at = written_at, withdrawn_why = 'test' where withdrawn_at is null");
    }

    @Test
    void an_officer_announces_corrects_and_withdraws_and_a_member_reads_it() {
        Page officer = browser.phone();
        Steps.signIn(officer, address() + "campaign/notices", "0900000005");
        looked(officer, "notices-none");
        officer.getByText("Viết thông báo").click();
        looked(officer, "notice-writing");
        officer.locator("#body").fill("Mời tổ viên <b>đến</b> nhà văn hóa.");
        Steps.click(officer, AriaRole.BUTTON, "Gửi thông báo");
        assertThat(officer.locator(".errors").textContent()).contains("Bạn chọn nơi nhận", "không viết mã trang web");
        looked(officer, "notice-refused");
        officer.locator("[value='DMHC-2022:31']").check();
        officer.locator("#title").fill("Ra quân hỗ trợ người dân dùng dịch vụ công trực tuyến cuối tuần này");
        officer.locator("#body").fill("Mời tổ viên đến nhà văn hóa lúc 7 giờ 30 sáng thứ bảy, 19/11/2022.\n\n"
                + "Mang theo điện thoại đã sạc đầy.\nXem trước: https://dichvucong.gov.vn/p/home/dvc-trang-chu.html");
        officer.locator("#until").fill("20/11/2022");
        Steps.click(officer, AriaRole.BUTTON, "Gửi thông báo");
        assertThat(officer.locator("main").textContent()).contains("Đã gửi thông báo");
        looked(officer, "notice-sent");
        String path = officer.url().replaceFirst(".*/campaign/", "");

        Page member = browser.phone();
        Steps.join(member, address(), team);
        member.navigate(address() + "learning");
        looked(member, "home-with-notice");
        member.getByText("Ra quân hỗ trợ").click();
        looked(member, "notice-of-member");
        member.getByText("Tôi đã đọc").click();
        looked(member, "notices-of-member");
        assertThat(member.locator(".list").textContent()).contains("Đã đọc");

        officer.navigate(address() + "campaign/" + path);
        assertThat(officer.locator(".facts").textContent()).contains("1 người");
        officer.getByText("Sửa thông báo").click();
        officer.locator("#body").fill("Dời sang chủ nhật, 20/11/2022, vẫn ở nhà văn hóa.");
        looked(officer, "notice-correcting");
        Steps.click(officer, AriaRole.BUTTON, "Lưu bản mới");
        looked(officer, "notice-corrected");
        officer.locator("summary", new Page.LocatorOptions().setHasText("Rút lại thông báo")).click();
        officer.locator("#why").fill("Trời mưa to, sẽ báo ngày khác");
        Steps.click(officer, AriaRole.BUTTON, "Rút lại");
        looked(officer, "notice-withdrawn");
        member.navigate(address() + path);
        looked(member, "notice-gone");
    }

    @Test
    void the_centre_chooses_among_the_whole_country_clusters_and_provinces() {
        Page admin = browser.desktop();
        Steps.signIn(admin, address() + "campaign/new-notice", "0900000008");
        Browser.screenshot(admin, "notice-writing-desktop");
        assertThat(Axe.seriousIn(admin)).isEmpty();
        admin.getByText("Cụm tập huấn").click();
        admin.locator("[value='MIC-2022:3']").check();
        admin.locator("#title").fill("Lịch kiểm tra đường truyền trước hội nghị");
        admin.locator("#body").fill("Các Tổ thử kết nối trước 15 phút.");
        Steps.click(admin, AriaRole.BUTTON, "Gửi thông báo");
        Browser.screenshot(admin, "notice-sent-desktop");
        admin.navigate(address() + "campaign/notices");
        Browser.screenshot(admin, "notices-desktop");
        assertThat(Axe.seriousIn(admin)).isEmpty();
    }

    @Test
    void a_phone_without_a_network_shows_what_was_announced_to_whoever_learns_on_it() {
        Page admin = browser.desktop();
        Steps.signIn(admin, address() + "campaign/new-notice?within=" + PROVINCE, "0900000008");
        admin.locator("[value='DMHC-2022:31']").check();
        admin.locator("#title").fill("Lịch trực nhà văn hóa");
        admin.locator("#body").fill("Tối thứ ba và thứ năm.\nMang theo điện thoại.");
        Steps.click(admin, AriaRole.BUTTON, "Gửi thông báo");
        try (var network = new Network()) {
            Page phone = browser.phone(network);
            Steps.join(phone, address(), team);
            phone.navigate(address() + "offline");
            phone.locator("[data-view=notices] summary").waitFor();
            phone.getByText("Tải cả chương trình").waitFor();
            assertThat(phone.locator("[data-view=notices] summary").isVisible()).as("beside the button").isTrue();
            phone.evaluate("navigator.serviceWorker.ready.then(() => true)");
            network.cut();
            phone.navigate(address() + "learning");
            phone.getByText("Lịch trực nhà văn hóa").click();
            assertThat(phone.locator("[data-view=notices]").textContent()).contains("Ban điều hành chương trình",
                    "Mang theo điện thoại.");
            assertThat(phone.getByText("Mang theo điện thoại.").isVisible()).isTrue();
            looked(phone, "offline-with-notice");
            network.mend();
            phone.navigate(address() + "signed-out");
            phone.waitForURL("**/*");
            network.cut();
            phone.navigate(address() + "offline");
            phone.locator("[data-view=home]").waitFor();
            assertThat(phone.locator("[data-view=notices]").isVisible()).as("somebody else's").isFalse();
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
