package vn.hocso.learning;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import vn.hocso.course.Catalogue;
import vn.hocso.learning.LearnerLocks.AtAttempt;
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
    void begin(AtAttempt at, String lessonCode, UUID attempt, Integer read) {
        if (at.attempt().isEmpty()) {
            int published = catalogue.lesson(lessonCode).revision();
            int revision = read == null ? published : catalogue.lesson(lessonCode, read).revision();
            recorder.begin(at.held(), new AttemptRecord(attempt, lessonCode, revision, clock.instant(), List.of()));
        }
    }

    /** Stores and grades one answer; see {@link Recorder#answer}. */
    void answer(AtAttempt at, String lessonCode, UUID attempt, String questionId, String optionId) {
        recorder.answer(at, lessonCode, attempt, new AnswerGiven(questionId, optionId, clock.instant()));
    }

    /** @throws DomainException NOT_FOUND when this member has no such attempt on that lesson */
    @Transactional
    AttemptView view(UUID member, String lessonCode, UUID attempt) {
        var stored = store.find(member, attempt).filter(found -> found.lessonCode().equals(lessonCode))
                .orElseThrow(Attempts::unknown);
        var quiz = Quiz.draw(catalogue.lesson(stored.lessonCode(), stored.revision()), attempt);
        return new AttemptView(quiz, stored.answers(), stored.finishedAt());
    }

    static DomainException unknown() {
        return DomainException.notFound("attempt-unknown",
                "Không tìm thấy lượt làm bài này. Bạn mở lại bài học để làm lượt mới.");
    }
}
