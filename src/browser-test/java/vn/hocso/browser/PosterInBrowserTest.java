package vn.hocso.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;

import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import vn.hocso.campaign.Paper;
import vn.hocso.roster.Roster;
import vn.hocso.roster.ScopeGrants;
import vn.hocso.roster.Team;
import vn.hocso.servers.RealServers;
import vn.hocso.shared.Jdbc;
import vn.hocso.training.People;

/** If this fails, a leader cannot print the sheet of the team, or an old sheet leads nowhere. */
@QuarkusTest
@WithTestResource(RealServers.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PosterInBrowserTest {

    private static final String OFFICER = "00000000-0000-4000-8000-000000000005";
    private static final String LEADER = "00000000-0000-4000-8000-000000000002";

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

    @AfterEach
    void noLongerKept() {
        jdbc.update("delete from scope_grant where granted_by = 'browser test of sheets'");
    }

    @Test
    void a_leader_prints_the_sheet_and_whoever_scans_it_comes_to_the_team() throws Exception {
        Team team = roster.teamOf(roster.memberOf(LEADER).orElseThrow().id(), LocalDate.of(2022, 11, 15)).orElseThrow();
        try (var browser = new Browser()) {
            Page leader = browser.phone();
            Steps.signIn(leader, address() + "learning", "0900000002");
            leader.navigate(address() + "t/" + team.code());
            looked(leader, "team-page-of-leader");
            leader.getByText("In tờ QR của Tổ").click();
            looked(leader, "poster");
            String scanned = scanned(leader);
            assertThat(scanned).endsWith("/t/" + team.code());
            Page passer = browser.phoneWithoutScript();
            passer.navigate(here(scanned));
            assertThat(passer.locator("h1").textContent()).isEqualTo(team.name());
            assertThat(passer.locator("main a.button").getAttribute("href")).startsWith("/join?team=");
            Page desktop = browser.desktop();
            Steps.signIn(desktop, address() + "campaign/teams/" + team.code(), "0900000002");
            Browser.screenshot(desktop, "poster-desktop");
        }
    }

    @Test
    void an_officer_closes_a_code_opens_it_again_and_replaces_it_and_the_old_sheet_leads_on() throws Exception {
        scopes.grantProvince(OFFICER, "56", "browser test of sheets");
        String district = roster.unitsIn("56").get(2).code();
        Team team = people.team("56", district, roster.unitsIn(district).get(0).code());
        people.team("56", district, roster.unitsIn(district).get(1).code());
        people.member(team);
        try (var browser = new Browser()) {
            Page officer = browser.phone();
            Steps.signIn(officer, address() + "campaign/posters?unit=56", "0900000005");
            looked(officer, "posters-of-province");
            officer.navigate(address() + "campaign/posters");
            looked(officer, "posters-choice");
            officer.navigate(address() + "campaign/posters?unit=" + district);
            looked(officer, "posters-of-district");
            officer.navigate(address() + "campaign/teams/" + team.code());
            String old = here(scanned(officer));
            officer.getByText("Đóng, mở lại hoặc thay mã").click();
            looked(officer, "team-codes");
            officer.getByText("Tạm đóng hoặc đặt hạn").click();
            looked(officer, "team-codes-closing");
            officer.locator("#until").fill("14/11/2022");
            officer.getByLabel("Tờ QR bị đưa ra ngoài Tổ").first().check();
            Steps.click(officer, AriaRole.BUTTON, "Đóng mã");
            assertThat(officer.locator("#until-error").textContent()).contains("từ ngày đóng trở đi");
            looked(officer, "team-codes-refused");
            officer.locator("#until").fill("30/11/2022");
            Steps.click(officer, AriaRole.BUTTON, "Đóng mã");
            looked(officer, "team-codes-closed");

            Page passer = browser.phoneWithoutScript();
            passer.navigate(old);
            assertThat(passer.locator("main").textContent()).contains("tạm đóng từ ngày 15/11/2022 đến hết ngày 30/11/2022");
            Steps.phonePicture(passer, "team-page-closed");
            Steps.click(officer, AriaRole.BUTTON, "Mở lại mã " + team.code());
            passer.navigate(old);
            assertThat(passer.locator("main").textContent()).contains("Tổ mời bạn tham gia");

            officer.getByText("bằng mã mới").click();
            officer.locator("[name=fate][value=LEADS_ON]").check();
            officer.locator("#why [value=LOST]").check();
            looked(officer, "team-codes-replacing");
            Steps.click(officer, AriaRole.BUTTON, "Thay mã");
            looked(officer, "team-codes-replaced");
            officer.getByText("Tờ QR để in").click();
            String fresh = here(scanned(officer));
            assertThat(fresh).isNotEqualTo(old);
            passer.navigate(old);
            Steps.phonePicture(passer, "team-page-replaced");
            assertThat(passer.locator("main").textContent()).contains("tờ QR cũ", fresh.substring(fresh.length() - 6));
            passer.locator("main a.button").click();
            assertThat(passer.url()).isEqualTo(fresh);
            assertThat(passer.locator("main").textContent()).contains("Tổ mời bạn tham gia");

            Page desktop = browser.desktop();
            Steps.signIn(desktop, address() + "roster/teams/" + team.code() + "/codes", "0900000005");
            Browser.screenshot(desktop, "team-codes-desktop");
            desktop.navigate(address() + "campaign/posters?unit=" + district);
            Browser.screenshot(desktop, "posters-desktop");
            assertThat(Axe.seriousIn(desktop)).isEqualTo(List.of());
        }
    }

    private static void looked(Page page, String name) {
        Steps.phonePicture(page, name);
        assertThat(Axe.seriousIn(page)).as(name).isEmpty();
    }

    /** Downloads the sheet of the page that is open. */
    private static String scanned(Page page) throws Exception {
        Download file = page.waitForDownload(() -> page.getByText("Tải tờ A4").click());
        assertThat(file.suggestedFilename()).matches("to-qr-[2-9A-Z]{6}\\.pdf");
        try (Paper sheet = new Paper(Files.readAllBytes(file.path()))) {
            return sheet.codes(1).stream().filter(code -> code.contains("/t/")).findFirst().orElseThrow();
        }
    }

    /** A sheet names the public address; this run stands elsewhere. */
    private String here(String scanned) {
        return address() + scanned.substring(scanned.indexOf("/t/") + 1);
    }

    private String address() {
        return "http://localhost:" + port + "/";
    }
}
