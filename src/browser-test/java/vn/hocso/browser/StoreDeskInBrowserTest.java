package vn.hocso.browser;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import vn.hocso.servers.RealServers;

/** An administrator loads a file from a small phone without script, and watches the store on a desktop with it. */
@QuarkusTest
@WithTestResource(RealServers.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class StoreDeskInBrowserTest {

    private static final String ADMIN = "0900000008";

    private static final String LOADS = "/administration/statement-loads";
    private static final String TAIL = "/administration/statements";

    @ConfigProperty(name = "quarkus.http.test-port")
    int port;

    @Test
    void a_file_is_chosen_loaded_and_its_wrong_lines_are_shown() throws IOException {
        Path file = Files.createTempDirectory("hocso-load").resolve("Bản ghi LMS Hà Nam 2022-10.ndjson");
        Files.writeString(file, statement("an", "Bài 1: Chuyển đổi số") + "\n{\"actor\": {\"mbox\": \"an@example.org\"}}\n"
                + statement("binh", "Bài 2: Dịch vụ công trực tuyến") + "\nkhông phải JSON\n");
        try (var browser = new Browser()) {
            Page admin = browser.phoneWithoutScript();
            Steps.signIn(admin, "http://localhost:" + port + LOADS, ADMIN);
            admin.locator("#file").setInputFiles(file);
            admin.locator("#authority").fill("learning");
            Steps.click(admin, AriaRole.BUTTON, "Nạp tệp");
            assertThat(admin.locator("#authority-error").textContent()).contains("dành riêng");
            Steps.phonePicture(admin, "load-form-refused");
            admin.locator("#file").setInputFiles(file);
            admin.locator("#authority").fill("lms.hanam.example");
            Steps.click(admin, AriaRole.BUTTON, "Nạp tệp");
            for (int i = 0; i < 20 && !admin.locator(".tag").textContent().contains("đã xong"); i++) {
                admin.waitForTimeout(500);
                admin.reload();
            }
            assertThat(admin.locator("main").textContent()).contains("Bản ghi LMS Hà Nam 2022-10.ndjson", "đã xong",
                    "Nội dung JSON không đọc được");
            Steps.phonePicture(admin, "load-one");
            Steps.click(admin, AriaRole.LINK, "Nạp và xuất bản ghi");
            Steps.phonePicture(admin, "load-list");
            admin.setViewportSize(1280, 800);
            Browser.screenshot(admin, "load-list-desktop");
            var download = admin.waitForDownload(() -> Steps.click(admin, AriaRole.BUTTON, "Xuất tệp"));
            assertThat(download.suggestedFilename()).startsWith("statements-").endsWith(".ndjson.gz");
        }
    }

    @Test
    void new_statements_come_on_top_of_the_open_page() {
        write(statement("an", "Bài 1: Chuyển đổi số"));
        try (var browser = new Browser()) {
            Page admin = browser.desktop();
            Steps.signIn(admin, "http://localhost:" + port + TAIL, ADMIN);
            UUID id = UUID.randomUUID();
            assertThat(admin.locator("#s-" + id).count()).isZero();
            write(statement(id, "binh", "Bài 3: Thanh toán điện tử"));
            admin.locator("#s-" + id).waitFor();
            assertThat(admin.locator("[data-tail] > li").first().getAttribute("id")).isEqualTo("s-" + id);
            admin.locator("#s-" + id + " summary").click();
            assertThat(admin.locator("[data-tail-status]").textContent()).contains("thêm ");
            Browser.screenshot(admin, "tail-desktop");
            Steps.click(admin, AriaRole.BUTTON, "Tạm dừng");
            assertThat(admin.locator("[data-tail-status]").textContent()).contains("tạm dừng");
            admin.setViewportSize(360, 640);
            admin.locator("summary").first().click();
            Steps.phonePicture(admin, "tail");
        }
    }

    private static void write(String statement) {
        given().auth().preemptive().basic("lrs-demo", "lrs-demo").header("X-Experience-API-Version", "1.0.3")
                .contentType("application/json").body(statement).post("/xapi/statements").then().statusCode(200);
    }

    private static String statement(String name, String title) {
        return statement(UUID.randomUUID(), name, title);
    }

    private static String statement(UUID id, String name, String title) {
        return """
                {"id":"%s","actor":{"mbox":"mailto:%s@example.org"},"verb":{"id":"http://adlnet.gov/expapi/verbs/experienced","display":\
                {"vi":"trải nghiệm"}},"object":{"id":"https://lms.hanam.example/course/12/lesson/%d","definition":{"name":{"vi":"%s"}}}}"""
                .formatted(id, name, title.length(), title);
    }
}
