package vn.hocso.course.inquiry;

import java.time.Instant;
import java.util.UUID;

import io.quarkus.qute.TemplateData;

/**
 * What somebody asks about a lesson. It does not say who asks.
 *
 * @param lessonTitle as it was when it was asked
 * @param revision of the lesson that was read
 * @param questionId of the quiz, null when it is about the lesson
 * @param takenBy subject of the trainer who answers, null while nobody has taken it
 * @param answers how many texts the answer had, 0 while there is none
 * @param answer as it is now, null likewise
 * @param correctedIn revision in which the lesson was mended because of it, null for none
 * @param readAnswers how many of the texts the person said to have read
 */
@TemplateData
public record Inquiry(UUID id, String lessonCode, String lessonTitle, int revision, String questionId, String body,
        Instant askedAt, String takenBy, int answers, String answer, Instant answeredAt, Integer correctedIn,
        int readAnswers) {

    /** The longest question and the longest answer, in characters. */
    public static final int LONGEST = 1_000;

    public boolean isAnswered() {
        return answers > 0;
    }

    /** @return whether the person did not say yet to have read the answer as it is now */
    public boolean isUnread() {
        return answers > readAnswers;
    }

    public boolean isHeldByOther(String trainer) {
        return takenBy != null && !takenBy.equals(trainer);
    }
}
