package vn.hocso.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;

import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import vn.hocso.roster.Roster;
import vn.hocso.roster.Team;
import vn.hocso.roster.TrainingCluster;
import vn.hocso.roster.territory.Unit;
import vn.hocso.servers.RealServers;
import vn.hocso.training.People;

/** If this fails, an office whose browsers run no scripts sees the country and gets no further. */
@QuarkusTest
@WithTestResource(RealServers.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FiguresWithoutScriptTest {

    private static final String PROVINCE = "31";
    private static final LocalDate DAY = LocalDate.of(2022, 11, 15);

    @ConfigProperty(name = "quarkus.http.test-port")
    int port;
    @Inject
    People people;
    @Inject
    Roster roster;

    @Test
    void one_walks_from_the_country_to_a_team_and_back_by_links_alone() {
        Unit district = roster.unitsIn(PROVINCE).get(5);
        Unit commune = roster.unitsIn(district.code()).get(0);
        Team team = people.team(PROVINCE, district.code(), commune.code());
        int cluster = roster.clusters(TrainingCluster.SCHEME, DAY).stream()
                .filter(one -> one.provinceCodes().contains(PROVINCE)).findFirst().orElseThrow().no();
        try (var browser = new Browser()) {
            Page page = signedIn(browser);
            go(page, "MIC-2022:" + cluster, "Cụm " + cluster);
            go(page, "DMHC-2022:" + PROVINCE, "Hải Phòng");
            go(page, "DMHC-2022:" + district.code(), district.fullName());
            go(page, "DMHC-2022:" + commune.code(), commune.fullName());
            go(page, "TEAM:" + team.code(), team.name());
            page.locator(".crumbs a").first().click();
            assertThat(page.locator("h1").textContent()).isEqualTo("Bồi dưỡng, tập huấn trực tuyến");
        }
    }

    @Test
    void a_row_is_found_a_table_sorted_and_another_day_looked_at_without_script() {
        try (var browser = new Browser()) {
            Page page = signedIn(browser);
            List<String> byName = page.locator("#provinces tbody th").allTextContents();
            Locator trained = page.locator("#provinces thead th").nth(1);
            trained.locator("a").click();
            String order = trained.getAttribute("aria-sort");
            assertThat(order).isIn("ascending", "descending");
            assertThat(page.locator("#provinces tbody th").allTextContents()).isNotEqualTo(byName)
                    .containsExactlyInAnyOrderElementsOf(byName);
            trained.locator("a").click();
            assertThat(trained.getAttribute("aria-sort")).isIn("ascending", "descending").isNotEqualTo(order);

            page.locator(".filters summary").click();
            page.locator("#q").fill("hai phong");
            page.locator("form.filters > button").click();
            assertThat(page.locator("#provinces tbody tr").count()).isEqualTo(1);
            assertThat(page.locator("#provinces tbody th").textContent()).contains("Hải Phòng");
            assertThat(page.locator("#q").inputValue()).as("what was looked for stays").isEqualTo("hai phong");

            page.locator("#asOf").fill("09/11/2022");
            page.locator("form.filters > button").click();
            assertThat(page.url()).contains("asOf=09%2F11%2F2022");
            assertThat(page.locator("#provinces").textContent()).contains("09/11/2022");
        }
    }

    private Page signedIn(Browser browser) {
        Page page = browser.desktopWithoutScript();
        Steps.signIn(page, "http://localhost:" + port + "/training", "0900000006");
        return page;
    }

    /** Follows the link of a row. */
    private static void go(Page page, String within, String name) {
        page.locator("main table.rates a[href*='within=" + within + "']").first().click();
        assertThat(page.url()).contains("within=" + within);
        assertThat(page.locator("h1").textContent()).contains(name);
    }
}
