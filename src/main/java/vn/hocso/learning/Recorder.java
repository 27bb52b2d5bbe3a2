package vn.hocso.learning;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import vn.hocso.course.Catalogue;
import vn.hocso.course.Lesson;
import vn.hocso.course.Question;
import vn.hocso.learning.LearnerLocks.AtAttempt;
import vn.hocso.learning.LearnerLocks.Held;
import vn.hocso.learning.StatementWriter.Frame;
import vn.hocso.learning.StatementWriter.Written;
import vn.hocso.lrs.StatementStore;
import vn.hocso.roster.Roster;
import vn.hocso.shared.DomainException;
import vn.hocso.shared.time.Campaign;
import vn.hocso.shared.time.ServiceClock;

/**
 * Turns what a member did into facts, all in one transaction: rows of the attempt, the statements, the lesson passed, the
 * rule of "trained" met. Every way in (browser, phone, demonstration) comes through here, and telling it twice is harmless.
 */
@ApplicationScoped
public class Recorder {

    private static final String AUTHORITY = "learning";

    private final Catalogue catalogue;
    private final Roster roster;
    private final StatementStore statements;
    private final StatementWriter writer;
    private final AttemptStore store;
    private final Completions completions;
    private final LearnerLocks locks;
    private final ServiceClock clock;

    Recorder(Catalogue catalogue, Roster roster, StatementStore statements, StatementWriter writer, AttemptStore store,
            Completions completions, LearnerLocks locks, ServiceClock clock) {
        this.catalogue = catalogue;
        this.roster = roster;
        this.statements = statements;
        this.writer = writer;
        this.store = store;
        this.completions = completions;
        this.locks = locks;
        this.clock = clock;
    }

    /**
     * Records attempts of one member, or what is new in them. Answers are graded by the key of the revision that was read.
     *
     * @throws DomainException INVALID when an answer belongs to another attempt or revision, CONFLICT when a step is told
     *         again with another content; nothing of the call is stored then
     */
    @Transactional
    public void record(UUID member, List<AttemptRecord> attempts) {
        Held held = locks.of(member);
        var written = new ArrayList<Written>();
        for (AttemptRecord attempt : attempts) {
            Optional<AttemptStore.Stored> stored = store.find(member, attempt.attempt());
            stored.ifPresent(known -> requireSameAnswers(known, attempt));
            record(held, attempt, stored, written);
        }
        store(written);
    }

    /**
     * Records one more answer of an attempt that was begun. The first answer to a question stands: another one later is not
     * stored.
     *
     * @throws DomainException NOT_FOUND when the member has no such attempt on that lesson, INVALID when it does not ask the
     *         question or the question has no such option
     */
    @Transactional
    void answer(AtAttempt at, String lessonCode, UUID attempt, AnswerGiven answer) {
        var stored = at.attempt().filter(found -> found.lessonCode().equals(lessonCode)).orElseThrow(Attempts::unknown);
        record(at.held(), new AttemptRecord(attempt, lessonCode, stored.revision(), answer.at(), List.of(answer)),
                Optional.of(stored));
    }

    /** Records the beginning of an attempt that nobody began yet. */
    @Transactional
    void begin(Held held, AttemptRecord attempt) {
        record(held, attempt, Optional.empty());
    }

    private void record(Held held, AttemptRecord attempt, Optional<AttemptStore.Stored> stored) {
        var written = new ArrayList<Written>();
        record(held, attempt, stored, written);
        store(written);
    }

    /** @return the questions that this attempt asks, in order; the same on phone and server */
    public static List<Question> questions(Lesson lesson, UUID attempt) {
        return Quiz.draw(lesson, attempt).questions();
    }

    /** Last, because the store hands out its order behind one lock until the commit. */
    private void store(List<Written> written) {
        statements.record(AUTHORITY, written.stream().map(Written::body).toList());
    }

    private void record(Held held, AttemptRecord attempt, Optional<AttemptStore.Stored> stored, List<Written> written) {
        UUID member = held.member();
        var quiz = Quiz.draw(catalogue.lesson(attempt.lessonCode(), attempt.revision()), attempt.attempt());
        Frame frame = frame(held, attempt, quiz.lesson(), attempt.startedAt());
        Map<String, String> answered = new HashMap<>();
        if (stored.isPresent()) {
            requireSameLesson(stored.get(), attempt);
            answered.putAll(stored.get().answers());
        } else {
            store.begin(member, attempt, clock.instant());
            written.add(writer.initialized(frame, attempt.startedAt()));
        }
        boolean open = stored.isEmpty() || stored.get().finishedAt() == null;
        for (AnswerGiven answer : attempt.answers()) {
            Question question = quiz.question(answer.questionId());
            Quiz.option(question, answer.optionId());
            if (answered.putIfAbsent(answer.questionId(), answer.optionId()) == null) {
                store.answer(member, attempt.attempt(), answer, question.right().id().equals(answer.optionId()));
                written.add(writer.answered(frame, question, answer.optionId(), answer.at()));
            }
        }
        if (open && answered.size() == quiz.questions().size()) {
            Instant at = lastAnswer(attempt);
            boolean sameDay = Campaign.dateOf(at).equals(Campaign.dateOf(attempt.startedAt()));
            finish(held, sameDay ? frame : frame(held, attempt, quiz.lesson(), at), quiz, answered, at, written);
        }
    }

    /** With the team held at that moment: a quiz may end in another team than it began in. */
    private Frame frame(Held held, AttemptRecord attempt, Lesson lesson, Instant at) {
        return new Frame(held.member(), attempt.attempt(), lesson, team(held, at), attempt.proven());
    }

    private TeamStamp team(Held held, Instant at) {
        LocalDate day = Campaign.dateOf(at);
        return held.knowsTeamOn(day)
                ? held.team()
                : roster.teamOf(held.member(), day).map(TeamStamp::of).orElse(null);
    }

    private void finish(Held held, Frame frame, Quiz quiz, Map<String, String> answered, Instant at, List<Written> written) {
        int right = (int) quiz.questions().stream().filter(q -> q.right().id().equals(answered.get(q.id()))).count();
        store.finish(frame.member(), frame.attempt(), at, right);
        written.add(writer.graded(frame, right, at));
        if (right >= Quiz.TO_PASS) {
            written.add(writer.lessonCompleted(frame, at));
            Instant received = clock.instant();
            if (store.pass(frame, at, received)) {
                written.addAll(completions.check(frame, received, moment -> team(held, moment)));
            }
        }
    }

    private static Instant lastAnswer(AttemptRecord attempt) {
        return attempt.answers().stream().map(AnswerGiven::at).max(Instant::compareTo).orElse(attempt.startedAt());
    }

    /** The first answer stands; who tells another one is told so, and somebody can look at it. */
    private static void requireSameAnswers(AttemptStore.Stored stored, AttemptRecord attempt) {
        boolean differs = attempt.answers().stream().anyMatch(answer -> !answer.optionId()
                .equals(stored.answers().getOrDefault(answer.questionId(), answer.optionId())));
        if (differs) {
            throw DomainException.conflict("answer-differs",
                    "Câu này đã được trả lời khác trong cùng lượt làm bài. Câu trả lời đầu tiên được giữ.");
        }
    }

    private static void requireSameLesson(AttemptStore.Stored stored, AttemptRecord attempt) {
        if (!stored.lessonCode().equals(attempt.lessonCode()) || stored.revision() != attempt.revision()) {
            throw DomainException.conflict("attempt-of-another-lesson",
                    "Lượt làm bài này thuộc bài học khác. Bạn mở lại bài học để làm lượt mới.");
        }
    }
}
