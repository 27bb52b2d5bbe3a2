package vn.hocso.learning;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * One run through a quiz, or what is new in it.
 *
 * @param attempt random id made on the phone; sending it again changes nothing
 * @param lessonCode the lesson
 * @param revision the revision that was read
 * @param startedAt when it was begun
 * @param answers in the order given; unanswered questions are left out
 * @param proven whether these times are sure; false when a phone told them later and they could not be made plausible
 */
public record AttemptRecord(UUID attempt, String lessonCode, int revision, Instant startedAt, List<AnswerGiven> answers,
        boolean proven) {

    /** An attempt whose times are sure. */
    public AttemptRecord(UUID attempt, String lessonCode, int revision, Instant startedAt, List<AnswerGiven> answers) {
        this(attempt, lessonCode, revision, startedAt, answers, true);
    }
}
