package vn.hocso.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import vn.hocso.servers.RealServers;
import vn.hocso.shared.Jdbc;

/** If this fails, an administrator cannot set a target or the clusters of a scheme with a browser. */
@QuarkusTest
@WithTestResource(RealServers.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TargetsInBrowserTest {

    private static final String ADMIN = "0900000008";
    private static final String ID = "browser-test-dong-nai";
    private static final String SCHEME = "XEM-2022";

    @ConfigProperty(name = "quarkus.http.test-port")
    int port;
    @Inject
    Jdbc database;

    @AfterEach
    void remove() {
        database.update("delete from target where id = ?", ID);
        database.update("delete from cluster_membership where scheme = ?", SCHEME);
        database.update("delete from training_cluster where scheme = ?", SCHEME);
        database.update("delete from cluster_scheme where code = ?", SCHEME);
        database.update("delete from cluster_import where scheme = ?", SCHEME);
    }

    @Test
    void a_target_of_a_province_is_set_on_a_phone_and_stands_on_the_provinces_page() {
        try (var browser = new Browser()) {
            Page phone = browser.phone();
            Steps.signIn(phone, address() + "administration/targets", ADMIN);
            Steps.phonePicture(phone, "targets");
            Steps.click(phone, AriaRole.LINK, "Thêm mục tiêu");
            phone.locator("#id").fill(ID);
            phone.locator("#title").fill("90% tổ viên của Đồng Nai hoàn thành");
            phone.locator("#scope").selectOption("DMHC-2022:75");
            phone.locator("#rule").selectOption("core-v1");
            phone.locator("#startsOn").fill("01/09/2022");
            phone.locator("#endsOn").fill("31/11/2022");
            phone.locator("#share").fill("90");
            phone.locator("#source").fill("Kế hoạch của UBND tỉnh");
            Steps.click(phone, AriaRole.BUTTON, "Thêm mục tiêu");
            assertThat(phone.locator("#endsOn-error").textContent()).contains("có trên lịch");
            Steps.phonePicture(phone, "target-refused");
            assertThat(Axe.seriousIn(phone)).isEmpty();
            phone.locator("#endsOn").fill("20/11/2022");
            Steps.click(phone, AriaRole.BUTTON, "Thêm mục tiêu");
            assertThat(phone.locator("[role=status]").textContent()).contains("Đã thêm");
            Steps.phonePicture(phone, "target-made");
            phone.navigate(address() + "training?within=DMHC-2022:75#goals");
            assertThat(phone.locator("#goals").textContent()).contains("90% tổ viên của Đồng Nai", "chưa có số liệu");
            phone.locator("#goals").screenshot(new Locator.ScreenshotOptions()
                    .setPath(Path.of("target", "screenshots", "province-with-target-phone.png")));
            Page desktop = browser.desktop();
            Steps.signIn(desktop, address() + "administration/targets", ADMIN);
            Browser.screenshot(desktop, "targets-desktop");
            assertThat(Axe.seriousIn(desktop)).isEmpty();
            desktop.navigate(address() + "training?within=DMHC-2022:75");
            desktop.locator("#goals").screenshot(new Locator.ScreenshotOptions()
                    .setPath(Path.of("target", "screenshots", "province-with-target-desktop.png")));
            assertThat(Axe.seriousIn(desktop)).isEmpty();
            Steps.click(desktop, AriaRole.LINK, "90% tổ viên của Đồng Nai hoàn thành");
            assertThat(desktop.locator("main").textContent()).contains("đến hết ngày 20/11/2022", "Về mục tiêu chính");
            Browser.screenshot(desktop, "dashboard-of-a-target-desktop");
            assertThat(Axe.seriousIn(desktop)).isEmpty();
            phone.navigate(desktop.url());
            Browser.screenshot(phone, "dashboard-of-a-target-phone");
            Steps.click(phone, AriaRole.LINK, "Về mục tiêu chính của trang này");
            assertThat(phone.url()).endsWith("training?within=DMHC-2022:75");
        }
    }

    @Test
    void clusters_are_sent_looked_at_applied_and_seen() {
        String csv = "Hệ cụm;Cụm;Mã tỉnh;Từ ngày;Đến ngày;Tên hệ cụm\r\n" + SCHEME + ";1;74;01/09/2022;;Cụm để xem\r\n" + SCHEME
                + ";1;75;01/09/2022;31/12/2022;\r\n" + SCHEME + ";Miền Trung;46;01/09/2022;;\r\n";
        try (var browser = new Browser()) {
            Page phone = browser.phone();
            Steps.signIn(phone, address() + "administration/clusters", ADMIN);
            send(phone, csv.replace(";74;", ";00;"));
            assertThat(phone.locator("[role=alert]").textContent()).contains("Dòng 2");
            Steps.phonePicture(phone, "clusters-refused");
            assertThat(Axe.seriousIn(phone)).isEmpty();
            send(phone, csv);
            Steps.phonePicture(phone, "clusters-preview");
            assertThat(Axe.seriousIn(phone)).isEmpty();
            Steps.click(phone, AriaRole.BUTTON, "Áp dụng");
            assertThat(phone.locator("[role=status]").textContent()).contains("Đã áp dụng");
            Page desktop = browser.desktop();
            Steps.signIn(desktop, address() + "administration/clusters", ADMIN);
            Browser.screenshot(desktop, "clusters-desktop");
            assertThat(Axe.seriousIn(desktop)).isEmpty();
            send(desktop, csv.replace("Miền Trung;46", "Miền Trung;48"));
            Browser.screenshot(desktop, "clusters-preview-desktop");
            assertThat(desktop.locator("main").textContent()).contains("Thay đổi tính đến ngày", "Đà Nẵng");
            desktop.navigate(address() + "training?scheme=" + SCHEME + "#clusters");
            assertThat(desktop.locator("#clusters").textContent()).contains("Miền Trung", "Không thuộc cụm nào");
            desktop.locator("#clusters").screenshot(new Locator.ScreenshotOptions()
                    .setPath(Path.of("target", "screenshots", "training-by-other-clusters-desktop.png")));
            assertThat(Axe.seriousIn(desktop)).isEmpty();
        }
    }

    private static void send(Page page, String csv) {
        page.locator("#file").setInputFiles(new FilePayload("cum.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8)));
        Steps.click(page, AriaRole.BUTTON, "Đọc và xem trước");
    }

    private String address() {
        return "http://localhost:" + port + "/";
    }
}
