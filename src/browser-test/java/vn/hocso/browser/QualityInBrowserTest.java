package vn.hocso.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;
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

/** If this fails, the ministry cannot leave out what is wrong, or cannot read what it left out. */
@QuarkusTest
@WithTestResource(RealServers.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class QualityInBrowserTest {

    private static final Instant LEARNED = Instant.parse("2022-11-10T03:00:00Z");
    private static final String PROVINCE = "training?within=DMHC-2022:30";

    @ConfigProperty(name = "quarkus.http.test-port")
    int port;
    @Inject
    People people;
    @Inject
    Roster roster;
    @Inject
    Jdbc database;

    @Test
    void the_ministry_leaves_out_what_a_flag_names_and_everybody_reads_both_values() {
        Team team = team();
        people.list(team, 60, trained(team));
        trained(team);
        flag(trained(team), team);
        try (var browser = new Browser()) {
            Page ministry = browser.desktop();
            Steps.signIn(ministry, address() + PROVINCE, "0900000008");
            ministry.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Không tính các lượt này: Học quá nhanh"))
                    .click();
            Browser.screenshot(ministry, "exclusion-form-desktop");
            ministry.getByLabel("Lý do").fill("Ba phút một bài, xác minh tại chỗ ngày 14/11/2022");
            Steps.click(ministry, AriaRole.BUTTON, "Không tính các lượt này");
            assertThat(ministry.locator("main").textContent()).contains("Đã ghi quyết định", "Ba phút một bài");
            Browser.screenshot(ministry, "exclusions-desktop");
            ministry.navigate(address() + PROVINCE);
            assertThat(ministry.locator(".headline").textContent()).contains("không tính 1 lượt");
            Browser.screenshot(ministry, "dashboard-excluding-desktop");
            ministry.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Xếp hạng quận, huyện")).click();
            Browser.screenshot(ministry, "league-desktop");
            ministry.navigate(address() + "training/never-started?within=DMHC-2022:30");
            Browser.screenshot(ministry, "never-started-desktop");

            Page phone = browser.phone();
            Steps.signIn(phone, address() + PROVINCE, "0900000008");
            Steps.phonePicture(phone, "dashboard-excluding");
            for (String page : List.of("training/exclusions", "training/exclusions/new?flag=TOO_FAST&within=DMHC-2022:30",
                    "training/league?within=DMHC-2022:30", "training/never-started?within=DMHC-2022:30")) {
                phone.navigate(address() + page);
                Steps.phonePicture(phone, page.replaceAll("[^a-z-]+", "-"));
            }
        }
    }

    private Team team() {
        String district = roster.unitsIn("30").get(0).code();
        return people.team("30", district, roster.unitsIn(district).get(0).code());
    }

    private UUID trained(Team team) {
        UUID member = people.member(team);
        people.train(member, LEARNED);
        return member;
    }

    /** As the job would find it. */
    private void flag(UUID member, Team team) {
        database.update("insert into completion_flag (member_id, rule, flag) values (?, 'core-v1', 'TOO_FAST')", member);
        for (String flag : List.of("TOO_FAST", "ANY")) {
            database.update(
                    "insert into flag_day (team_id, rule, flag, day, completions) values (?, 'core-v1', ?, date '2022-11-10', 1)",
                    team.id(), flag);
        }
    }

    private String address() {
        return "http://localhost:" + port + "/";
    }
}
