package vn.hocso.learning.offline;

import java.util.List;

import vn.hocso.course.Lesson;
import vn.hocso.course.Option;
import vn.hocso.course.Question;
import vn.hocso.shared.Sha256;

/**
 * One lesson as a phone keeps it.
 *
 * @param html what the lesson's page shows, sanitised
 */
record LessonPart(String code, String subject, int revision, String title, int minutes, String html,
        List<QuestionPart> questions) {

    /**
     * @param key which option is right, so that it cannot be read by accident: SHA-256 of lesson, revision, question and option,
     *        joined by {@code |}. Trying the options tells it; nothing rests on it, because the server grades.
     */
    record QuestionPart(String id, String stem, List<OptionPart> options, String rationale, String key) {}

    record OptionPart(String id, String text) {}

    static LessonPart of(Lesson lesson, String html) {
        return new LessonPart(lesson.code(), lesson.subjectCode(), lesson.revision(), lesson.title(), lesson.minutes(), html,
                lesson.questions().stream().map(question -> part(lesson, question)).toList());
    }

    private static QuestionPart part(Lesson lesson, Question question) {
        List<OptionPart> options = question.options().stream().map(LessonPart::part).toList();
        String key = Sha256.hex(lesson.code() + "|" + lesson.revision() + "|" + question.id() + "|" + question.right().id());
        return new QuestionPart(question.id(), question.stem(), options, question.rationale(), key);
    }

    private static OptionPart part(Option option) {
        return new OptionPart(option.id(), option.text());
    }
}
