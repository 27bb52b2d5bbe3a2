package vn.hocso.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

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
import vn.hocso.roster.Roster;
import vn.hocso.roster.ScopeGrants;
import vn.hocso.roster.Team;
import vn.hocso.servers.RealServers;
import vn.hocso.shared.Jdbc;
import vn.hocso.training.People;

/** A member moves house and changes the team with a phone; a leader with a phone and an officer at a desk decide. */
@QuarkusTest
@WithTestResource(RealServers.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TransferInBrowserTest {

    private static final String OFFICER = "00000000-0000-4000-8000-000000000005";
    private static final String LEADER = "00000000-0000-4000-8000-000000000002";

    @ConfigProperty(name = "quarkus.http.test-port")
    int port;
    @Inject
    People people;
    @Inject
    Roster roster;
    @Inject
    ScopeGrants scopes;
    @Inject
    Jdbc jdbc;

    @AfterEach
    void noLongerKept() {
        jdbc.update("delete from scope_grant where granted_by = 'browser test of transfers'");
    }

    @Test
    void a_member_asks_and_waits_a_leader_refuses_and_an_officer_confirms_and_takes_back() {
        Team home = people.team("64", "622", "23563");
        Team alone = people.team("64", "622", "23566");
        Team into = roster.teamOf(roster.memberOf(LEADER).orElseThrow().id(), LocalDate.of(2022, 11, 15)).orElseThrow();
        scopes.grantProvince(OFFICER, "64", "browser test of transfers");
        var serious = new ArrayList<String>();
        try (var browser = new Browser()) {
            Page member = browser.phone();
            Steps.join(member, address(), home);
            member.navigate(address() + "my-data");
            Browser.screenshot(member, "transfer-my-data-phone");
            Steps.click(member, AriaRole.LINK, "Chuyển sang Tổ khác: xin chuyển, xem yêu cầu đang chờ");
            look(member, "transfer-start", serious);
            Steps.click(member, AriaRole.LINK, "Tìm Tổ của tôi");
            look(member, "transfer-provinces", serious);
            member.navigate(address() + "transfer/teams?unit=23566");
            look(member, "transfer-teams", serious);
            member.navigate(address() + "transfer");
            member.locator("#code").fill("ABC");
            Steps.click(member, AriaRole.BUTTON, "Tìm Tổ");
            look(member, "transfer-mistyped", serious);
            member.navigate(address() + "t/" + into.code());
            look(member, "transfer-invitation", serious);
            Steps.click(member, AriaRole.LINK, "Xin chuyển sang Tổ này");
            look(member, "transfer-form", serious);
            Steps.click(member, AriaRole.BUTTON, "Gửi yêu cầu");
            assertThat(member.locator("[role=status]").textContent()).contains("Đã gửi yêu cầu");
            look(member, "transfer-waiting", serious);

            Page leader = browser.phone();
            Steps.signIn(leader, address() + "campaign/teams/" + into.code() + "/leading", "0900000002");
            look(leader, "transfer-leading", serious);
            leader.navigate(address() + "roster/transfers");
            look(leader, "transfer-desk", serious);
            leader.locator("summary").first().click();
            leader.locator("select").first().selectOption("LIVES_ELSEWHERE");
            look(leader, "transfer-refusing", serious);
            leader.locator("details[open] button").click();
            assertThat(leader.locator("[role=status]").textContent()).contains("không xác nhận");

            member.navigate(address() + "transfer");
            look(member, "transfer-refused", serious);
            member.navigate(address() + "transfer/teams?team=" + alone.code());
            Steps.click(member, AriaRole.BUTTON, "Gửi yêu cầu");

            Page officer = browser.desktop();
            Steps.signIn(officer, address() + "roster/imports", "0900000005");
            Steps.click(officer, AriaRole.LINK, "Người xin chuyển Tổ: xác nhận, hoàn tác");
            desktop(officer, "transfer-desk", serious);
            officer.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Xác nhận vào Tổ (Nguyễn Thị Ánh)")).first()
                    .click();
            desktop(officer, "transfer-desk-confirmed", serious);
            member.navigate(address() + "transfer");
            look(member, "transfer-confirmed", serious);
            assertThat(member.locator("main").textContent()).contains(alone.place());
            officer.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Hoàn tác (Nguyễn Thị Ánh)")).first()
                    .click();
            assertThat(officer.locator("[role=status]").textContent()).contains("trở lại Tổ cũ");
            member.navigate(address() + "transfer");
            look(member, "transfer-taken-back", serious);
            assertThat(member.locator("main").textContent()).contains(home.place());
            member.setViewportSize(1280, 800);
            desktop(member, "transfer-start", serious);
            member.navigate(address() + "transfer/teams?team=" + alone.code());
            desktop(member, "transfer-form", serious);
        }
        assertThat(serious).isEmpty();
    }

    private static void look(Page page, String name, List<String> serious) {
        Steps.phonePicture(page, name);
        serious.addAll(Axe.seriousIn(page));
    }

    private static void desktop(Page page, String name, List<String> serious) {
        Browser.screenshot(page, name + "-desktop");
        serious.addAll(Axe.seriousIn(page));
    }

    private String address() {
        return "http://localhost:" + port + "/";
    }
}
