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

/** If this fails, teams do not learn from each other. */
@QuarkusTest
@WithTestResource(RealServers.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PracticesInBrowserTest {

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
        scopes.grantProvince(OFFICER, PROVINCE, "browser test of practices");
        String district = roster.unitsIn(PROVINCE).get(0).code();
        team = people.team(PROVINCE, district, roster.unitsIn(district).get(0).code());
        browser = new Browser();
    }

    @AfterEach
    void noLongerKept() {
        browser.close();
        jdbc.update("delete from scope_grant where granted_by = 'browser test of practices'");
    }

    @Test
    void a_leader_writes_and_corrects_the_officer_reads_it_first_and_a_member_finds_it() {
        Page leader = browser.phone();
        Steps.join(leader, address(), team);
        jdbc.update("update membership set role = 'LEADER' where team_id = ?", team.id());
        leader.navigate(address() + "learning");
        leader.getByText("Cách làm hay của các Tổ").click();
        leader.getByText("Viết cách làm hay của Tổ").click();
        leader.getByText("Viết cách làm hay").last().click();
        looked(leader, "practice-writing");
        leader.locator("#title").fill("Chợ không tiền mặt sáng chủ nhật");
        leader.locator("#body")
                .fill("Người bán ngại chuyển khoản vì sợ nhầm.\n\nTổ ngồi cạnh từng quầy, in mã QR và thử cùng 1.000 đồng. "
                        + "Sau ba tuần, 42 trong 60 quầy nhận chuyển khoản.");
        Steps.click(leader, AriaRole.BUTTON, "Gửi để duyệt");
        looked(leader, "practice-sent");
        String path = leader.url().replaceFirst(".*/campaign/", "");

        Page officer = browser.phone();
        Steps.signIn(officer, address() + "campaign/practices", "0900000005");
        looked(officer, "practices-of-officer");
        officer.navigate(address() + "campaign/" + path.replaceFirst("[?].*", ""));
        officer.getByText("Trả lại cho Tổ sửa").click();
        looked(officer, "practice-reviewing");
        officer.locator("#why").fill("Bạn nói thêm: ai hướng dẫn người bán?");
        Steps.click(officer, AriaRole.BUTTON, "Trả lại");
        leader.navigate(address() + "campaign/" + path.replaceFirst("[?].*", ""));
        looked(leader, "practice-returned");
        Steps.click(leader, AriaRole.BUTTON, "Gửi lại để duyệt");
        officer.reload();
        Steps.click(officer, AriaRole.BUTTON, "Đăng bài này");
        looked(officer, "practice-published");

        leader.reload();
        leader.getByText("Sửa bài đã đăng").click();
        looked(leader, "practice-correcting");
        leader.locator("#body").fill("Tổ ngồi cạnh từng quầy, in mã QR và thử cùng 1.000 đồng. Nay 51 trong 60 quầy nhận.");
        Steps.click(leader, AriaRole.BUTTON, "Gửi bản sửa để duyệt");
        looked(leader, "practice-correction-sent");
        officer.reload();
        officer.getByText("Xem bản sửa đang chờ").click();
        looked(officer, "practice-correction-reviewing");
        Steps.click(officer, AriaRole.BUTTON, "Đăng bản sửa");
        looked(officer, "practice-correction-published");

        Page ministry = browser.desktop();
        Steps.signIn(ministry, address() + "practices?q=cho+khong+tien+mat", "0900000006");
        Browser.screenshot(ministry, "practices-desktop");
        assertThat(Axe.seriousIn(ministry)).isEmpty();
        leader.navigate(address() + "practices?q=cho+khong+tien+mat");
        looked(leader, "practices-found");
        leader.getByText("Chợ không tiền mặt").first().click();
        leader.getByText("Bản trước khi sửa").click();
        looked(leader, "practice-of-member");
        assertThat(leader.textContent("main")).contains("đã sửa ngày 15/11/2022", "51 trong 60", "42 trong 60");
    }

    private static void looked(Page page, String name) {
        Steps.phonePicture(page, name);
        assertThat(Axe.seriousIn(page)).as(name).isEmpty();
    }

    private String address() {
        return "http://localhost:" + port + "/";
    }
}
