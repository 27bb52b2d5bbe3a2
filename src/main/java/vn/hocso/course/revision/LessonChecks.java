package vn.hocso.course.revision;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import vn.hocso.course.Lesson;
import vn.hocso.course.Recording;
import vn.hocso.course.Recordings;
import vn.hocso.course.content.CheckedLesson;
import vn.hocso.course.content.Finding;
import vn.hocso.course.content.LessonReader;
import vn.hocso.course.markdown.LessonHtml;

/** What the texts of a lesson say, before anybody publishes them. */
@ApplicationScoped
@Transactional
public class LessonChecks {

    private final Lessons lessons;
    private final Recordings recordings;

    LessonChecks(Lessons lessons, Recordings recordings) {
        this.lessons = lessons;
        this.recordings = recordings;
    }

    /** @return what is wrong with the texts, also over the borders of this lesson */
    public CheckedLesson check(String code, String lessonText, String questionsText) {
        CheckedLesson checked = LessonReader.read(code, code, lessonText, questionsText);
        var findings = new ArrayList<>(checked.findings());
        checked.text().ifPresent(text -> text.questions().forEach(question -> lessons.otherLessonOf(question, code)
                .ifPresent(other -> findings.add(new Finding(code + ".questions.yaml", lineOf(question.id(), questionsText),
                        "mã câu hỏi “" + question.id() + "” đã dùng ở bài " + other + "; hãy đặt mã mới")))));
        checked.text().ifPresent(text -> text.recordings().stream().filter(recording -> !isKept(recording))
                .forEach(recording -> findings.add(new Finding(code + ".md", 1,
                        "chưa có tệp âm thanh này; bạn giữ nguyên phần “audio” của bản trước, hoặc bỏ phần đó"))));
        return new CheckedLesson(checked.text(), List.copyOf(findings));
    }

    /** Files come with the content; here nobody brings one, so that only what came earlier can be named. */
    private boolean isKept(Recording recording) {
        return recordings.size(recording.sha256()).equals(Optional.of(recording.bytes()));
    }

    /** @return the lesson as members would see it; empty when the text cannot be read */
    public Optional<Lesson> preview(Revision revision) {
        String subject = lessons.lesson(revision.lessonCode()).subjectCode;
        return LessonReader.read(revision.lessonCode(), revision.lessonCode(), revision.lessonText(),
                revision.questionsText()).text()
                .map(text -> new Lesson(text.code(), subject, revision.revision(), text.title(), text.minutes(),
                        text.objectives(), text.sources(), LessonHtml.render(text.body()), revision.reviewer() != null,
                        text.questions(), text.recordings().stream().findFirst().orElse(null)));
    }

    /** @return line at which the question begins, 1 when it is written in another way */
    static int lineOf(String questionId, String text) {
        int at = Math.max(0, text.indexOf("\"" + questionId + "\""));
        return (int) text.substring(0, at).chars().filter(c -> c == '\n').count() + 1;
    }
}
