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
import vn.hocso.roster.ScopeGrants;
import vn.hocso.roster.Team;
import vn.hocso.servers.RealServers;
import vn.hocso.training.People;

/** If this fails, an officer cannot tell that a team moved or went into another, or a member does not find the other. */
@QuarkusTest
@WithTestResource(RealServers.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TeamBookInBrowserTest {

    private static final String OFFICER = "00000000-0000-4000-8000-000000000005";

    @ConfigProperty(name = "quarkus.http.test-port")
    int port;
    @Inject
    ScopeGrants scopes;
    @Inject
    People people;

    @Test
    void an_officer_tells_a_founding_a_move_and_a_merger_on_a_phone_takes_both_back_and_the_printed_code_leads_on() {
        scopes.grantProvince(OFFICER, "83", "browser test");
        Team team = people.team("83", "829", "28756");
        Team into = people.team("83", "829", "28759");
        people.member(team);
        people.list(team, 3, null);
        people.list(into, 4, null);
        try (var browser = new Browser()) {
            Page officer = browser.phone();
            Steps.signIn(officer, address() + "roster/teams?province=83&q=" + team.code(), "0900000005");
            looked(officer, "team-book");
            officer.navigate(address() + "roster/teams/" + team.code());
            officer.getByText("Ghi quyết định thành lập").click();
            fillInPaper(officer, "31/02/2022");
            Steps.click(officer, AriaRole.BUTTON, "Ghi quyết định");
            looked(officer, "team-founding-refused");
            fillInPaper(officer, "30/07/2022");
            Steps.click(officer, AriaRole.BUTTON, "Ghi quyết định");
            looked(officer, "team-founded");

            officer.getByText("Ghi việc chuyển sang xã, huyện khác").click();
            looked(officer, "team-move");
            officer.locator("#commune").selectOption("28762");
            officer.locator("#on").fill("01/11/2022");
            Steps.click(officer, AriaRole.BUTTON, "Xem trước");
            looked(officer, "team-move-preview");
            Steps.click(officer, AriaRole.BUTTON, "Ghi việc chuyển nơi");
            assertThat(officer.locator("main").textContent()).contains("Đã ghi việc chuyển nơi");

            officer.getByText("Ghi việc sáp nhập vào Tổ khác").click();
            looked(officer, "team-merger");
            officer.locator("#into").fill(into.code());
            officer.locator("#on").fill("10/11/2022");
            Steps.click(officer, AriaRole.BUTTON, "Xem trước");
            assertThat(officer.locator("main").textContent()).contains("3 → 0", "4 → 7");
            looked(officer, "team-merger-preview");
            Steps.click(officer, AriaRole.BUTTON, "Ghi việc sáp nhập");
            looked(officer, "team-merged");

            Page desktop = browser.desktop();
            Steps.signIn(desktop, address() + "roster/teams/" + team.code(), "0900000005");
            Browser.screenshot(desktop, "team-merged-desktop");
            desktop.navigate(address() + "roster/establishment?province=83");
            Browser.screenshot(desktop, "establishment-desktop");
            assertThat(Axe.seriousIn(desktop)).isEmpty();

            Page passer = browser.phoneWithoutScript();
            passer.navigate(address() + "t/" + team.code());
            Steps.phonePicture(passer, "team-page-merged");
            passer.locator("main a.button").click();
            assertThat(passer.url()).endsWith("/t/" + into.code());

            Steps.click(officer, AriaRole.BUTTON, "Hoàn tác sáp nhập");
            looked(officer, "team-taken-back");
            passer.navigate(address() + "t/" + team.code());
            assertThat(passer.locator("main").textContent()).contains("Tổ mời bạn tham gia");

            officer.getByText("Hoàn tác lần chuyển nơi từ ngày 01/11/2022").click();
            looked(officer, "team-move-back");
            desktop.navigate(address() + "roster/teams/" + team.code() + "/move/reversal");
            Browser.screenshot(desktop, "team-move-back-desktop");
            officer.locator("#reason").fill("Ghi nhầm sang Tổ cùng tên");
            Steps.click(officer, AriaRole.BUTTON, "Hoàn tác chuyển nơi");
            assertThat(officer.locator("main").textContent()).contains("Đã hoàn tác việc chuyển nơi",
                    "Lý do hoàn tác: Ghi nhầm sang Tổ cùng tên");
            looked(officer, "team-move-taken-back");
        }
    }

    @Test
    void an_officer_dissolves_a_team_of_nobody_and_takes_it_back() {
        scopes.grantProvince(OFFICER, "83", "browser test");
        Team nobody = people.team("83", "829", "28765");
        Team somebody = people.team("83", "829", "28765");
        people.list(somebody, 3, null);
        try (var browser = new Browser()) {
            Page officer = browser.phone();
            Steps.signIn(officer, address() + "roster/teams/" + somebody.code() + "/dissolution", "0900000005");
            assertThat(officer.locator("main").textContent()).contains("3 người trong danh sách");
            looked(officer, "team-dissolution-of-people");
            officer.navigate(address() + "roster/teams/" + nobody.code());
            officer.getByText("Ghi việc giải thể (Tổ không còn ai)").click();
            officer.locator("#on").fill("01/07/2022");
            Steps.click(officer, AriaRole.BUTTON, "Giải thể Tổ");
            looked(officer, "team-dissolution-refused");
            officer.locator("#on").fill("10/11/2022");
            fillInPaper(officer, "08/11/2022");
            Steps.click(officer, AriaRole.BUTTON, "Giải thể Tổ");
            assertThat(officer.locator("main").textContent()).contains("Đã ghi việc giải thể", "07/QĐ-UBND");
            looked(officer, "team-dissolved");
            officer.navigate(address() + "roster/teams?province=83");
            looked(officer, "team-book-dissolved");
            Page desktop = browser.desktop();
            Steps.signIn(desktop, address() + "roster/teams/" + nobody.code(), "0900000005");
            Browser.screenshot(desktop, "team-dissolved-desktop");
            desktop.navigate(address() + "roster/teams?province=83");
            Browser.screenshot(desktop, "team-book-dissolved-desktop");
            Page passer = browser.phoneWithoutScript();
            passer.navigate(address() + "t/" + nobody.code());
            Steps.phonePicture(passer, "team-page-dissolved");
            officer.navigate(address() + "roster/teams/" + nobody.code());
            Steps.click(officer, AriaRole.BUTTON, "Hoàn tác giải thể");
            assertThat(officer.locator("main").textContent()).contains("Tổ hoạt động lại");
        }
    }

    private static void looked(Page page, String name) {
        Steps.phonePicture(page, name);
        assertThat(Axe.seriousIn(page)).as(name).isEmpty();
    }

    private static void fillInPaper(Page page, String dated) {
        page.locator("#number").fill("07/QĐ-UBND");
        page.locator("#dated").fill(dated);
        page.locator("#issuer").fill("UBND xã Phú Túc");
    }

    private String address() {
        return "http://localhost:" + port + "/";
    }
}
