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
import vn.hocso.roster.Team;
import vn.hocso.servers.RealServers;
import vn.hocso.shared.Jdbc;
import vn.hocso.training.People;

/** If this fails, nobody learns who follows the channel. */
@QuarkusTest
@WithTestResource(RealServers.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ChannelInBrowserTest {

    private static final String PROVINCE = "31";

    @ConfigProperty(name = "quarkus.http.test-port")
    int port;
    @Inject
    Roster roster;
    @Inject
    People people;
    @Inject
    Jdbc jdbc;

    private Browser browser;
    private Team team;

    @BeforeEach
    void aTeamIsThere() {
        String district = roster.unitsIn(PROVINCE).get(0).code();
        team = people.team(PROVINCE, district, roster.unitsIn(district).get(0).code());
        browser = new Browser();
    }

    @AfterEach
    void theBrowserIsClosed() {
        browser.close();
    }

    @Test
    void a_member_declares_the_leader_confirms_and_the_ministry_reads_the_report() {
        Page member = browser.phone();
        Steps.join(member, address(), team);
        member.getByText("Kênh Zalo của chương trình").click();
        looked(member, "channel-unknown");
        member.getByText("Mã QR của kênh").click();
        assertThat(member.locator("#follows").isChecked()).isFalse();
        Steps.click(member, AriaRole.BUTTON, "Ghi lại");
        looked(member, "channel-not-ticked");
        member.locator("#follows").check();
        Steps.click(member, AriaRole.BUTTON, "Ghi lại");
        looked(member, "channel-declared");
        Steps.click(member, AriaRole.BUTTON, "Lấy mã");
        looked(member, "channel-code");

        Page leader = browser.phone();
        String userName = Steps.join(leader, address(), team);
        assertThat(userName).isNotEmpty();
        jdbc.update("update membership set role = 'LEADER' where team_id = ? and member_id = (select member_id from membership"
                + " join member on member.id = member_id where team_id = ? order by registered_at desc limit 1)", team.id(),
                team.id());
        leader.navigate(address() + "channel");
        leader.getByText("Xác nhận cho người trong Tổ").click();
        looked(leader, "followers-of-team");
        Steps.click(leader, AriaRole.BUTTON, "Tôi đã thấy, xác nhận");
        looked(leader, "followers-confirmed");
        member.navigate(address() + "channel");
        looked(member, "channel-confirmed");

        Page ministry = browser.phone();
        Steps.signIn(ministry, address() + "campaign/channel", "0900000006");
        looked(ministry, "channel-report");
        Page admin = browser.desktop();
        Steps.signIn(admin, address() + "campaign/channel", "0900000008");
        admin.locator("#day").fill("14/11/2022");
        admin.locator("#total").fill("152.300");
        admin.locator("#source").fill("Trang quản lý kênh, mục Thống kê");
        Steps.click(admin, AriaRole.BUTTON, "Ghi số");
        Browser.screenshot(admin, "channel-report-desktop");
        assertThat(Axe.seriousIn(admin)).isEmpty();
        jdbc.update("delete from channel_total");
    }

    private static void looked(Page page, String name) {
        Steps.phonePicture(page, name);
        assertThat(Axe.seriousIn(page)).as(name).isEmpty();
    }

    private String address() {
        return "http://localhost:" + port + "/";
    }
}
