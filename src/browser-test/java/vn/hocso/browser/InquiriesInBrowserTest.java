package vn.hocso.browser;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import vn.hocso.servers.RealServers;
import vn.hocso.shared.Jdbc;
import vn.hocso.training.People;

/** If this fails, a member with a cheap phone cannot ask, or a trainer with a laptop cannot answer. */
@QuarkusTest
@WithTestResource(RealServers.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class InquiriesInBrowserTest {

    private static final String LESSON = "TMDT-3";
    private static final String BODY = "Bác hàng xóm của tôi muốn mở tài khoản ngân hàng trên điện thoại mà không có căn cước gắn chíp.\n\n"
            + "Bác có cách nào khác không?";

    @ConfigProperty(name = "quarkus.http.test-port")
    int port;
    @Inject
    People people;
    @Inject
    Jdbc jdbc;

    @AfterEach
    void nothingIsLeft() {
        jdbc.update("delete from inquiry where lesson_code = ?", LESSON);
        jdbc.update("delete from lesson_faq where lesson_code = ?", LESSON);
    }

    @Test
    void a_question_is_asked_without_script_answered_on_a_desktop_and_put_before_everybody() {
        try (var browser = new Browser()) {
            Page member = browser.phone();
            String number = Steps.join(member, address(), people.team("82", "816", null));
            Page plain = browser.phoneWithoutScript();
            plain.navigate(address() + "l/" + LESSON);
            Steps.comeBack(plain, number);
            Steps.click(plain, AriaRole.LINK, "Hỏi người soạn bài");
            plain.locator("#body").fill(BODY + " Số của bác là 0912 345 678.");
            Steps.click(plain, AriaRole.BUTTON, "Gửi câu hỏi");
            assertThat(plain.locator("main").textContent()).contains("Bạn vẫn gửi?", "0912 345 678");
            Browser.screenshot(plain, "inquiry-asked-about-phone");
            plain.locator("#body").fill(BODY);
            Steps.click(plain, AriaRole.BUTTON, "Vẫn gửi");
            assertThat(plain.locator("main").textContent()).contains("Đã gửi câu hỏi", "Chờ trả lời");

            member.navigate(address() + "l/" + LESSON + "/inquiries");
            looked(member, "inquiry-form");
            answer(browser);

            member.navigate(address() + "learning");
            looked(member, "home-with-answer");
            member.getByText("Có 1 câu trả lời mới").click();
            looked(member, "inquiries-of-member");
            Steps.click(member, AriaRole.BUTTON, "Tôi đã đọc");
            looked(member, "inquiries-read");
            member.navigate(address() + "l/" + LESSON);
            member.getByText("Không có căn cước gắn chíp").click();
            looked(member, "lesson-with-faq");
            assertThat(member.getByText("Bác mang giấy tờ").isVisible()).isTrue();
        }
    }

    private void answer(Browser browser) {
        Page trainer = browser.desktop();
        Steps.signIn(trainer, address() + "authoring", "0900000003");
        Browser.screenshot(trainer, "desk-with-inquiries-desktop");
        trainer.navigate(address() + "authoring/inquiries?q=can+cuoc+gan+chip");
        seen(trainer, "inquiries-desk");
        trainer.getByText("Bác hàng xóm").click();
        seen(trainer, "inquiry-open");
        Steps.click(trainer, AriaRole.BUTTON, "Tôi nhận câu hỏi này");
        trainer.locator("#answer")
                .fill("Bác mang giấy tờ đến quầy ngân hàng.\nXem https://dichvucong.gov.vn/p/home/dvc-trang-chu.html");
        Steps.click(trainer, AriaRole.BUTTON, "Gửi câu trả lời");
        trainer.locator("summary", new Page.LocatorOptions().setHasText("Đưa vào mục Hỏi đáp")).click();
        trainer.locator("#question").fill("Không có căn cước gắn chíp thì mở tài khoản thế nào?");
        seen(trainer, "inquiry-answered");
        Steps.click(trainer, AriaRole.BUTTON, "Gửi người khác duyệt");
        seen(trainer, "faq-proposed");
        String entry = trainer.url().replaceFirst("\\?.*", "");

        Page reviewer = browser.phone();
        Steps.signIn(reviewer, address() + "authoring/faq", "0900000004");
        looked(reviewer, "faq-waiting");
        reviewer.navigate(entry);
        looked(reviewer, "faq-review");
        Steps.click(reviewer, AriaRole.BUTTON, "Duyệt và đăng");
        looked(reviewer, "faq-published");
        reviewer.navigate(address() + "authoring/inquiries?state=answered&q=can+cuoc+gan+chip");
        looked(reviewer, "inquiries-answered");
    }

    private static void looked(Page page, String name) {
        Steps.phonePicture(page, name);
        assertThat(Axe.seriousIn(page)).as(name).isEmpty();
    }

    private static void seen(Page page, String name) {
        Browser.screenshot(page, name + "-desktop");
        assertThat(Axe.seriousIn(page)).as(name).isEmpty();
    }

    private String address() {
        return "http://localhost:" + port + "/";
    }
}
