package vn.hocso.course.revision;

import java.util.EnumSet;
import java.util.Set;

/** How far a revision has come. */
public enum RevisionState {
    /** May be changed by its authors. */
    DRAFT("bản nháp"),
    /** Waits for a second person; frozen until that person publishes it or gives it back. */
    IN_REVIEW("chờ duyệt"),
    /** Is or was published; never changes. */
    PUBLISHED("đã phát hành"),
    /** A draft that was given up; kept, never changes. */
    DISCARDED("đã bỏ");

    /** Somebody is at work on it. */
    static final Set<RevisionState> OPEN = EnumSet.of(DRAFT, IN_REVIEW);

    private final String label;

    RevisionState(String label) {
        this.label = label;
    }

    /** @return what people call it */
    public String label() {
        return label;
    }
}
