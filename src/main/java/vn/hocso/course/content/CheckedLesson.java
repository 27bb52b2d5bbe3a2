package vn.hocso.course.content;

import java.util.List;
import java.util.Optional;

/**
 * What came out of reading a lesson and its questions.
 *
 * @param text empty when a part is missing or unreadable; present also when it breaks rules, so that it can be previewed
 * @param findings what must be mended before anybody learns from it
 */
public record CheckedLesson(Optional<LessonText> text, List<Finding> findings) {

    /** @return whether it may be reviewed and published */
    public boolean isSound() {
        return findings.isEmpty() && text.isPresent();
    }
}
