package vn.hocso.learning;

import java.time.Instant;
import java.util.Map;

import io.quarkus.qute.TemplateData;
import vn.hocso.course.Question;

/**
 * An attempt as a page shows it.
 *
 * @param answers option chosen by question
 * @param finishedAt null while questions are open
 */
@TemplateData
record AttemptView(Quiz quiz, Map<String, String> answers, Instant finishedAt) {

    public boolean finished() {
        return finishedAt != null;
    }

    public String answerTo(String questionId) {
        return answers.get(questionId);
    }

    public boolean isRight(String questionId) {
        return quiz.question(questionId).right().id().equals(answers.get(questionId));
    }

    /** @return the first question without an answer, null when all have one */
    public Question next() {
        return quiz.questions().stream().filter(question -> !answers.containsKey(question.id())).findFirst().orElse(null);
    }

    /** @return place of the question among those asked, from 1 */
    public int place(String questionId) {
        return quiz.questions().indexOf(quiz.question(questionId)) + 1;
    }

    public int count() {
        return quiz.questions().size();
    }

    public long right() {
        return answers.keySet().stream().filter(this::isRight).count();
    }

    public boolean passed() {
        return finished() && right() >= Quiz.TO_PASS;
    }
}
