package vn.hocso.course.revision;

import java.time.Instant;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import vn.hocso.shared.DomainException;
import vn.hocso.shared.time.ServiceClock;

/**
 * Writing lessons: a draft, a second person who signs it, publication. Every change of a lesson waits for the one before,
 * and names the version that its maker saw, so that nothing is overwritten or signed unseen.
 */
@ApplicationScoped
@Transactional
public class Drafts {

    private final Lessons lessons;
    private final LessonChecks checks;
    private final ServiceClock clock;

    Drafts(Lessons lessons, LessonChecks checks, ServiceClock clock) {
        this.lessons = lessons;
        this.checks = checks;
        this.clock = clock;
    }

    /** All lessons in the order of the programme. */
    public List<LessonOverview> lessons() {
        return lessons.overview();
    }

    /** @throws DomainException NOT_FOUND {@code lesson-unknown} */
    public LessonOverview lesson(String code) {
        return lessons().stream().filter(lesson -> lesson.code().equals(code)).findFirst().orElseThrow(Lessons::unknown);
    }

    /** @throws DomainException NOT_FOUND {@code lesson-unknown}, {@code revision-unknown} */
    public Revision revision(String code, int revision) {
        return lessons.revision(code, revision).toRevision(lessons.lesson(code));
    }

    /** All revisions of a lesson, newest first. */
    public List<Revision> history(String code) {
        LessonRow lesson = lessons.lesson(code);
        return lessons.newestFirst(code).stream().map(row -> row.toRevision(lesson)).toList();
    }

    /** @return the open draft, begun from what members see unless there is one already */
    public int open(String code, String subject) {
        LessonRow lesson = lessons.locked(code);
        return lessons.open(code).orElseGet(() -> begin(lesson, subject)).id.revision();
    }

    /**
     * Saves a draft, also one with mistakes.
     *
     * @param version that the author began with
     * @throws DomainException CONFLICT {@code draft-changed} when somebody saved in between, {@code revision-frozen} when it
     *         is no draft any more; nothing is stored then
     */
    public void save(String code, int revision, int version, String lessonText, String questionsText, String subject) {
        lessons.locked(code);
        RevisionRow row = lessons.revision(code, revision);
        if (row.digest.equals(RevisionRow.digest(lessonText, questionsText))) {
            return;
        }
        requireState(row, RevisionState.DRAFT);
        requireVersion(row, version, row.overtaking(subject));
        row.write(lessonText, questionsText, checks.check(code, lessonText, questionsText), subject, clock.instant());
        row.version++;
    }

    /** @throws DomainException INVALID {@code draft-unsound}, CONFLICT as in {@link #save} */
    public void submit(String code, int revision, int version) {
        lessons.locked(code);
        RevisionRow row = lessons.revision(code, revision);
        if (row.state == RevisionState.IN_REVIEW) {
            return;
        }
        requireState(row, RevisionState.DRAFT);
        requireVersion(row, version);
        requireSound(row);
        row.returnReason = null;
        move(row, RevisionState.IN_REVIEW);
    }

    /**
     * Gives a revision that waits for review back to its authors.
     *
     * @param reason for the authors, empty for none
     */
    public void giveBack(String code, int revision, int version, String reason) {
        lessons.locked(code);
        RevisionRow row = lessons.revision(code, revision);
        if (row.state == RevisionState.DRAFT) {
            return;
        }
        requireState(row, RevisionState.IN_REVIEW);
        requireVersion(row, version);
        row.returnReason = reason.isEmpty() ? null : reason;
        move(row, RevisionState.DRAFT);
    }

    /**
     * Gives a draft up. It stays in the history.
     *
     * @return whether this changed anything
     * @throws DomainException CONFLICT as in {@link #save}
     */
    public boolean discard(String code, int revision, int version) {
        lessons.locked(code);
        RevisionRow row = lessons.revision(code, revision);
        if (row.state == RevisionState.DISCARDED) {
            return false;
        }
        requireState(row, RevisionState.DRAFT);
        requireVersion(row, version);
        move(row, RevisionState.DISCARDED);
        return true;
    }

