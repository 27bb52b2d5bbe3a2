package vn.hocso.dev.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import vn.hocso.course.Catalogue;
import vn.hocso.course.Lesson;
import vn.hocso.course.Question;
import vn.hocso.learning.AnswerGiven;
import vn.hocso.learning.AttemptRecord;
import vn.hocso.learning.Recorder;
import vn.hocso.shared.Ids;

/** Makes the answers that a diligent member would give: right ones, one wrong now and then. */
@ApplicationScoped
public class AttemptMaker {

    private static final int SECONDS_A_QUESTION = 40;
    private static final int SECONDS_A_LESSON = 600;
    /** Of who clicks through: far less than a fifth of what any lesson takes. */
    private static final int SECONDS_A_QUESTION_CLICKED = 4;
    private static final int SECONDS_A_LESSON_CLICKED = 30;

    private final Catalogue catalogue;

    AttemptMaker(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** @return one passed attempt a lesson, one after the other, the first begun at {@code from} */
    public List<AttemptRecord> passed(UUID member, List<String> lessons, Instant from) {
        return passed(member, lessons, from, SECONDS_A_LESSON, SECONDS_A_QUESTION);
    }

    /** The same by somebody who does not read. */
    List<AttemptRecord> clicked(UUID member, List<String> lessons, Instant from) {
        return passed(member, lessons, from, SECONDS_A_LESSON_CLICKED, SECONDS_A_QUESTION_CLICKED);
    }

    /** @return from the beginning of so many attempts to the last answer */
    static Duration lasting(int lessons, boolean clicked) {
        int aLesson = clicked ? SECONDS_A_LESSON_CLICKED : SECONDS_A_LESSON;
        int aQuestion = clicked ? SECONDS_A_QUESTION_CLICKED : SECONDS_A_QUESTION;
        return Duration.ofSeconds((lessons - 1L) * aLesson + (long) Recorder.QUESTIONS * aQuestion);
    }

    private List<AttemptRecord> passed(UUID member, List<String> lessons, Instant from, int secondsALesson,
            int secondsAQuestion) {
        var attempts = new ArrayList<AttemptRecord>();
        Instant at = from;
        for (String lesson : lessons) {
            attempts.add(passed(member, catalogue.lesson(lesson), at, secondsAQuestion));
            at = at.plusSeconds(secondsALesson);
        }
        return attempts;
    }

    private static AttemptRecord passed(UUID member, Lesson lesson, Instant at, int secondsAQuestion) {
        UUID attempt = Ids.of(member, lesson.code(), "demonstration");
        List<Question> asked = Recorder.questions(lesson, attempt);
        int wrong = Math.floorMod(attempt.hashCode(), asked.size() * 2);
        var answers = new ArrayList<AnswerGiven>();
        for (int i = 0; i < asked.size(); i++) {
            Question question = asked.get(i);
            String option = i == wrong ? wrongOption(question) : question.right().id();
            answers.add(new AnswerGiven(question.id(), option, at.plusSeconds((i + 1L) * secondsAQuestion)));
        }
        return new AttemptRecord(attempt, lesson.code(), lesson.revision(), at, answers);
    }

    private static String wrongOption(Question question) {
        return question.options().stream().filter(option -> !option.right()).findFirst().orElseThrow().id();
    }
}
