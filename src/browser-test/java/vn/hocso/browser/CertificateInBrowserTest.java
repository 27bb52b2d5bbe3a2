package vn.hocso.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import vn.hocso.certificate.Graduates;
import vn.hocso.servers.RealServers;
import vn.hocso.training.People;

/** The whole way of a paper: from a member's home to the phone of a neighbour who checks it. */
@QuarkusTest
@WithTestResource(RealServers.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CertificateInBrowserTest {

    private static final int SMALL = 320;

    @ConfigProperty(name = "quarkus.http.test-port")
    int port;
    @Inject
    People people;

    private final List<String> found = new ArrayList<>();

    @Test
    void a_member_gets_the_paper_in_two_taps_corrects_the_name_and_a_neighbour_checks_it() throws IOException {
        String typed = "Nguyễn Thị Ánk";
        String right = "Nguyễn Thị Ánh";
        try (var browser = new Browser()) {
            Page phone = browser.phone();
            Steps.join(phone, address(), people.team("42", "440", "18229"));
            phone.navigate(address() + "certificate");
            look(phone, "certificate-ahead");
            people.train(member(phone), Graduates.COMPLETED);

            phone.navigate(address() + "learning");
            Steps.phonePicture(phone, "certificate-home");
            Steps.click(phone, AriaRole.LINK, "Giấy xác nhận của tôi");
            look(phone, "certificate-request");
            assertThat(phone.locator("#showName").isChecked()).isFalse();
            phone.locator("#fullName").fill("123");
            Steps.click(phone, AriaRole.BUTTON, "Nhận giấy xác nhận");
            assertThat(phone.locator("#fullName-error").textContent()).contains("chữ cái");
            look(phone, "certificate-mistaken");
            phone.locator("#fullName").fill(typed);
            Steps.click(phone, AriaRole.BUTTON, "Nhận giấy xác nhận");
            assertThat(phone.locator(".certificate .name").textContent()).isEqualTo(typed);
            String first = phone.locator(".certificate .code strong").textContent();
            look(phone, "certificate");

            phone.locator("#fullName").fill(right);
            Steps.click(phone, AriaRole.BUTTON, "Sửa tên và nhận giấy mới");
            assertThat(phone.locator(".certificate .name").textContent()).isEqualTo(right);
            String second = phone.locator(".certificate .code strong").textContent();
            look(phone, "certificate-chain");
            Steps.click(phone, AriaRole.BUTTON, "Đồng ý hiện tên tôi");
            assertThat(phone.locator(".notice[role=status]").textContent()).contains("hiện tên bạn");
            assertThat(printed(phone)).contains(right, second);

            Page neighbour = browser.phoneWithoutScript();
            neighbour.navigate(address() + "c");
            picture(neighbour, "certificate-check");
            neighbour.locator("#code").fill("abc");
            Steps.click(neighbour, AriaRole.BUTTON, "Kiểm tra");
            picture(neighbour, "certificate-check-mistyped");
            neighbour.locator("#code").fill(first.toLowerCase());
            Steps.click(neighbour, AriaRole.BUTTON, "Kiểm tra");
            assertThat(neighbour.locator("h1").textContent()).isEqualTo("Giấy này không còn hiệu lực");
            picture(neighbour, "certificate-revoked");
            Steps.click(neighbour, AriaRole.LINK, "Xem giấy thay thế");
            assertThat(neighbour.locator("h1").textContent()).isEqualTo("Giấy này còn hiệu lực");
            assertThat(neighbour.locator("dl").textContent()).contains(right, "15/11/2022", "25/25");
            picture(neighbour, "certificate-verified");
            assertThat(neighbour.context().cookies()).isEmpty();

            Page desktop = browser.desktop();
            for (String path : List.of("c", "c/abc", "c/" + first, "c/" + second)) {
                desktop.navigate(address() + path);
                found.addAll(Look.onPhones(desktop, "check-" + path.replaceAll("/.{4,}", "-" + path.length())));
            }
        }
        assertThat(found).isEmpty();
    }

    /** The browser of the tests shares nothing; what is given to one that does is looked at. */
    @Test
    void the_picture_goes_to_the_applications_of_a_phone_that_shares() {
        try (var browser = new Browser()) {
            Page phone = browser.phoneWithoutWorker();
            Steps.join(phone, address(), people.team("91", "899", "30730"));
            people.train(member(phone), Graduates.COMPLETED);
            phone.addInitScript("""
                    window.tooLate = true;
                    navigator.canShare = ({ files }) => files[0].type === "image/png";
                    navigator.share = async ({ files }) => {
                      if (window.tooLate) {
                        throw new DOMException("The tap is forgotten", "NotAllowedError");
                      }
                      window.shared = files[0];
                    };""");
            phone.navigate(address() + "certificate");
            Steps.click(phone, AriaRole.BUTTON, "Nhận giấy xác nhận");
            phone.route("**/picture.png", Route::abort);
            Steps.click(phone, AriaRole.BUTTON, "Chia sẻ ảnh");
            phone.locator("[data-not-shared]").waitFor();
            phone.unroute("**/picture.png");
            Steps.click(phone, AriaRole.BUTTON, "Chia sẻ ảnh");
            phone.locator("[data-once-more]").waitFor();
            assertThat(phone.locator("[data-not-shared]").isVisible()).isFalse();
            look(phone, "certificate-shared");
            phone.evaluate("window.tooLate = false");
            Steps.click(phone, AriaRole.BUTTON, "Chia sẻ ảnh");
            phone.waitForFunction("window.shared");
            assertThat((String) phone.evaluate("shared.name")).matches("giay-xac-nhan-[A-Z0-9]{10}\\.png");
            assertThat(phone.evaluate("createImageBitmap(shared).then(picture => picture.width > 1000)")).isEqualTo(true);
        }
        assertThat(found).isEmpty();
    }

    /** Pictures, and what is hard to use, also on the smallest phone in large letters. */
    private void look(Page page, String name) {
        picture(page, name);
        found.addAll(Look.onPhones(page, name));
        page.setViewportSize(SMALL, 640);
        page.evaluate("document.documentElement.style.fontSize = '200%'");
        Browser.screenshot(page, name + "-large");
        page.evaluate("document.documentElement.style.fontSize = ''");
        page.setViewportSize(360, 640);
    }

    /** On both kinds of screens. */
    private static void picture(Page page, String name) {
        Steps.phonePicture(page, name);
        page.setViewportSize(1280, 800);
        Browser.screenshot(page, name + "-desktop");
        page.setViewportSize(360, 640);
    }

    private static UUID member(Page page) {
        return UUID.fromString((String) page.evaluate("fetch('/offline/session').then(r => r.json()).then(me => me.member)"));
    }

    private static String printed(Page page) throws IOException {
        Download download = page.waitForDownload(() -> Steps.click(page, AriaRole.LINK, "Tải bản để in (PDF)"));
        Path file = download.path();
        try (PDDocument paper = Loader.loadPDF(Files.readAllBytes(file))) {
            return new PDFTextStripper().getText(paper);
        }
    }

    private String address() {
        return "http://localhost:" + port + "/";
    }
}
