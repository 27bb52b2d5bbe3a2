package vn.hocso.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import vn.hocso.course.Catalogue;
import vn.hocso.course.LessonSummary;
import vn.hocso.course.Question;
import vn.hocso.roster.Team;
import vn.hocso.servers.RealServers;
import vn.hocso.training.Figures;
import vn.hocso.training.People;

/** The whole road in a real browser against the real Keycloak: from the QR link to the ministry's figure. */
@QuarkusTest
@WithTestResource(RealServers.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WholeRoadTest {

    @ConfigProperty(name = "quarkus.http.test-port")
    int port;
    @Inject
    Catalogue catalogue;
    @Inject
    People people;
    @Inject
    Figures figures;

    @Test
    void a_stranger_scans_the_code_learns_everything_and_moves_the_figure_of_the_province_by_one() {
        Team team = people.team("91", "899", "30730");
        try (var browser = new Browser()) {
            Page phone = browser.phone();
            long province = figures.trained("province", "DMHC-2022:91");
            long cluster = figures.trained("cluster", "MIC-2022:10");
            Steps.join(phone, address(), team);
            List<String> core = coreLessons();
            firstLessonWithAWrongAnswer(phone, core.get(0));
            core.stream().skip(1).forEach(lesson -> pass(phone, lesson));
            assertThat(phone.locator("main").textContent()).contains("Bạn đã hoàn thành chương trình cốt lõi");
            phone.navigate(address() + "learning");
            assertThat(phone.locator("main").textContent()).contains("Ngày hoàn thành: 15/11/2022")
                    .contains("đủ 25 bài bắt buộc");
            Browser.screenshot(phone, "member-done-phone");
            assertThat(figures.trained("province", "DMHC-2022:91")).isEqualTo(province + 1);
            assertThat(figures.trained("cluster", "MIC-2022:10")).isEqualTo(cluster + 1);
        }
    }

    @Test
    void what_a_trainer_writes_and_another_person_publishes_is_what_the_member_reads() {
        String sentence = "Câu này vừa được giảng viên thêm vào lúc soạn bài.";
        try (var browser = new Browser()) {
            Page trainer = browser.desktop();
            Steps.signIn(trainer, address() + "authoring/lessons/TCN-4", "0900000003");
            button(trainer, "Soạn bản mới").click();
            if (!trainer.url().endsWith("/text")) {
                trainer.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Sửa").setExact(true)).click();
            }
            Locator text = trainer.locator("#lessonText");
            text.fill(text.inputValue().replaceFirst("\n## ", "\n" + sentence + "\n\n## "));
            Browser.screenshot(trainer, "editor-desktop");
            button(trainer, "Lưu và xem thử").click();
            assertThat(trainer.locator("main").textContent()).contains(sentence);
            button(trainer, "Gửi duyệt").click();
            String revision = trainer.url();
            assertThat(button(trainer, "Duyệt và phát hành").count()).as("nobody publishes alone").isZero();

            Page reviewer = browser.desktop();
            Steps.signIn(reviewer, revision, "0900000004");
            button(reviewer, "Duyệt và phát hành").click();

            Page member = browser.phone();
            Steps.join(member, address(), people.team("91", "899", "30730"));
            member.navigate(address() + "l/TCN-4");
            assertThat(member.locator("main").textContent()).contains(sentence);
        }
    }

    /** By this name, because the realm sends people back to no other. */
    private String address() {
        return "http://localhost:" + port + "/";
    }

    private void firstLessonWithAWrongAnswer(Page page, String lesson) {
        page.locator("a.button").first().click();
        page.waitForURL("**/l/" + lesson);
        Browser.screenshot(page, "lesson-phone");
        button(page, "Làm bài kiểm tra").click();
        Browser.screenshot(page, "question-phone");
        String question = page.locator("[name=question]").inputValue();
        String wrong = question(lesson, question).options().stream().filter(option -> !option.right()).findFirst().orElseThrow()
                .id();
        answer(page, wrong);
        assertThat(page.locator("main").textContent()).contains("Chưa đúng");
        Browser.screenshot(page, "feedback-wrong-phone");
        page.locator("a.button").click();
        answerRightly(page, lesson, 4);
        assertThat(page.locator("h1").textContent()).isEqualTo("Bạn đã đạt");
        Browser.screenshot(page, "result-phone");
    }

    private void pass(Page page, String lesson) {
        page.navigate(address() + "l/" + lesson);
        button(page, "Làm bài kiểm tra").click();
        answerRightly(page, lesson, 5);
    }

    private void answerRightly(Page page, String lesson, int questions) {
        for (int i = 0; i < questions; i++) {
            String id = page.locator("[name=question]").inputValue();
            answer(page, question(lesson, id).right().id());
            assertThat(page.locator("main").textContent()).contains("Đúng rồi!");
            page.locator("a.button").click();
        }
    }

    private static void answer(Page page, String option) {
        page.locator("input[name=option][value='" + option + "']").check();
        button(page, "Trả lời").click();
    }

    private Question question(String lesson, String id) {
        return catalogue.lesson(lesson).questions().stream().filter(question -> question.id().equals(id)).findFirst()
                .orElseThrow();
    }

    private List<String> coreLessons() {
        return catalogue.programme().subjects().stream().filter(subject -> !subject.optional())
                .flatMap(subject -> subject.lessons().stream()).map(LessonSummary::code).toList();
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }
}
