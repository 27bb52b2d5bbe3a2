package vn.hocso.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import vn.hocso.course.Lesson;
import vn.hocso.course.Question;
import vn.hocso.servers.WebSession;

/** A member before a quiz of a lesson, in a browser without script. */
class QuizTaker {

    private static final Pattern QUESTION = Pattern.compile("name=\"question\" value=\"([^\"]+)\"");
    private static final Pattern ATTEMPT = Pattern.compile("name=\"attempt\" value=\"([^\"]+)\"");
    private static final Pattern REVISION = Pattern.compile("name=\"revision\" value=\"([^\"]+)\"");

    private final WebSession browser;
    private final String lesson;
    private String attempt;

    QuizTaker(WebSession browser, String lesson) {
        this.browser = browser;
        this.lesson = "/l/" + lesson;
    }

    /** Opens the lesson, without beginning its quiz. */
    void read() {
        assertThat(browser.get(lesson).statusCode()).isEqualTo(200);
    }

    /** Presses the button of the lesson's page that was read last. */
    HttpResponse<String> begin() {
        attempt = UUID.randomUUID().toString();
        Matcher own = ATTEMPT.matcher(browser.last().body());
        if (own.find()) {
            attempt = own.group(1);
        }
        return browser.postAndFollow(lesson + "/attempts", Map.of("attempt", attempt, "revision", find(REVISION)));
    }

    UUID attempt() {
        return UUID.fromString(attempt);
    }

    String path() {
        return lesson + "/attempts/" + attempt;
    }

    /** @return id of the question on the page that was read last */
    String asked() {
        return find(QUESTION);
    }

    HttpResponse<String> open() {
        return browser.get(path());
    }

    HttpResponse<String> answer(String question, String option) {
        return browser.postAndFollow(path() + "/answers", Map.of("question", question, "option", option));
    }

    /** Answers every question that is still open as the key of that revision has it. */
    HttpResponse<String> answerRightly(Lesson revision) {
        while (QUESTION.matcher(open().body()).find()) {
            String id = asked();
            Question question = revision.questions().stream().filter(q -> q.id().equals(id)).findFirst().orElseThrow();
            assertThat(answer(id, question.right().id()).body()).contains("Đúng rồi!");
        }
        return open();
    }

    private String find(Pattern field) {
        Matcher found = field.matcher(browser.last().body());
        assertThat(found.find()).as("%s at %s", field, browser.at()).isTrue();
        return found.group(1);
    }
}
