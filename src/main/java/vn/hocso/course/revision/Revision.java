package vn.hocso.course.revision;

import java.time.Instant;
import java.util.Set;

/**
 * One text of a lesson.
 *
 * @param version counts the changes of a draft; who saves says which version they began with
 * @param lessonText front matter and Markdown, as written
 * @param questionsText YAML, as written
 * @param author subject of the person who opened it, {@link #CONTENT_FILES} for files
 * @param authors subjects of everybody who saved a text of it
 * @param reviewer subject of the person who signed it, null when nobody has
 * @param publishedAt null when it never was
 * @param returnReason why it was given back, null when it was not or nobody said why
 * @param current whether it is the one that members see
 */
public record Revision(String lessonCode, int revision, Origin origin, RevisionState state, int version, String lessonText,
        String questionsText, String author, Set<String> authors, String reviewer, Instant createdAt, Instant changedAt,
        Instant publishedAt, boolean current, String returnReason) {

    /** The longest reason for giving a revision back, in characters. */
    public static final int LONGEST_REASON = 1000;

    /** The version of a draft in which nothing was saved yet. */
    public static final int BEGUN = 1;

    /** Stands for a person as the author of what came from the files. */
    public static final String CONTENT_FILES = "course-content";

    /** @return whether that person may sign it: nobody signs what they wrote themselves */
    public boolean maySign(String subject) {
        return !author.equals(subject) && !authors.contains(subject);
    }
}
