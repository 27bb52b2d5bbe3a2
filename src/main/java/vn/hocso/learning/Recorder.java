package vn.hocso.learning;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import vn.hocso.course.Catalogue;
import vn.hocso.course.Lesson;
import vn.hocso.course.Question;
import vn.hocso.learning.AttemptStore.Stored;
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

    /** So many questions an attempt asks. */
    public static final int QUESTIONS = Quiz.DRAWN;

    private static final String AUTHORITY = "learning";

    private final Catalogue catalogue;
    private final Roster roster;
    private final StatementStore statements;
    private final StatementWriter writer;
    private final AttemptStore store;
    private final LessonPasses passes;
    private final Completions completions;
    private final Renewals renewals;
    private final LearnerLocks locks;
    private final ServiceClock clock;

    Recorder(Catalogue catalogue, Roster roster, StatementStore statements, StatementWriter writer, AttemptStore store,
            LessonPasses passes, Completions completions, Renewals renewals, LearnerLocks locks, ServiceClock clock) {
        this.renewals = renewals;
        this.catalogue = catalogue;
        this.roster = roster;
        this.statements = statements;
        this.writer = writer;
        this.store = store;
        this.passes = passes;
        this.completions = completions;
        this.locks = locks;
        this.clock = clock;
    }

    /** An answer that was told for a question to which another one is recorded. */
    public record Differing(UUID attempt, String questionId) {}

    /** What comes together while attempts of one member are recorded. */
    private static final class Recording {
        final Held held;
        final List<Written> written = new ArrayList<>();
        final List<Differing> differing = new ArrayList<>();
        /** Of a lesson that was passed, null while none was. */
        Frame passed;
        /** Of lessons that were passed before, as far as was known. */
        final List<Frame> again = new ArrayList<>();

        Recording(Held held) {
            this.held = held;
        }
    }

    /**
     * Records attempts of one member, or what is new in them. Answers are graded by the key of the revision that was read. The
     * first answer to a question stands.
     *
     * @return the answers that are not recorded, because another one stands
     * @throws DomainException INVALID when an answer belongs to another attempt or revision, CONFLICT when an attempt belongs to
     *         another lesson; nothing of the call is stored then
     */
    @Transactional
    public List<Differing> record(UUID member, List<AttemptRecord> attempts) {
        var recording = new Recording(locks.of(member));
        for (AttemptRecord attempt : attempts) {
            record(recording, attempt, store.find(member, attempt.attempt()));
        }
        close(recording);
        return recording.differing;
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
        var recording = new Recording(at.held());
        record(recording, new AttemptRecord(attempt, lessonCode, stored.revision(), answer.at(), List.of(answer)),
                Optional.of(stored));
        close(recording);
    }

    /** Records the beginning of an attempt that nobody began yet. */
    @Transactional
    void begin(Held held, AttemptRecord attempt) {
        var recording = new Recording(held);
        record(recording, attempt, Optional.empty());
        close(recording);
    }

    /** @return the questions that this attempt asks, in order; the same on phone and server */
    public static List<Question> questions(Lesson lesson, UUID attempt) {
        return Quiz.draw(lesson, attempt).questions();
    }

    /**
     * Whether a rule is met is asked once, for all lessons of the call together, so that everybody counts rules in the same order.
     * Statements last, because the store hands out its order behind one lock until the commit.
     */
    private void close(Recording recording) {
        if (recording.passed != null) {
            recording.written.addAll(
                    completions.check(recording.passed, clock.instant(), moment -> team(recording.held, moment)));
        }
        for (Frame frame : recording.again) {
            recording.written.addAll(renewals.check(frame, clock.instant(), moment -> team(recording.held, moment)));
        }
        statements.record(AUTHORITY, recording.written.stream().map(Written::body).toList());
    }

    private void record(Recording recording, AttemptRecord attempt, Optional<Stored> stored) {
        UUID member = recording.held.member();
        var quiz = Quiz.draw(catalogue.lesson(attempt.lessonCode(), attempt.revision()), attempt.attempt());
        Frame frame = frame(recording.held, attempt, quiz.lesson(), attempt.startedAt());
        Map<String, String> answered = new HashMap<>();
        if (stored.isPresent()) {
            requireSameLesson(stored.get(), attempt);
            answered.putAll(stored.get().answers());
        } else {
            store.begin(member, attempt, clock.instant());
            recording.written.add(writer.initialized(frame, attempt.startedAt()));
        }
        for (AnswerGiven answer : attempt.answers()) {
            Question question = quiz.question(answer.questionId());
            Quiz.option(question, answer.optionId());
            String known = answered.putIfAbsent(answer.questionId(), answer.optionId());
            if (known == null) {
                store.answer(member, attempt, answer, question.right().id().equals(answer.optionId()));
                recording.written.add(writer.answered(frame, question, answer.optionId(), answer.at()));
            } else if (!known.equals(answer.optionId())) {
                recording.differing.add(new Differing(attempt.attempt(), answer.questionId()));
            }
        }
        boolean open = stored.isEmpty() || stored.get().finishedAt() == null;
        if (open && answered.size() == quiz.questions().size()) {
            finish(recording, attempt, stored, quiz, answered);
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

    /** When its last answer was given, in whatever order the answers are told. */
    private void finish(Recording recording, AttemptRecord attempt, Optional<Stored> stored, Quiz quiz,
            Map<String, String> answered) {
        Instant at = Stream.concat(attempt.answers().stream().map(AnswerGiven::at),
                stored.map(Stored::lastAnsweredAt).stream()).max(Instant::compareTo).orElse(attempt.startedAt());
        boolean proven = attempt.proven() && stored.map(Stored::proven).orElse(true);
        var frame = new Frame(recording.held.member(), attempt.attempt(), quiz.lesson(), team(recording.held, at), proven);
        int right = (int) quiz.questions().stream().filter(q -> q.right().id().equals(answered.get(q.id()))).count();
        store.finish(frame.member(), frame.attempt(), at, right);
        recording.written.add(writer.graded(frame, right, at));
        if (right >= Quiz.TO_PASS) {
            recording.written.add(writer.lessonCompleted(frame, at));
            LessonPasses.Told told = passes.pass(frame, at, clock.instant());
            if (told != LessonPasses.Told.AGAIN) {
                recording.passed = frame;
            }
            if (told != LessonPasses.Told.FIRST) {
                recording.again.add(frame);
            }
        }
    }

    private static void requireSameLesson(Stored stored, AttemptRecord attempt) {
        if (!stored.lessonCode().equals(attempt.lessonCode()) || stored.revision() != attempt.revision()) {
            throw DomainException.conflict("attempt-of-another-lesson",
                    "Lượt làm bài này thuộc bài học khác. Bạn mở lại bài học để làm lượt mới.");
        }
    }
}
