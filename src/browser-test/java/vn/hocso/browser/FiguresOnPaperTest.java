package vn.hocso.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import vn.hocso.servers.RealServers;

/** If this fails, a sheet that lies on a table in a meeting lacks half of a table, or where its figures come from. */
@QuarkusTest
@WithTestResource(RealServers.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FiguresOnPaperTest {

    /** A4 less a margin of one centimetre on either side, in the points of a browser. */
    private static final int WIDTH = 718;
    private static final List<String> WAYS_ELSEWHERE = List.of(".top", ".skip", ".crumbs", ".filters", ".exports", ".go");

    @ConfigProperty(name = "quarkus.http.test-port")
    int port;

    @Test
    void a_sheet_has_whole_tables_and_its_own_address_and_nothing_to_press() throws IOException {
        try (var browser = new Browser()) {
            Page page = browser.desktop();
            Steps.signIn(page, "http://localhost:" + port + "/training?within=MIC-2022:6&asOf=2022-11-15", "0900000006");
            int rows = page.locator("#provinces tbody tr").count();
            assertThat(rows).isGreaterThan(3);
            page.setViewportSize(WIDTH, 1000);
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            Browser.screenshot(page, "figures-print");
            for (String way : WAYS_ELSEWHERE) {
                assertThat(page.locator(way).count()).as(way + " is on the page").isPositive();
                assertThat(page.locator(way).all()).as(way).noneMatch(Locator::isVisible);
            }
            assertThat(Layout.tooWideIn(page)).isEmpty();
            assertThat(page
                    .evaluate(
                            "[...document.querySelectorAll('.scroll')].filter(box => getComputedStyle(box).overflow !== 'visible').filter(box => box.scrollWidth > box.clientWidth + 1"
                                    + " || box.scrollHeight > box.clientHeight + 1).map(box => box.innerText)"))
                    .as("tables that are cut off")
                    .isEqualTo(List.of());
            String address = page.locator("#provinces .print-only").textContent();
            assertThat(address).contains("In lúc", "within=MIC-2022:6", "asOf=2022-11-15&knownOn=");
            assertThat(page.locator("#provinces .print-only").isVisible()).isTrue();
            assertPrinted(page, address.substring(address.indexOf("/training?")));
        }
    }

    /** What the printer gets. */
    private static void assertPrinted(Page page, String address) throws IOException {
        List<String> provinces = page.locator("#provinces tbody th").allTextContents();
        try (var paper = Loader.loadPDF(page.pdf(new Page.PdfOptions().setFormat("A4")))) {
            String text = new PDFTextStripper().getText(paper).replaceAll("\\s", "");
            assertThat(text).contains(address.replaceAll("\\s", "")).doesNotContain("Đăngxuất", "BáocáoPDF", "Tìmtrongbảng");
            assertThat(provinces).isNotEmpty().allSatisfy(name -> assertThat(text).contains(name.replaceAll("\\s", "")));
        }
    }
}
