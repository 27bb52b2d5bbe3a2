package vn.hocso.learning.inquiry;

import vn.hocso.course.Lesson;
import vn.hocso.course.Question;

/**
 * What is asked about.
 *
 * @param question of the lesson's quiz, null when it is about the lesson itself
 */
record About(Lesson lesson, Question question) {

    /** @param question id as an address or a form says it; one that the revision does not have is none */
    static About of(Lesson lesson, String question) {
        return new About(lesson,
                lesson.questions().stream().filter(one -> one.id().equals(question)).findFirst().orElse(null));
    }

    String questionId() {
        return question == null ? null : question.id();
    }
}
