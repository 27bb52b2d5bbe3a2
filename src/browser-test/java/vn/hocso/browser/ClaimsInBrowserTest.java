package vn.hocso.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import vn.hocso.roster.Audience;
import vn.hocso.roster.NewEntry;
import vn.hocso.roster.NewMember;
import vn.hocso.roster.Roster;
import vn.hocso.roster.RosterChanged;
import vn.hocso.roster.RosterIntake;
import vn.hocso.roster.ScopeGrants;
import vn.hocso.roster.Team;
import vn.hocso.roster.TeamRole;
import vn.hocso.servers.RealServers;
import vn.hocso.training.People;

/** An officer settles who is who, and a slip of paper finds its way into a phone. */
@QuarkusTest
@WithTestResource(RealServers.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ClaimsInBrowserTest {

    private static final LocalDate SINCE = LocalDate.of(2022, 9, 1);

    @ConfigProperty(name = "quarkus.http.test-port")
    int port;
    @Inject
    People people;
    @Inject
    RosterIntake intake;
    @Inject
    Roster roster;
    @Inject
    ScopeGrants scopes;
    @Inject
    Event<RosterChanged> changed;

    @Test
    void an_officer_confirms_and_prints_and_a_member_types_on_a_phone() {
        scopes.grantProvince("00000000-0000-4000-8000-000000000005", "19", "test");
        Team team = people.team("19", "164", "05440");
        account(team, "Dương Văn Khớp", "+84965119301");
        account(team, "Ma Thị Trùng", "+84965119302");
        account(team, "Ma Thị Trùng", "+84965119303");
        QuarkusTransaction.requiringNew().run(() -> {
            listed(team, "Dương Văn Khớp", "+84965119301");
            listed(team, "Ma Thị Trùng", null);
            listed(team, "Triệu Thị Tên Rất Dài Để Xem Có Vừa Không", null);
            changed.fire(new RosterChanged("19"));
        });
        try (var browser = new Browser()) {
            Page officer = browser.desktop();
            Steps.signIn(officer, address() + "roster/imports", "0900000005");
            Steps.click(officer, AriaRole.LINK, "Ghép người trong danh sách với tài khoản");
            officer.locator("#q").fill(team.code());
            Steps.click(officer, AriaRole.BUTTON, "Tìm");
            Browser.screenshot(officer, "claims-work-desktop");
            assertThat(officer.locator("main").textContent()).contains("Dương Văn Khớp", "Khớp nhiều người");
            Steps.click(officer, AriaRole.BUTTON, "Đúng người này (Dương Văn Khớp)");
            assertThat(officer.locator("[role=status]").textContent()).contains("Đã ghép");
            officer.navigate(address() + "roster/claim-codes/" + team.code());
            Browser.screenshot(officer, "claim-codes-desktop");
            Steps.click(officer, AriaRole.BUTTON, "Tạo mã");
            Browser.screenshot(officer, "claim-slips-desktop");
            assertThat(officer.locator(".slips .code").count()).isEqualTo(2);
            String code = officer.locator(".slips .code").first().textContent();
            officer.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            Browser.screenshot(officer, "claim-slips-print");

            Page same = browser.phoneWithoutScript();
            Steps.signIn(same, address() + "roster/matches", "0900000005");
            Steps.phonePicture(same, "claims-work");
            same.navigate(address() + "roster/claim-codes/" + team.code());
            Steps.phonePicture(same, "claim-codes");

            Page member = browser.phoneWithoutScript();
            Steps.signIn(member, address() + "claim", "0900000001");
            Steps.phonePicture(member, "claim");
            member.locator("#code").fill(code.substring(0, code.length() - 1));
            Steps.click(member, AriaRole.BUTTON, "Ghép");
            assertThat(member.locator("#code-error").textContent()).contains("9 ký tự");
            Steps.phonePicture(member, "claim-mistyped");
            Page desktop = browser.desktop();
            Steps.signIn(desktop, address() + "claim", "0900000002");
            Browser.screenshot(desktop, "claim-desktop");
        }
    }

    /** From the slip to both answers. */
    @Test
    void whoever_typed_a_code_is_asked_whether_that_is_them_until_they_answer() {
        scopes.grantProvince("00000000-0000-4000-8000-000000000005", "86", "test");
        String district = roster.unitsIn("86").get(0).code();
        Team team = people.team("86", district, roster.unitsIn(district).get(0).code());
        QuarkusTransaction.requiringNew().run(() -> listed(team, "Huỳnh Thị Mỹ Duyên", "+84965119311"));
        try (var browser = new Browser()) {
            Page officer = browser.desktop();
            Steps.signIn(officer, address() + "roster/claim-codes/" + team.code(), "0900000005");
            Steps.click(officer, AriaRole.BUTTON, "Tạo mã");
            String code = officer.locator(".slips .code").first().textContent();

            Page member = browser.phone();
            Steps.join(member, address(), team);
            member.navigate(address() + "claim");
            member.locator("#code").fill(code);
            Steps.click(member, AriaRole.BUTTON, "Ghép");
            assertThat(member.locator("main").textContent()).contains("Đây có phải là bạn?", "Huỳnh Thị Mỹ Duyên",
                    "0965 *** 311");
            Steps.phonePicture(member, "claim-asked");
            assertThat(Axe.seriousIn(member)).isEmpty();
            member.navigate(address() + "learning");
            assertThat(member.locator("main").textContent()).contains("Đây có phải là bạn?", "Huỳnh Thị Mỹ Duyên");
            Steps.phonePicture(member, "home-asked");
            assertThat(Axe.seriousIn(member)).isEmpty();
            member.setViewportSize(1280, 800);
            Browser.screenshot(member, "home-asked-desktop");
            Steps.click(member, AriaRole.BUTTON, "Đúng là tôi");
            assertThat(member.url()).endsWith("/learning?done=recognised");
            assertThat(member.locator("main").textContent()).contains("Học Số đã ghi lại")
                    .doesNotContain("Đây có phải là bạn?");
            member.navigate(address() + "claim");
            Browser.screenshot(member, "claim-answered-desktop");
            member.setViewportSize(360, 640);
            Steps.phonePicture(member, "claim-answered");
            Steps.click(member, AriaRole.BUTTON, "Không phải tôi, gỡ ghép");
            assertThat(member.locator("main").textContent()).contains("Đã gỡ ghép").doesNotContain("Huỳnh Thị Mỹ Duyên");
        }
    }

    private void account(Team team, String name, String phone) {
        UUID id = UUID.randomUUID();
        intake.register(List.of(new NewMember(id, "browser-" + id, name, phone, team, TeamRole.MEMBER,
                Instant.parse("2022-09-05T01:00:00Z"))));
    }

    private void listed(Team team, String name, String phone) {
        intake.enter(intake.openImport("Danh sách thử", "test", Instant.parse("2022-09-01T01:00:00Z"), true),
                List.of(new NewEntry(name, phone, team, TeamRole.MEMBER, Audience.MEMBER, SINCE, null, null)));
    }

    private String address() {
        return "http://localhost:" + port + "/";
    }
}
