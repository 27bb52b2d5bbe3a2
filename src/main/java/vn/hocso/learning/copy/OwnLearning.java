package vn.hocso.learning.copy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What a member learned, as it is held. */
record OwnLearning(List<Passed> passed, List<Attempt> attempts, List<Completed> completed) {

    record Passed(String lesson, Instant at) {}

    /**
     * @param finishedAt null while it is open, as are the right answers
     * @param answers in the order given
     */
    record Attempt(UUID attempt, String lesson, int revision, Instant startedAt, Instant finishedAt, Integer rightAnswers,
            List<Answer> answers) {}

    record Answer(String question, String option, boolean correct, Instant at) {}

    /** @param rule of "trained" that was met */
    record Completed(String rule, Instant at) {}
}
