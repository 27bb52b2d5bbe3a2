package vn.hocso.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
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
import vn.hocso.lrs.StatementStore;
import vn.hocso.servers.FarStore;
import vn.hocso.servers.RealServers;

/** An administrator sends statements on to another store from a small phone, without script. */
@QuarkusTest
@WithTestResource(RealServers.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ForwardingInBrowserTest {

    private static final String ADMIN = "0900000008";

    @ConfigProperty(name = "quarkus.http.test-port")
    int port;
    @Inject
    StatementStore store;

    @Test
    void an_administrator_adds_a_store_sees_what_it_refuses_and_takes_it_away() throws Exception {
        try (var browser = new Browser(); var far = new FarStore()) {
            Page admin = browser.phoneWithoutScript();
            Steps.signIn(admin, "http://localhost:" + port + "/administration/credentials", ADMIN);
            Steps.click(admin, AriaRole.LINK, "Chuyển tiếp");
            Steps.click(admin, AriaRole.LINK, "Thêm nơi nhận");
            Steps.phonePicture(admin, "forwarding-form");
            admin.locator("#name").fill("Kho bản ghi tỉnh Hà Nam");
            admin.locator("#endpoint").fill(far.endpoint().toString());
            admin.locator("#key").fill("a:b");
            admin.locator("#secret").fill("s3cret");
            Steps.click(admin, AriaRole.BUTTON, "Thêm nơi nhận");
            assertThat(admin.locator("#key-error").textContent()).contains("dấu hai chấm");
            Steps.phonePicture(admin, "forwarding-form-refused");
            admin.locator("#key").fill("hocso");
            admin.locator("#secret").fill("s3cret");
            Steps.click(admin, AriaRole.BUTTON, "Thêm nơi nhận");
            assertThat(admin.locator("h1").textContent()).isEqualTo("Kho bản ghi tỉnh Hà Nam");

            UUID id = UUID.randomUUID();
            far.refuse(id.toString(), 400);
            store.record("learning", List.of("""
                    {"id":"%s","actor":{"mbox":"mailto:an@example.org"},"verb":{"id":"https://example.org/verb"},
                     "object":{"id":"https://example.org/a/1"}}""".formatted(id).getBytes(StandardCharsets.UTF_8)));
            for (int i = 0; i < 100 && admin.locator("#letters").count() == 0; i++) {
                Thread.sleep(200);
                admin.reload();
            }
            assertThat(admin.locator("main").textContent()).contains(id.toString(), "Kho kia từ chối bản ghi này (400)");
            Steps.phonePicture(admin, "forwarding-one");

            Steps.click(admin, AriaRole.BUTTON, "Tạm dừng");
            assertThat(admin.locator("main").textContent()).contains("tạm dừng");
            admin.locator("summary").click();
            Steps.click(admin, AriaRole.BUTTON, "Bỏ mãi mãi");
            Steps.click(admin, AriaRole.LINK, "Chuyển tiếp bản ghi");
            assertThat(admin.locator("main").textContent()).contains("đã bỏ");
            Steps.phonePicture(admin, "forwarding-list");
            admin.setViewportSize(1280, 800);
            Browser.screenshot(admin, "forwarding-list-desktop");
        }
    }
}
