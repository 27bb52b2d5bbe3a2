package vn.hocso.learning;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * One run through a quiz as a phone kept it.
 *
 * @param attempt random id made on the phone; sending it again changes nothing
 * @param lessonCode the lesson
 * @param revision the revision that was read
 * @param startedAt when it was begun
 * @param answers in the order given; unanswered questions are left out
 */
public record AttemptRecord(UUID attempt, String lessonCode, int revision, Instant startedAt, List<AnswerGiven> answers) {}
