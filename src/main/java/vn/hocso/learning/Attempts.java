package vn.hocso.learning;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import vn.hocso.course.Catalogue;
import vn.hocso.shared.DomainException;
import vn.hocso.shared.time.ServiceClock;

/**
 * Runs through a quiz in the browser, one answer at a time. Each verb may be repeated: the second time changes nothing and
 * shows what the first one stored.
 */
@ApplicationScoped
class Attempts {

    private final Catalogue catalogue;
    private final AttemptStore store;
    private final Recorder recorder;
    private final ServiceClock clock;

    Attempts(Catalogue catalogue, AttemptStore store, Recorder recorder, ServiceClock clock) {
        this.catalogue = catalogue;
        this.store = store;
        this.recorder = recorder;
        this.clock = clock;
    }

    /**
     * Begins an attempt, unless that attempt was begun before. It asks what was read, also when another revision was published
     * meanwhile.
     *
     * @param read revision that the member read, null for the published one
     * @throws DomainException GONE when the lesson was withdrawn, NOT_FOUND when there is no such lesson or revision
     */
    @Transactional
    void begin(UUID member, String lessonCode, UUID attempt, Integer read) {
        if (store.find(member, attempt).isEmpty()) {
            int published = catalogue.lesson(lessonCode).revision();
            int revision = read == null ? published : catalogue.lesson(lessonCode, read).revision();
            recorder.record(member, List.of(new AttemptRecord(attempt, lessonCode, revision, clock.instant(), List.of())));
        }
    }

    /**
     * Stores and grades one answer. The first answer to a question stands; another one later is not stored.
     *
     * @throws DomainException INVALID when the attempt does not ask the question or the question has no such option
     */
    @Transactional
    void answer(UUID member, String lessonCode, UUID attempt, String questionId, String optionId) {
        AttemptView before = view(member, lessonCode, attempt);
        Quiz.option(before.quiz().question(questionId), optionId);
        if (before.answerTo(questionId) == null) {
            Instant now = clock.instant();
            recorder.record(member, List.of(new AttemptRecord(attempt, lessonCode, before.quiz().lesson().revision(), now,
                    List.of(new AnswerGiven(questionId, optionId, now)))));
        }
    }

    /** @throws DomainException NOT_FOUND when this member has no such attempt on that lesson */
    @Transactional
    AttemptView view(UUID member, String lessonCode, UUID attempt) {
        var stored = store.find(member, attempt).filter(found -> found.lessonCode().equals(lessonCode))
                .orElseThrow(() -> DomainException.notFound("attempt-unknown",
                        "Không tìm thấy lượt làm bài này. Bạn mở lại bài học để làm lượt mới."));
        var quiz = Quiz.draw(catalogue.lesson(stored.lessonCode(), stored.revision()), attempt);
        return new AttemptView(quiz, stored.answers(), stored.finishedAt());
    }
}
