package vn.hocso.course.revision;

/**
 * A lesson on the trainer's desk.
 *
 * @param title of the published revision, else of the newest, null when nothing could be read yet
 * @param published the revision that members see, null when there is none
 * @param reviewed whether a second person signed the published revision
 * @param withdrawn taken from the members for now
 * @param open the revision that is being written or waits for review, null when there is none
 * @param openState its state
 */
public record LessonOverview(String code, String subjectCode, String subjectTitle, String title, Integer published,
        boolean reviewed, boolean withdrawn, Integer open, RevisionState openState) {}
