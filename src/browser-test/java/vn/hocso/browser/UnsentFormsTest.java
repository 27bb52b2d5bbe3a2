package vn.hocso.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import vn.hocso.servers.RealServers;
import vn.hocso.shared.Jdbc;

/** The network is really cut while somebody presses the button of a form: the form stays as it was filled in, and the page says so. */
@QuarkusTest
@WithTestResource(RealServers.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class UnsentFormsTest extends PhoneInHand {

    private static final String LESSON = "NTS-2";
    private static final String QUESTION = "Bác hàng xóm của tôi trồng lúa thì bán trên sàn thế nào?";

    @Inject
    Jdbc jdbc;

    @BeforeEach
    void aMemberOfATeam() {
        Steps.join(phone, address(), people.team("89", "884", null));
        phone.evaluate("navigator.serviceWorker.ready.then(() => true)");
    }

    @AfterEach
    void nothingIsLeft() {
        jdbc.update("delete from inquiry where lesson_code = ?", LESSON);
    }

    @Test
    void a_question_that_the_network_did_not_take_is_still_on_the_page_and_can_be_sent_again() {
        phone.navigate(address() + "l/" + LESSON + "/inquiries");
        phone.locator("#body").fill(QUESTION);
        network.cut();
        Steps.click(phone, AriaRole.BUTTON, "Gửi câu hỏi");
        assertThat(phone.locator("form .unsent")).containsText("Chưa gửi được vì không có mạng");
        assertThat(phone.locator("#body")).hasValue(QUESTION);
        Steps.usablePicture(phone, "inquiry-without-network");

        network.mend();
        Steps.click(phone, AriaRole.BUTTON, "Gửi câu hỏi");
        assertThat(phone.locator("main")).containsText("Đã gửi câu hỏi");
        assertThat(phone.locator("main")).containsText(QUESTION);
    }

    @Test
    void another_page_that_is_open_does_not_answer_for_the_form_and_says_nothing() {
        Page other = phone.context().newPage();
        other.navigate(address() + "l/" + LESSON + "/inquiries");
        phone.navigate(address() + "my-data");
        network.cut();
        Steps.click(phone, AriaRole.BUTTON, "Không nhắc nữa");
        assertThat(phone.locator("form .unsent")).hasCount(1);
        assertThat(other.locator("form .unsent")).hasCount(0);
    }

    /** As a page does whose script did not run: nothing on it can say anything. */
    @Test
    void a_form_that_no_page_answers_for_leads_to_a_page_that_says_it_was_not_sent() {
        phone.navigate(address() + "l/" + LESSON + "/inquiries");
        phone.locator("#body").fill(QUESTION);
        network.cut();
        phone.locator("main form").evaluate("form => form.submit()");
        assertThat(phone.locator("[data-field=unsent]")).containsText("Việc bạn vừa bấm cần có mạng");
        Steps.usablePicture(phone, "offline-unsent");
        phone.navigate(address() + "learning");
        assertThat(phone.locator("[data-field=unsent]")).isHidden();
    }
}
