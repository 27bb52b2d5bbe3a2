package vn.hocso.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import vn.hocso.roster.ScopeGrants;
import vn.hocso.servers.RealServers;
import vn.hocso.shared.Jdbc;
import vn.hocso.shared.time.ServiceClock;

/** An officer sends a list from a phone: what is wrong with it, what it would change, and back again. */
@QuarkusTest
@WithTestResource(RealServers.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RosterImportInBrowserTest {

    private static final String OFFICER = "00000000-0000-4000-8000-000000000005";
    private static final String PROVINCE = "04";
    private static final String HEADER = "Họ và tên;Số điện thoại;Vai trò;Tên Tổ;Mã xã;Tham gia từ ngày\n";
    private static final double READ_AND_COMPARED = 30_000;

    @ConfigProperty(name = "quarkus.http.test-port")
    int port;
    @Inject
    ScopeGrants scopes;
    @Inject
    Jdbc database;
    @Inject
    ServiceClock clock;

    private Browser browser;
    private Page officer;

    @BeforeEach
    void anOfficerIsSignedIn() {
        scopes.grantProvince(OFFICER, PROVINCE, "test");
        browser = new Browser();
        officer = browser.phone();
        Steps.signIn(officer, address(), "0900000005");
    }

    @AfterEach
    void close() {
        browser.close();
    }

    @Test
    void a_list_with_mistakes_says_where_and_why() {
        send("danh-sach-sai.csv", "Nguyễn Thị Hoa;0912345601;Tổ trưởng;Tổ thử nghiệm;01273;31/02/2022\n"
                + "Trần Văn Bình;09123;;Tổ thử nghiệm;99999;\n");
        shows("chỗ cần sửa");
        assertThat(officer.locator("main")).containsText("31/02/2022");
        look("roster-list-with-mistakes");
    }

    @Test
    void a_list_is_looked_at_before_it_counts_and_taken_back_afterwards() {
        send("danh-sach.csv", "Nguyễn Thị Hoa;0912345601;Tổ trưởng;Tổ thử nghiệm;01273;15/09/2022\n"
                + "Trần Văn Bình;0912345602;;Tổ thử nghiệm;01273;\nLê Thị Phượng;;;Tổ thử nghiệm;01273;\n");
        shows("Nếu áp dụng tệp này");
        Steps.click(officer, AriaRole.LINK, "Mới");
        officer.locator("summary").click();
        assertThat(officer.locator("main")).containsText("Nguyễn Thị Hoa");
        look("roster-list-preview");

        Steps.click(officer, AriaRole.BUTTON, "Áp dụng");
        shows("Đã thay đổi");
        look("roster-list-applied");
        Steps.click(officer, AriaRole.BUTTON, "Hoàn tác");
        shows("đã hoàn tác");
        look("roster-list-taken-back");
    }

    /** A file of 400.000 people takes minutes; somebody else reads this one, row by row, for as long as it is looked at. */
    @Test
    void while_a_list_is_checked_the_page_says_how_far_it_is_and_then_how_it_ended() {
        UUID id = UUID.randomUUID();
        database.update(
                "insert into roster_upload (id, code_set, province_code, coverage, effective_on, name, digest, uploaded_by,"
                        + " uploaded_at, state, moved_at) values (?, 'DMHC-2022', ?, 'ADDITION', date '2022-10-01', 'lớn.csv', ?, ?, ?,"
                        + " 'READING', ?)",
                id, PROVINCE, "0".repeat(64), OFFICER, clock.instant(), clock.instant());
        try {
            officer.navigate(address() + "/" + id);
            shows("đang đọc");
            assertThat(officer.locator("main")).not().containsText("Đã xong");
            database.update("update roster_upload set done = 1250 where id = ?", id);
            shows("Đã xong 1.250 dòng.");
            officer.setViewportSize(360, 640);
            Steps.phonePicture(officer, "roster-list-being-checked");
            database.update("update roster_upload set done = 2500 where id = ?", id);
            shows("Đã xong 2.500 dòng.");
            database.update("update roster_upload set state = 'INVALID', reason = 'Tệp thử có lỗi.' where id = ?", id);
            shows("Tệp thử có lỗi.");
            assertThat(officer.locator("main")).not().containsText("Đã xong");
        } finally {
            database.update("delete from roster_upload where id = ?", id);
        }
    }

    private void send(String name, String rows) {
        officer.locator("#file")
                .setInputFiles(new FilePayload(name, "text/csv", (HEADER + rows).getBytes(StandardCharsets.UTF_8)));
        officer.locator("#province").selectOption(PROVINCE);
        officer.locator("[name=coverage][value=ADDITION]").check();
        officer.locator("#effectiveOn").fill("01/10/2022");
        Steps.click(officer, AriaRole.BUTTON, "Đọc và đối chiếu");
    }

    /** The page looks again by itself until then. */
    private void shows(String text) {
        assertThat(officer.locator("main")).containsText(text,
                new LocatorAssertions.ContainsTextOptions().setTimeout(READ_AND_COMPARED));
    }

    private void look(String name) {
        officer.setViewportSize(360, 640);
        Steps.usablePicture(officer, name);
        officer.setViewportSize(1280, 800);
        Browser.screenshot(officer, name + "-desktop");
    }

    private String address() {
        return "http://localhost:" + port + "/roster/imports";
    }
}
