package vn.hocso.authoring;

import java.util.List;

import vn.hocso.course.Lesson;
import vn.hocso.course.content.Finding;
import vn.hocso.course.revision.LessonOverview;
import vn.hocso.course.revision.Revision;
import vn.hocso.course.revision.RevisionState;

/**
 * A revision as one person sees it.
 *
 * @param preview null when the text cannot be read
 * @param findings what must be mended, the first of them
 * @param hidden how many more there are
 * @param lost ids that results are recorded by and that the revision has no more
 * @param own whether this person wrote in it
 * @param maySign whether this person is a reviewer and wrote nothing of it
 */
record RevisionView(LessonOverview lesson, Revision revision, Lesson preview, List<Finding> findings, int hidden,
        List<Finding> lost, boolean own, boolean maySign) {

    public boolean isDraft() {
        return revision.state() == RevisionState.DRAFT;
    }

    public boolean isInReview() {
        return revision.state() == RevisionState.IN_REVIEW;
    }

    /** Whether it was published before and could be shown to the members again. */
    public boolean isPast() {
        return revision.state() == RevisionState.PUBLISHED && (!revision.current() || lesson.withdrawn());
    }

    /** Whether members see another revision, with which it can be compared. */
    public boolean isOther() {
        return lesson.published() != null && !revision.current();
    }

    public boolean isUnsigned() {
        return revision.state() == RevisionState.PUBLISHED && revision.reviewer() == null;
    }
}
