package vn.hocso.course.revision;

import java.util.function.UnaryOperator;

import jakarta.enterprise.context.ApplicationScoped;

import vn.hocso.course.Lesson;

/** New revisions of lessons: one person writes them and another publishes them. */
@ApplicationScoped
public class NewRevisions {

    private static final String WRITER = "new-revisions-writer";
    private static final String REVIEWER = "new-revisions-reviewer";
    private static final String PRACTICE = "## Thực hành";

    private final Drafts drafts;

    NewRevisions(Drafts drafts) {
        this.drafts = drafts;
    }

    /**
     * Publishes the lesson with one more sentence.
     *
     * @return number of the revision
     */
    public int publish(String lesson, String sentence) {
        return publish(lesson, sentence, questions -> questions);
    }

    /** The same with other questions as well. */
    public int publish(String lesson, String sentence, UnaryOperator<String> questions) {
        int number = drafts.open(lesson, WRITER);
        Revision draft = drafts.revision(lesson, number);
        drafts.save(lesson, number, draft.version(), with(sentence + " Bản " + number + ".", draft.lessonText()),
                questions.apply(draft.questionsText()), WRITER);
        drafts.submit(lesson, number, draft.version() + 1);
        drafts.publish(lesson, number, draft.version() + 2, REVIEWER);
        return number;
    }

    private static String with(String sentence, String lesson) {
        return lesson.replace(PRACTICE, sentence + "\n\n" + PRACTICE);
    }

    /** Shows a revision again that was shown before; the lesson may have been withdrawn. */
    public void backTo(Lesson old) {
        drafts.publish(old.code(), old.revision(), 1, REVIEWER);
    }
}
