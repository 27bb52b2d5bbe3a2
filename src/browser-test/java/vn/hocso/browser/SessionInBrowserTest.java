package vn.hocso.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

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
import vn.hocso.campaign.attendance.Room;
import vn.hocso.roster.Audience;
import vn.hocso.roster.Roster;
import vn.hocso.roster.ScopeGrants;
import vn.hocso.roster.Team;
import vn.hocso.roster.TrainingCluster;
import vn.hocso.roster.territory.Unit;
import vn.hocso.servers.RealServers;
import vn.hocso.shared.Jdbc;
import vn.hocso.shared.time.ServiceClock;
import vn.hocso.training.Figures;
import vn.hocso.training.People;

/** If this fails, a session in person cannot be held: planned, attended by code and on paper, and read by the ministry. */
@QuarkusTest
@WithTestResource(RealServers.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SessionInBrowserTest {

    private static final String OFFICER = "00000000-0000-4000-8000-000000000005";
    /** Ninh Thuận, of the sixth cluster, whose window the letter leaves empty. */
    private static final String PROVINCE = "58";
    private static final LocalDate TODAY = LocalDate.of(2022, 11, 15);

    @ConfigProperty(name = "quarkus.http.test-port")
    int port;
    @Inject
    ScopeGrants scopes;
    @Inject
    Roster roster;
    @Inject
    People people;
    @Inject
    Room room;
    @Inject
    Figures figures;
    @Inject
    ServiceClock clock;
    @Inject
    Jdbc jdbc;

    @AfterEach
    void noLongerKept() {
        jdbc.update("delete from scope_grant where granted_by = 'browser test of sessions'");
    }

    @Test
    void an_officer_holds_a_session_and_the_province_moves_in_person_and_not_online() throws Exception {
        assertThat(roster.clusters(TrainingCluster.SCHEME, TODAY)).anySatisfy(cluster -> {
            assertThat(cluster.no()).isEqualTo(6);
            assertThat(cluster.provinceCodes()).contains(PROVINCE);
            assertThat(cluster.startsOn()).isNull();
        });
        scopes.grantProvince(OFFICER, PROVINCE, "browser test of sessions");
        Unit district = roster.unitsIn(PROVINCE).get(0);
        List<Unit> communes = roster.unitsIn(district.code());
        Team scanning = people.team(PROVINCE, district.code(), communes.get(0).code());
        Team typing = people.team(PROVINCE, district.code(), communes.get(1).code());
        Team signing = people.team(PROVINCE, district.code(), communes.get(2).code());
        room.listed(signing, "Kiều Thị Ỷ Lan", Audience.MEMBER, null);
        room.listed(signing, "Lê Văn Ấm", Audience.MEMBER, null);
        long online = figures.trained("province", "DMHC-2022:" + PROVINCE);
        try (var browser = new Browser()) {
            Page ministry = browser.desktop();
            Steps.signIn(ministry, address() + "campaign/coverage?province=" + PROVINCE, "0900000006");
            assertThat(ministry.locator("main").textContent()).contains("Muộn: 0.");

            Page officer = browser.phone();
            Steps.signIn(officer, address() + "campaign/sessions", "0900000005");
            plan(officer);
            String session = officer.url().replaceFirst("\\?.*", "");
            connect(officer, district, communes);
            officer.navigate(session);
            looked(officer, "session-of-officer");

            Page screen = browser.desktop();
            Steps.signIn(screen, session + "/screen", "0900000005");
            Browser.screenshot(screen, "session-screen-desktop");
            assertThat(Axe.seriousIn(screen)).isEmpty();
            looked(officer, session + "/screen", "session-screen");

            Page first = browser.phone();
            Steps.join(first, address(), scanning);
            first.navigate(address() + "check-in");
            looked(first, "check-in-home");
            first.navigate(here(room.screen(id(session), clock.instant())));
            looked(first, "check-in-invitation");
            Steps.click(first, AriaRole.BUTTON, "Điểm danh");
            assertThat(first.locator("[role=status]").textContent()).contains("Đã điểm danh");
            looked(first, "check-in-done");

            Page second = browser.phone();
            Steps.join(second, address(), typing);
            second.navigate(address() + "s");
            second.locator("#code").fill("ABCD-EFGH");
            Steps.click(second, AriaRole.BUTTON, "Tiếp tục");
            looked(second, "check-in-wrong");
            screen.reload();
            second.locator("#code").fill(screen.locator(".screen-typed").textContent().toLowerCase());
            Steps.click(second, AriaRole.BUTTON, "Tiếp tục");
            Steps.click(second, AriaRole.BUTTON, "Điểm danh");
            assertThat(second.locator("[role=status]").textContent()).contains("Đã điểm danh");

            UUID stranger = people.member(people.team("86", "855", roster.unitsIn("855").get(0).code()));
            room.checkIn(stranger, room.screen(id(session), clock.instant()), clock.instant());

            paper(officer, session, district, signing);
            settle(officer, session);
            officer.navigate(session);
            looked(officer, "session-attended");
            assertThat(officer.locator("main").textContent()).contains("Tổ có người dự");
            Steps.click(officer, AriaRole.BUTTON, "Kết thúc buổi tập huấn");
            assertThat(officer.locator("[role=status]").textContent()).contains("Đã kết thúc");
            looked(officer, "session-closed");
            looked(officer, address() + "campaign/sessions?province=" + PROVINCE, "session-ledger");
            screen.reload();
            assertThat(screen.locator("main").textContent()).contains("đã kết thúc");

            ministry.reload();
            assertThat(ministry.locator("main").textContent()).contains("Muộn: 3.", "Muộn: 5.");
            Browser.screenshot(ministry, "session-coverage-province-desktop");
            assertThat(Axe.seriousIn(ministry)).isEmpty();
            ministry.navigate(address() + "campaign/coverage");
            Browser.screenshot(ministry, "session-coverage-desktop");
            assertThat(Axe.seriousIn(ministry)).isEmpty();
            ministry.navigate(session);
            Browser.screenshot(ministry, "session-of-monitor-desktop");
            ministry.navigate(address() + "campaign/sessions");
            Browser.screenshot(ministry, "session-ledger-desktop");
            assertThat(Axe.seriousIn(ministry)).isEmpty();
            looked(officer, address() + "campaign/coverage", "session-coverage-of-officer");
        }
        assertThat(figures.trained("province", "DMHC-2022:" + PROVINCE)).as("never online").isEqualTo(online);
    }

    @Test
    void the_screen_of_a_room_shows_the_next_code_by_itself() {
        scopes.grantProvince(OFFICER, PROVINCE, "browser test of sessions");
        try (var browser = new Browser()) {
            Page officer = browser.desktop();
            Steps.signIn(officer, address() + "campaign/sessions?province=" + PROVINCE, "0900000005");
            plan(officer);
            String session = officer.url().replaceFirst("\\?.*", "");
            officer.navigate(session + "/screen");
            String code = officer.locator(".screen-typed").textContent();
            officer.waitForFunction("code => document.querySelector('.screen-typed').textContent !== code", code,
                    new Page.WaitForFunctionOptions().setTimeout(40_000));
            assertThat(officer.locator("noscript").count()).isEqualTo(1);
        }
    }

    private void plan(Page officer) {
        officer.navigate(address() + "campaign/sessions?province=" + PROVINCE);
        looked(officer, "session-ledger-before");
        officer.getByText("Ghi một buổi tập huấn").click();
        assertThat(officer.locator("main").textContent()).contains("Cụm 6: văn bản của Bộ không ghi thời gian");
        officer.locator("#heldOn").fill("15/11/2022");
        officer.locator("#startsAt").fill("0:30");
        officer.locator("#endsAt").fill("23:30");
        officer.locator("#topic").fill("Chuyển đổi số và kỹ năng số cơ bản");
        Steps.click(officer, AriaRole.BUTTON, "Ghi buổi tập huấn");
        assertThat(officer.locator("#venue-error").textContent()).contains("địa điểm");
        looked(officer, "session-plan-refused");
        officer.locator("#venue").fill("Hội trường UBND tỉnh Ninh Thuận");
        Steps.click(officer, AriaRole.BUTTON, "Ghi buổi tập huấn");
        assertThat(officer.locator("[role=status]").textContent()).contains("Đã ghi buổi tập huấn");
    }

    private void connect(Page officer, Unit district, List<Unit> communes) throws Exception {
        officer.getByText("Thêm điểm cầu").last().click();
        officer.locator("#district").selectOption(district.code());
        Steps.click(officer, AriaRole.BUTTON, "Xem xã, phường của huyện này");
        officer.locator("[name=commune][value='" + communes.get(3).code() + "']").check();
        officer.locator("[name=commune][value='" + communes.get(4).code() + "']").check();
        looked(officer, "session-points");
        Steps.click(officer, AriaRole.BUTTON, "Thêm điểm cầu");
        Download file = officer.waitForDownload(() -> officer.getByText("Tải tờ mã").click());
        try (Paper sheet = new Paper(Files.readAllBytes(file.path()))) {
            assertThat(sheet.pages()).isEqualTo(2);
        }
    }

    private void paper(Page officer, String session, Unit district, Team team) throws Exception {
        officer.navigate(session + "/sheets");
        officer.locator("#district").selectOption(district.code());
        Steps.click(officer, AriaRole.BUTTON, "Xem các Tổ");
        looked(officer, "session-sheets");
        Download file = officer.waitForDownload(() -> officer.locator("a[href*='unit=" + team.code() + "']").click());
        try (Paper sheet = new Paper(Files.readAllBytes(file.path()))) {
            assertThat(String.join(" ", sheet.lines(1))).contains("Kiều Thị Ỷ Lan", "Lê Văn Ấm");
        }
        officer.locator("a[href$='/sheets/" + team.code() + "']").click();
        officer.getByText("Kiều Thị Ỷ Lan").click();
        officer.locator("#guests").fill("4");
        looked(officer, "session-paper");
        Steps.click(officer, AriaRole.BUTTON, "Ghi phiếu giấy");
        assertThat(officer.locator("[role=status]").textContent()).contains("Đã ghi phiếu giấy");
        looked(officer, "session-team");
    }

    private void settle(Page officer, String session) {
        officer.navigate(session + "/attendance");
        assertThat(officer.locator("main").textContent()).contains("Tổ ở nơi khác", "Không nêu tên");
        looked(officer, "session-flagged");
        officer.getByText("Không tính: Người này không dự").first().click();
        Steps.click(officer, AriaRole.BUTTON, "Ghi");
        assertThat(officer.locator("[role=status]").textContent()).contains("Đã ghi quyết định");
        looked(officer, "session-attendance");
    }

    private static void looked(Page page, String name) {
        page.setViewportSize(360, 640);
        Steps.phonePicture(page, name);
        assertThat(Axe.seriousIn(page)).as(name).isEmpty();
    }

    private static void looked(Page page, String address, String name) {
        page.navigate(address);
        looked(page, name);
    }

    private static long id(String session) {
        return Long.parseLong(session.substring(session.lastIndexOf('/') + 1));
    }

    private String here(String code) {
        return address() + "s/" + code;
    }

    private String address() {
        return "http://localhost:" + port + "/";
    }
}
