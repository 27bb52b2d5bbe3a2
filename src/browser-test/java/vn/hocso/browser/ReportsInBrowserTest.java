package vn.hocso.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import vn.hocso.servers.RealServers;

/** If this fails, nobody on the street can read the figures on a phone, or a province cannot sign its own. */
@QuarkusTest
@WithTestResource(RealServers.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ReportsInBrowserTest {

    private static final String REPORT = "training/reports/youth-union-2022-12/46";
    private static final String YEAR = "training/yearly-reports/youth-union/2022";

    @ConfigProperty(name = "quarkus.http.test-port")
    int port;

    @Test
    void anybody_reads_the_public_figures_on_a_phone_without_script() {
        try (var browser = new Browser()) {
            Page phone = browser.phoneWithoutScript();
            phone.navigate(address() + "figures");
            Steps.phonePicture(phone, "public-figures");
            phone.locator("#provinces").getByText("Thừa Thiên Huế").click();
            assertThat(phone.locator("h1").textContent()).contains("Thừa Thiên Huế");
            Steps.phonePicture(phone, "public-province");
            assertThat(phone.context().cookies()).isEmpty();
            Page desktop = browser.desktop();
            desktop.navigate(address() + "figures");
            Browser.screenshot(desktop, "public-figures-desktop");
        }
    }

    @Test
    void an_officer_prepares_explains_and_signs_and_the_centre_sees_it() {
        try (var browser = new Browser()) {
            Page officer = browser.phone();
            Steps.signIn(officer, address() + REPORT, "0900000005");
            Steps.phonePicture(officer, "report-none");
            Steps.click(officer, AriaRole.BUTTON, "Lập báo cáo");
            Steps.phonePicture(officer, "report-prepared");
            while (officer.getByText("chưa giải trình").count() > 0) {
                String open = officer.locator("#checks li:has(.warn) strong").first().textContent();
                officer.locator("#figure").selectOption(new com.microsoft.playwright.options.SelectOption().setLabel(open));
                officer.locator("#text").fill("Danh sách đang được rà soát cùng các huyện.");
                Steps.click(officer, AriaRole.BUTTON, "Thêm giải trình");
            }
            assertThat(Axe.seriousIn(officer)).isEmpty();
            Steps.click(officer, AriaRole.BUTTON, "Ký báo cáo");
            assertThat(officer.locator("main").textContent()).contains("Kỳ đã khóa");
            Steps.phonePicture(officer, "report-signed");

            Page centre = browser.desktop();
            Steps.signIn(centre, address() + "training/reports", "0900000006");
            Browser.screenshot(centre, "reports-desktop");
            assertThat(Axe.seriousIn(centre)).isEmpty();
            centre.navigate(address() + "training/reports/youth-union-2022-12");
            Browser.screenshot(centre, "reports-of-a-period-desktop");
            assertThat(centre.getByText("đã ký đúng hạn").count()).isPositive();
            assertThat(Axe.seriousIn(centre)).isEmpty();
            centre.navigate(address() + REPORT);
            Browser.screenshot(centre, "report-at-the-centre-desktop");

            officer.navigate(address() + YEAR + "/46");
            Steps.phonePicture(officer, "year-of-a-province");
            assertThat(Axe.seriousIn(officer)).isEmpty();
            centre.navigate(address() + YEAR);
            Browser.screenshot(centre, "year-of-the-country-desktop");
            assertThat(Axe.seriousIn(centre)).isEmpty();
            centre.navigate(address() + YEAR + "/33");
            Browser.screenshot(centre, "year-with-nothing-signed-desktop");
            officer.navigate(address() + "training/yearly-reports");
            Steps.phonePicture(officer, "years");
        }
    }

    private String address() {
        return "http://localhost:" + port + "/";
    }
}