    /**
     * Shows a revision to the members: one that waits for review, signed hereby, or one that was published before.
     *
     * @param version that the reviewer read
     * @return whether this changed anything
     * @throws DomainException FORBIDDEN {@code own-work} when the reviewer wrote in it, CONFLICT when it is still a draft or
     *         has changed
     */
    public boolean publish(String code, int revision, int version, String reviewer) {
        LessonRow lesson = lessons.locked(code);
        RevisionRow row = lessons.revision(code, revision);
        if (lesson.shows(row) && lesson.withdrawnAt == null) {
            return false;
        }
        requireOther(row, lesson, reviewer);
        if (row.state != RevisionState.PUBLISHED) {
            requireState(row, RevisionState.IN_REVIEW);
            requireVersion(row, version);
            requireSound(row);
            lessons.claim(checks.check(code, row.lessonText, row.questionsText).text().orElseThrow().questions(), code);
            row.reviewer = reviewer;
            row.publish(clock.instant());
        }
        lesson.show(row);
        lesson.withdrawnAt = null;
        return true;
    }

    /**
     * Signs a published revision that nobody has signed yet, as those from the files.
     *
     * @return whether this changed anything
     * @throws DomainException FORBIDDEN {@code own-work}
     */
    public boolean sign(String code, int revision, String reviewer) {
        LessonRow lesson = lessons.locked(code);
        RevisionRow row = lessons.revision(code, revision);
        requireState(row, RevisionState.PUBLISHED);
        requireOther(row, lesson, reviewer);
        boolean unsigned = row.reviewer == null;
        if (unsigned) {
            row.reviewer = reviewer;
        }
        return unsigned;
    }

    /** Takes a lesson from the members until a revision is published. @return whether this changed anything */
    public boolean withdraw(String code) {
        LessonRow lesson = lessons.locked(code);
        boolean shown = lesson.publishedRevision != null && lesson.withdrawnAt == null;
        if (shown) {
            lesson.withdrawnAt = clock.instant();
        }
        return shown;
    }

    private RevisionRow begin(LessonRow lesson, String subject) {
        RevisionRow from = lesson.publishedRevision == null
                ? lessons.newestFirst(lesson.code).get(0)
                : lessons.revision(lesson.code, lesson.publishedRevision);
        Instant now = clock.instant();
        var row = RevisionRow.begin(new RevisionId(lesson.code, lessons.next(lesson.code)), Origin.DESK, subject, now);
        row.write(from.lessonText, from.questionsText, checks.check(lesson.code, from.lessonText, from.questionsText), subject,
                now);
        lessons.persist(row);
        return row;
    }

    private void move(RevisionRow row, RevisionState state) {
        row.state = state;
        row.changedAt = clock.instant();
        row.version++;
    }

    private void requireSound(RevisionRow row) {
        if (!row.isSound() || !checks.check(row.id.lessonCode(), row.lessonText, row.questionsText).isSound()) {
            throw DomainException.invalid("draft-unsound", "Bản nháp còn lỗi. Bạn sửa hết các lỗi đã nêu rồi gửi duyệt lại.");
        }
    }

    private static void requireOther(RevisionRow row, LessonRow lesson, String reviewer) {
        if (!row.toRevision(lesson).maySign(reviewer)) {
            throw DomainException.forbidden("own-work", "Người đã soạn bản này không tự duyệt được. Hãy nhờ một người khác.");
        }
    }

    private static void requireState(RevisionRow row, RevisionState state) {
        if (row.state != state) {
            throw DomainException.conflict("revision-frozen",
                    "Bản này đang ở trạng thái “" + row.state.label() + "” nên chưa làm được việc đó.");
        }
    }

    private static void requireVersion(RevisionRow row, int version) {
        requireVersion(row, version, "Bản này vừa được thay đổi ở nơi khác. Bạn xem bản mới nhất trước khi làm tiếp.");
    }

    private static void requireVersion(RevisionRow row, int version, String refusal) {
        if (row.version != version) {
            throw DomainException.conflict("draft-changed", refusal);
        }
    }
}
