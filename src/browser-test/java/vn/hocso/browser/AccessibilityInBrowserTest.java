package vn.hocso.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import vn.hocso.roster.ConsentPurpose;
import vn.hocso.roster.OwnRecords;
import vn.hocso.roster.Roster;
import vn.hocso.roster.Team;
import vn.hocso.servers.RealServers;
import vn.hocso.training.People;

/** If this fails, somebody who sees badly, or uses no mouse, cannot use a page. */
@QuarkusTest
@WithTestResource(RealServers.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AccessibilityInBrowserTest {

    private static final int MOST_QUESTIONS = 5;
    private static final String LEADER = "00000000-0000-4000-8000-000000000002";
    private static final LocalDate TODAY = LocalDate.of(2022, 11, 15);

    @ConfigProperty(name = "quarkus.http.test-port")
    int port;
    @Inject
    People people;
    @Inject
    Roster roster;
    @Inject
    OwnRecords records;

    @Test
    void the_rules_are_looked_at() {
        try (var browser = new Browser()) {
            Page page = browser.phone();
            page.setContent(
                    "<!DOCTYPE html><html><title>x</title><body><main><h1>x</h1><img src='data:,'><input></main></body>");
            assertThat(Axe.seriousIn(page)).anyMatch(found -> found.contains("critical image-alt"))
                    .anyMatch(found -> found.contains("critical label"));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "                       | / /t/QUOCGIA /c /c/ABC /figures /figures?within=MIC-2022:6 /figures?within=DMHC-2022:46 /sources /no-such-page",
            "0900000001 /learning   | /learning /l/CDS-1 /my-data /certificate /offline /check-in /s /notices /practices /channel"
                    + " /transfer /transfer/teams /l/CDS-1/inquiries /learning/inquiries",
            "0900000002 /learning   | /learning LEADING /roster/transfers /relay /my-data/phones",
            "0900000003 /authoring  | /authoring /authoring/lessons/CDS-1 /authoring/inquiries /authoring/faq",
            "0900000005 /roster/imports | /roster/imports /roster/teams /roster/establishment /campaign/posters"
                    + " /campaign/sessions /campaign/new-session?province=46 /campaign/coverage /campaign/notices /campaign/new-notice"
                    + " /campaign/practices /campaign/channel /campaign/support /campaign/suggestions /campaign/focal-points"
                    + " /campaign/mailboxes /campaign/mailboxes/46",
            "0900000006 /training   | /training /training?within=MIC-2022:6 /training?within=DMHC-2022:46 /training?within=DMHC-2022:474"
                    + " /training?asOf=31/02/2022 /training?boundary=2025 /training?scheme=TWD-2022 /training/letters"
                    + " /training/league /training/rules /training/never-started /training/exclusions /training/reports"
                    + " /training/yearly-reports /training/yearly-reports/youth-union/2022 /training/yearly-reports/committees/2022/46"
                    + " /campaign/sessions /campaign/coverage /campaign/coverage?province=46"
                    + " /campaign/mailboxes /campaign/mailboxes/TW /campaign/letters",
            "0900000008 /administration/credentials | /administration/credentials /administration/new-credential"
                    + " /administration/forwarding /administration/new-forwarding /administration/statement-loads"
                    + " /administration/statements /administration/figures /administration/targets /administration/new-target"
                    + " /administration/targets/members-online-2022-11 /administration/clusters /administration/erasures"
                    + " /administration/sources /administration/sources/S0 /administration/offline-refusals"
                    + " /administration/waiting-parcels"})
    void nothing_serious_is_found_in_the_pages_of_a_role(String who, String paths) {
        var found = new ArrayList<String>();
        try (var browser = new Browser()) {
            Page page = browser.desktop();
            if (who != null) {
                String[] nameAndHome = who.split(" ");
                Steps.signIn(page, address() + nameAndHome[1].substring(1), nameAndHome[0]);
            }
            for (String path : paths.split(" ")) {
                page.navigate(path.equals("LEADING") ? leading() : address() + path.substring(1));
                found.addAll(Axe.seriousIn(page));
            }
        }
        assertThat(found).isEmpty();
    }

    @Test
    void nothing_serious_is_found_from_signing_in_to_the_result_of_a_lesson() {
        var found = new ArrayList<String>();
        try (var browser = new Browser()) {
            Page page = browser.phone();
            page.navigate(address() + "l/ATTT-2");
            found.addAll(Axe.seriousIn(page));
            Steps.fillIn(page, "0900000001");
            page.waitForURL(address() + "l/ATTT-2");
            Steps.click(page, AriaRole.BUTTON, "Làm bài kiểm tra");
            found.addAll(Axe.seriousIn(page));
            for (int i = 0; i < MOST_QUESTIONS && page.locator("[name=question]").count() > 0; i++) {
                page.locator("input[name=option]").first().check();
                Steps.click(page, AriaRole.BUTTON, "Trả lời");
                found.addAll(i == 0 ? Axe.seriousIn(page) : List.of());
                page.locator("a.button").first().click();
            }
            assertThat(page.locator("h1").textContent()).matches("Bạn đã đạt|Chưa đạt.*");
            found.addAll(Axe.seriousIn(page));
        }
        assertThat(found).isEmpty();
    }

    @Test
    void nothing_serious_is_found_down_to_a_signed_statement() {
        Team team = people.team("36", "356", null);
        UUID member = people.member(team);
        records.give("test-" + member, ConsentPurpose.NAMED_REPORTS);
        people.train(member, Instant.parse("2022-11-10T03:00:00Z"));
        var found = new ArrayList<String>();
        try (var browser = new Browser()) {
            Page page = browser.desktop();
            Steps.signIn(page, address() + "training?within=TEAM:" + team.code(), "0900000006");
            found.addAll(Axe.seriousIn(page));
            page.navigate(address() + "training/teams/" + team.code());
            found.addAll(Axe.seriousIn(page));
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Người học " + member)).click();
            found.addAll(Axe.seriousIn(page));
            Locator statement = page.locator("main li a[href*='/statements/']").first();
            statement.click();
            found.addAll(Axe.seriousIn(page));
        }
        assertThat(found).isEmpty();
    }

    /** The page of the demonstration's leader. */
    private String leading() {
        UUID member = roster.memberOf(LEADER).orElseThrow().id();
        return address() + "campaign/teams/" + roster.teamOf(member, TODAY).orElseThrow().code() + "/leading";
    }

    private String address() {
        return "http://localhost:" + port + "/";
    }
}
