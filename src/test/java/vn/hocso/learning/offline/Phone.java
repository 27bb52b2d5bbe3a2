package vn.hocso.learning.offline;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import vn.hocso.course.Lesson;
import vn.hocso.course.Question;
import vn.hocso.learning.Recorder;
import vn.hocso.learning.offline.ActsTold.AnswerTold;
import vn.hocso.learning.offline.ActsTold.AttemptTold;

/** A member's phone as the server sees it: a clock of its own, and quizzes that it keeps. */
class Phone {

    final UUID member;
    final UUID device = UUID.randomUUID();
    final List<AttemptTold> kept = new ArrayList<>();
    private Duration behind = Duration.ZERO;

    Phone(UUID member) {
        this.member = member;
    }

    /** From now on its clock is behind ours by so much. */
    void setClockBack(Duration by) {
        behind = by;
    }

    long clock(Instant now) {
        return now.minus(behind).toEpochMilli();
    }

    /** Takes a quiz, every answer right, the last one given at that moment. */
    AttemptTold pass(Lesson lesson, Instant at, Instant lastContact) {
        return take(lesson, at, lastContact, true);
    }

    AttemptTold take(Lesson lesson, Instant at, Instant lastContact, boolean rightly) {
        UUID attempt = UUID.randomUUID();
        List<AnswerTold> answers = Recorder.questions(lesson, attempt).stream()
                .map(question -> new AnswerTold(question.id(), option(question, rightly), clock(at))).toList();
        var told = new AttemptTold(attempt, lesson.code(), lesson.revision(), clock(at.minusSeconds(60)),
                lastContact.toEpochMilli(), false, answers);
        kept.add(told);
        return told;
    }

    ActsTold tell(Instant now) {
        return new ActsTold(member, device, clock(now), List.copyOf(kept));
    }

    private static String option(Question question, boolean right) {
        return question.options().stream().filter(option -> option.right() == right).findFirst().orElseThrow().id();
    }
}
