package vn.hocso.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import vn.hocso.course.Catalogue;
import vn.hocso.course.Lesson;
import vn.hocso.learning.offline.EarlierLessons;
import vn.hocso.roster.Team;
import vn.hocso.servers.KeycloakAdmin;
import vn.hocso.servers.RealServers;
import vn.hocso.shared.Jdbc;
import vn.hocso.training.People;

/** If this fails, people who share a phone type numbers and passwords again, or one of them gets the answers of the other. */
@QuarkusTest
@WithTestResource(RealServers.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SharedPhoneInBrowserTest {

    private static final String LAST = "TCN-4";
    private static final String STATEMENTS = "select count(*) from statement where convert_from(body, 'UTF8') like '%' || ? || '%'";
    private static final String PASSWORD = "mật khẩu của tôi 9";
    private static final int OF_A_QUIZ = 8;

    @ConfigProperty(name = "quarkus.http.test-port")
    int port;
    @Inject
    Catalogue catalogue;
    @Inject
    People people;
    @Inject
    EarlierLessons lessons;
    @Inject
    Jdbc database;

    private Browser browser;
    private Network network;
    private Page phone;
    private Team team;

    @BeforeEach
    void aPhoneIsThere() {
        KeycloakAdmin.rulePins(Map.of());
        lessons.wereThereInOctober();
        browser = new Browser();
        network = new Network();
        phone = browser.phone(network);
        team = people.team("25", "227", null);
    }

    @AfterEach
    void thePhoneIsPutAway() {
        network.close();
        browser.close();
    }

    @Test
    void two_people_take_turns_without_a_network_and_the_answers_of_each_count_as_theirs() {
        UUID first = joinAndBeKept(phone, "Hoa", "739184");
        Locator pack = phone.locator("section.subject").filter(new Locator.FilterOptions().setHas(phone.locator("li a",
                new Page.LocatorOptions().setHasText(catalogue.lesson(LAST).title()))));
        pack.getByRole(AriaRole.BUTTON).first().click();
        assertThat(pack.locator("[data-field=state]")).hasText("Đã tải");
        phone.evaluate("navigator.serviceWorker.ready.then(() => true)");
        changeOnPhone();
        UUID second = joinAndBeKept(phone, "Bố", "528470");

        changeTo("Hoa", "739184");
        learnWithoutNetwork();
        network.mend();
        network.lose(path -> path.startsWith("/offline/acts"));
        changeTo("Bố", "528470");
        assertThat(statements(first)).as("still on the phone").isZero();
        learnWithoutNetwork();
        network.mend();
        phone.navigate(address() + "learning");
        assertThat(phone.locator("#waiting")).containsText("Đã gửi xong");
        assertThat(statements(second)).isEqualTo(OF_A_QUIZ);
        assertThat(statements(first)).as("not sent by another").isZero();
        phone.navigate(address() + "offline");
        assertThat(phone.locator("[data-field=others]")).isVisible();
        Browser.screenshot(phone, "shared-phone-offline-phone");

        changeTo("Hoa", "739184");
        assertThat(phone.locator("#waiting")).containsText("Đã gửi xong");
        assertThat(statements(first)).isEqualTo(OF_A_QUIZ);
        assertThat(statements(second)).isEqualTo(OF_A_QUIZ);
    }

    @Test
    void the_pages_can_be_read_and_work_without_a_script() throws InterruptedException {
        walk(browser.phoneWithoutScript(), "phone");
        walk(browser.desktop(), "desktop");
    }

    private void walk(Page page, String device) throws InterruptedException {
        String number = Steps.join(page, address(), team);
        Browser.screenshot(page, "shared-phone-home-" + device);
        page.navigate(address() + "change-person");
        looked(page, "shared-phone-sign-in-" + device);
        page.locator("[name=keep]").check();
        Steps.comeBack(page, number);
        looked(page, "shared-phone-keep-" + device);
        page.locator("#keptName").fill("Hoa");
        page.locator("#pin").fill("123456");
        page.locator("[type=submit]").click();
        looked(page, "shared-phone-easy-" + device);
        choose(page, "Hoa", "739184");
        page.waitForURL("**/learning");
        page.navigate(address() + "change-person");
        looked(page, "shared-phone-names-" + device);
        page.locator("[name=kept]").click();
        looked(page, "shared-phone-pin-" + device);
        page.locator("#pin").fill("528470");
        page.locator("[type=submit]").click();
        page.locator("summary").click();
        looked(page, "shared-phone-wrong-" + device);
        Thread.sleep(1_100);
        page.locator("#pin").fill("739184");
        page.locator("[type=submit]").click();
        page.waitForURL("**/learning");
        page.navigate(address() + "change-person");
        page.locator("[name=kept]").click();
        page.locator("summary").click();
        page.locator("[name=forget]").click();
        looked(page, "shared-phone-forgotten-" + device);
        assertThat(page.locator("#username")).isVisible();
    }

    /** Somebody new registers on this phone, joins, and comes in once more to be kept. */
    private UUID joinAndBeKept(Page page, String name, String pin) {
        String number = Steps.join(page, address(), team);
        page.navigate(address() + "change-person");
        if (page.locator("[name=other]").count() > 0) {
            page.locator("[name=other]").click();
        }
        page.locator("[name=keep]").check();
        page.locator("#username").fill(number);
        page.locator("#password").fill(PASSWORD);
        page.locator("[type=submit]").click();
        choose(page, name, pin);
        page.waitForURL("**/learning");
        page.navigate(address() + "offline");
        return UUID.fromString((String) page.evaluate("fetch('/offline/session').then(r => r.json()).then(me => me.member)"));
    }

    private static void choose(Page page, String name, String pin) {
        page.locator("#keptName").fill(name);
        page.locator("#pin").fill(pin);
        page.locator("#pinAgain").fill(pin);
        page.locator("[type=submit]").click();
    }

    /** By the link, which leads to Keycloak's page. */
    private void changeOnPhone() {
        phone.navigate(address() + "learning");
        phone.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Đổi người học trên máy này")).click();
        phone.waitForURL("**/realms/hocso/**");
    }

    private void changeTo(String name, String pin) {
        changeOnPhone();
        Steps.click(phone, AriaRole.BUTTON, name);
        phone.locator("#pin").fill(pin);
        phone.locator("[type=submit]").click();
        phone.waitForURL("**/learning");
    }

    private void learnWithoutNetwork() {
        phone.navigate(address() + "offline");
        assertThat(phone.locator("[data-field=who]").first()).containsText("Bạn đang học với tên");
        network.cut();
        phone.navigate(address() + "change-person");
        assertThat(phone.locator("[data-field=who]").first()).containsText("Bạn đang học với tên");
        phone.navigate(address() + "l/" + LAST);
        takeQuiz(catalogue.lesson(LAST));
        KeptLessons.seesNoNetwork(phone);
    }

    private void takeQuiz(Lesson lesson) {
        Steps.click(phone, AriaRole.BUTTON, "Làm bài kiểm tra");
        for (int i = 1; i <= 5; i++) {
            assertThat(phone.locator("[data-view=question] [data-field=place]")).hasText("Câu " + i + "/5");
            String stem = phone.locator("[data-view=question] h1").textContent();
            String right = lesson.questions().stream().filter(q -> q.stem().equals(stem)).findFirst().orElseThrow().right()
                    .id();
            phone.locator("[data-view=question] input[value='" + right + "']").check();
            Steps.click(phone, AriaRole.BUTTON, "Trả lời");
            assertThat(phone.locator("[data-view=feedback]")).containsText("Đúng rồi!");
            phone.locator("[data-field=on]").click();
        }
        assertThat(phone.locator("main")).containsText("chưa gửi");
    }

    private long statements(UUID member) {
        return database.first(STATEMENTS, row -> row.getLong(1), member.toString()).orElseThrow();
    }

    private static void looked(Page page, String name) {
        Browser.screenshot(page, name);
        // What a page is made of is looked at by a script.
        if (name.endsWith("desktop")) {
            assertThat(Look.onPhones(page, name)).isEqualTo(List.of());
        }
    }

    private String address() {
        return "http://localhost:" + port + "/";
    }
}
