package vn.hocso.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import com.microsoft.playwright.Page;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import vn.hocso.roster.Team;
import vn.hocso.servers.RealServers;
import vn.hocso.shared.Jdbc;
import vn.hocso.shared.time.ServiceClock;
import vn.hocso.training.People;
import vn.hocso.training.freeze.FrozenTargets;

/** If this fails, a member does not see when being trained runs out, or a province does not find what was frozen of its own target. */
@QuarkusTest
@WithTestResource(RealServers.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ProvinceTargetsInBrowserTest {

    @ConfigProperty(name = "quarkus.http.test-port")
    int port;
    @Inject
    People people;
    @Inject
    FrozenTargets targets;
    @Inject
    ServiceClock clock;
    @Inject
    Jdbc jdbc;

    @Test
    void a_member_sees_on_a_phone_until_when_being_trained_counts_and_how_to_renew_it() {
        Team team = people.team("37", "370", null);
        Instant now = clock.instant();
        try (var browser = new Browser()) {
            Page member = browser.phone();
            Steps.join(member, address(), team);
            UUID id = jdbc.first("select member_id from membership where team_id = ?", row -> row.getObject(1, UUID.class),
                    team.id()).orElseThrow();
            people.train(id, now.minusSeconds(7_200));
            jdbc.update(
                    "insert into target (id, title, unit_of_count, scope, starts_on, ends_on, bound, zone, rule, share, source)"
                            + " values ('browser-37', 'Bồi dưỡng lại hằng năm', 'MEMBER', 'DMHC-2022:37', '2022-09-01', '2023-12-31', 'INCLUSIVE',"
                            + " 'Asia/Ho_Chi_Minh', 'refreshed-v1', 1, 'Kế hoạch thử của tỉnh')");
            people.again(id, people.core().subList(0, 3), now);
            // What a replica remembers of targets is a second old.
            member.waitForTimeout(1_500);
            member.navigate(address() + "learning");
            assertThat(member.locator("main").textContent()).contains("Có hiệu lực đến hết ngày", "3/25", "Gia hạn tiếp");
            looked(member, "home-validity");
            member.setViewportSize(1280, 800);
            Browser.screenshot(member, "home-validity-desktop");
        } finally {
            jdbc.update("delete from target where id = 'browser-37'");
        }
    }

    @Test
    void a_province_reads_what_was_frozen_of_its_own_target_and_the_rules_side_by_side() {
        LocalDate last = LocalDate.of(2022, 11, 4);
        targets.add("frozen-hue-browser", last, "DMHC-2022:46");
        Team team = people.team("46", "474", "19750");
        UUID listed = people.member(team);
        people.list(team, 3, listed);
        people.train(listed, Instant.parse("2022-11-03T03:00:00Z"));
        try (var browser = new Browser()) {
            targets.freezeAfter(last, 20);
            targets.check();
            Page province = browser.phone();
            String page = address() + "training/frozen/frozen-hue-browser/2022-11-04";
            Steps.signIn(province, page, "0900000007");
            looked(province, "frozen-province");
            province.setViewportSize(1280, 800);
            Browser.screenshot(province, "frozen-province-desktop");
            province.navigate(address() + "training?within=DMHC-2022%3A46#goals");
            assertThat(province.locator("#goals").textContent()).contains("đã chốt: ");
            province.locator("#goals").scrollIntoViewIfNeeded();
            Browser.screenshot(province, "goals-frozen-desktop");
            province.navigate(address() + "training/rules?within=DMHC-2022%3A46");
            Browser.screenshot(province, "rules-desktop");
            province.setViewportSize(360, 640);
            looked(province, "rules");
            province.navigate(address() + "training?within=DMHC-2022%3A46#goals");
            Browser.screenshot(province, "goals-frozen-phone");
            assertThat(Axe.seriousIn(province)).isEmpty();
        } finally {
            targets.forget("frozen-hue-browser");
            targets.execute("delete from target where id = 'frozen-hue-browser'");
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
