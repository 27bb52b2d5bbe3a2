package vn.hocso.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;

import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import vn.hocso.roster.ConsentPurpose;
import vn.hocso.roster.OwnRecords;
import vn.hocso.roster.Team;
import vn.hocso.servers.RealServers;
import vn.hocso.training.People;

/** If this fails, the ministry reads a figure and cannot come to what it rests on. */
@QuarkusTest
@WithTestResource(RealServers.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class EvidenceInBrowserTest {

    private static final Instant LEARNED = Instant.parse("2022-11-10T03:00:00Z");
    private static final int MOST_PAGES = 10;

    @ConfigProperty(name = "quarkus.http.test-port")
    int port;
    @Inject
    People people;
    @Inject
    OwnRecords records;

    @Test
    void one_walks_from_the_country_to_a_signed_statement_and_takes_the_figures_away() throws IOException {
        Team team = people.team("49", "502", "20335");
        UUID member = people.member(team);
        records.give("test-" + member, ConsentPurpose.NAMED_REPORTS);
        people.train(member, LEARNED);
        try (var browser = new Browser()) {
            Page monitor = browser.desktop();
            Steps.signIn(monitor, address() + "training", "0900000006");
            Browser.screenshot(monitor, "dashboard-country-desktop");
            for (String step : List.of("Cụm 6", "Quảng Nam", "Thành phố Tam Kỳ", "Phường Tân Thạnh", team.name())) {
                table(monitor).getByRole(AriaRole.LINK, exactly(step)).last().click();
                assertThat(monitor.locator("h1").textContent()).contains(step);
            }
            Browser.screenshot(monitor, "dashboard-team-desktop");
            Steps.click(monitor, AriaRole.LINK, "1 đúng hạn");
            assertThat(monitor.locator("h1").textContent()).contains("Hoàn thành đúng hạn", team.name());
            assertThat(monitor.locator("main").textContent()).contains("1 người", "Người học " + member);
            assertThat(Look.atDesks(monitor, "people-behind-team")).isEmpty();
            monitor.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Người học " + member)).click();
            completion(monitor).click();
            assertThat(monitor.locator("main").textContent()).contains("Đúng chữ ký");
            monitor.navigate(address() + "training?within=MIC-2022:6");
            monitor.locator("#provinces td[data-label='Đã hoàn thành'] a").first().click();
            assertThat(monitor.locator("h1").textContent()).contains("Đã hoàn thành");
            assertThat(Look.atDesks(monitor, "people-behind-province")).isEmpty();
            monitor.navigate(address() + "training?within=TEAM:" + team.code());
            monitor.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Xem từng người trong Tổ")).click();
            Browser.screenshot(monitor, "team-people-desktop");
            monitor.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Người học " + member)).click();
            Browser.screenshot(monitor, "person-desktop");
            completion(monitor).click();
            assertThat(monitor.locator("main").textContent()).contains("Đúng chữ ký");
            Browser.screenshot(monitor, "signed-statement-desktop");

            Page other = browser.phone();
            Steps.signIn(other, address() + "training", "0900000007");
            Browser.screenshot(other, "dashboard-province-phone");
            assertThat(other.navigate(monitor.url()).status()).as("of another province").isEqualTo(404);
            assertThat(other.content()).doesNotContain("Người học " + member);

            monitor.navigate(address() + "training?within=MIC-2022:6");
            for (String format : List.of("CSV", "JSON", "DHIS2", "Báo cáo PDF")) {
                assertThat(Files.size(file(monitor, format))).as(format).isGreaterThan(200);
            }
            try (InputStream in = Files.newInputStream(file(monitor, "Excel")); var workbook = new XSSFWorkbook(in)) {
                assertThat(workbook.getSheetAt(1)).extracting(row -> row.getCell(1) == null ? "" : row.getCell(1).toString())
                        .contains("Quảng Nam");
            }
        }
    }

    private static Path file(Page page, String link) {
        return page
                .waitForDownload(() -> page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link)).first().click())
                .path();
    }

    /** The statements of the lessons come first. */
    private static Locator completion(Page page) {
        Locator completion = page.locator("main li a", new Page.LocatorOptions().setHasText("Chương trình cho Tổ")).first();
        for (int i = 0; i < MOST_PAGES && completion.count() == 0; i++) {
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Trang sau")).click();
        }
        return completion;
    }

    private static Locator table(Page page) {
        return page.locator("table.rates").first();
    }

    private static Locator.GetByRoleOptions exactly(String name) {
        return new Locator.GetByRoleOptions().setName(name).setExact(true);
    }

    private String address() {
        return "http://localhost:" + port + "/";
    }
}
