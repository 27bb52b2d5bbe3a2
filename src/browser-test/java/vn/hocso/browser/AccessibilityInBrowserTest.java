package vn.hocso.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

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
    /** A row of the matrix in which the second status, a member's, is 200. */
    private static final Pattern OPENS = Pattern.compile("^GET [^|]+\\|[^|]+\\| *\\d+ +200");
    /** Files, and what scripts and programs ask for. */
    private static final Pattern NO_PAGE = Pattern.compile("/(api|xapi|offline)/.*|/c/status/.*|.*\\.\\w+");
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
            page.setContent("<!DOCTYPE html><body><main><p style='font-size: 14px'>small <a href='/'>x</a></p>"
                    + "<button class='button'>one</button><button class='button'>two</button><div style='width: 500px'>wide</div></main>");
            assertThat(Layout.hardToUseIn(page)).anyMatch(found -> found.matches(".* a target of \\d+ x \\d+: a “x”"))
                    .anyMatch(found -> found.contains("letters of 14: p"))
                    .anyMatch(found -> found.contains("2 filled buttons"));
            assertThat(Layout.tooWideIn(page)).anyMatch(found -> found.contains("wide: DIV"));
            page.setContent("<svg viewBox='0 0 100 20' width='100' height='20'><text x='60' y='15'>a long text</text></svg>");
            assertThat(Layout.tooWideIn(page)).anyMatch(found -> found.contains("cuts off “a long text”"));
        }
    }

    /** A new page of members is looked at too, or this fails: the matrix of who may do what knows every route. */
    @Test
    void every_page_that_opens_for_a_member_is_looked_at() throws IOException {
        List<String> looked = Stream.of(Pages.STRANGER, Pages.READER, Pages.MEMBER).flatMap(role -> role.paths(""))
                .map(path -> "/" + path)
                .map(path -> path.replaceAll("\\?.*", "")).toList();
        List<String> routes;
        try (var matrix = getClass().getResourceAsStream("/vn/hocso/authorisation/matrix.txt")) {
            routes = new String(matrix.readAllBytes(), StandardCharsets.UTF_8).lines()
                    .filter(line -> OPENS.matcher(line).find())
                    .map(line -> line.split("[ |]+")[1]).filter(route -> !NO_PAGE.matcher(route).matches()).distinct().toList();
        }
        assertThat(routes).hasSizeGreaterThan(15)
                .allSatisfy(route -> assertThat(looked).anyMatch(path -> path.matches(route.replaceAll("\\{\\w+}", "[^/]+"))));
    }

    /** One sign-in for everything that is asked of a role's pages: {@link Look} says what. */
    @ParameterizedTest
    @EnumSource(Pages.class)
    void every_page_of_a_role_can_be_read_by_day_by_night_in_large_letters_on_a_small_phone_and_a_desktop(Pages role) {
        var found = new ArrayList<String>();
        try (var browser = new Browser()) {
            Page page = browser.phone();
            role.enter(page, address());
            role.paths(leading()).forEach(path -> {
                page.navigate(address() + path);
                String name = role.nameOf(path);
                found.addAll(role.ofPeopleWithPhones() ? Look.onPhones(page, name) : Look.atDesks(page, name));
            });
        }
        assertThat(found).isEmpty();
    }

    @Test
    void nothing_serious_is_found_from_signing_in_to_the_result_of_a_lesson() {
        var found = new ArrayList<String>();
        try (var browser = new Browser()) {
            Page page = browser.phone();
            page.navigate(address() + "l/ATTT-2");
            found.addAll(Look.onPhones(page, "sign-in"));
            Steps.click(page, AriaRole.LINK, "Đăng ký");
            found.addAll(Look.onPhones(page, "registration"));
            page.navigate(address() + "l/ATTT-2");
            Steps.fillIn(page, "0900000001");
            page.waitForURL(address() + "l/ATTT-2");
            Steps.click(page, AriaRole.BUTTON, "Làm bài kiểm tra");
            found.addAll(Look.onPhones(page, "question"));
            found.addAll(Look.at(withLongWords(page)));
            page.reload();
            for (int i = 0; i < MOST_QUESTIONS && page.locator("[name=question]").count() > 0; i++) {
                page.locator("input[name=option]").first().check();
                Steps.click(page, AriaRole.BUTTON, "Trả lời");
                found.addAll(i == 0 ? Look.onPhones(page, "feedback") : List.of());
                page.locator("a.button").first().click();
            }
            assertThat(page.locator("h1").textContent()).matches("Bạn đã đạt|Chưa đạt.*");
            found.addAll(Look.onPhones(page, "result"));
        }
        assertThat(found).isEmpty();
    }

    /** Which questions come is drawn: this one says what a trainer may write any day. */
    private static Page withLongWords(Page question) {
        question.evaluate("""
                () => document.querySelectorAll("legend h1, .option > span").forEach(text => {
                  text.textContent = "https://dichvucong.gov.vn.xac-thuc-tai-khoan.example/dang-nhap";
                })""");
        return question;
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
            found.addAll(Look.at(page));
            page.navigate(address() + "training/teams/" + team.code());
            found.addAll(Look.at(page));
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Người học " + member)).click();
            found.addAll(Look.at(page));
            Locator statement = page.locator("main li a[href*='/statements/']").first();
            statement.click();
            found.addAll(Look.at(page));
        }
        assertThat(found).isEmpty();
    }

    /** @return the path of the demonstration's leader */
    private String leading() {
        UUID member = roster.memberOf(LEADER).orElseThrow().id();
        return "campaign/teams/" + roster.teamOf(member, TODAY).orElseThrow().code() + "/leading";
    }

    private String address() {
        return "http://localhost:" + port + "/";
    }
}
