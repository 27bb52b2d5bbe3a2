package vn.hocso.course.inquiry;

import java.time.Instant;
import java.util.UUID;

/**
 * A question and its answer for everybody who reads the lesson.
 *
 * @param inquiry from which it came, null when that is there no more
 * @param writtenBy subject of the trainer
 * @param decidedBy subject of who published or withdrew it, null while it is proposed
 */
public record FaqEntry(long id, String lessonCode, UUID inquiry, String question, String answer, State state,
        String writtenBy, Instant writtenAt, String decidedBy, Instant decidedAt) {

    /** The longest question shown under a lesson, in characters; an answer is as long as any. */
    public static final int LONGEST_QUESTION = 300;

    /** Where it stands. */
    public enum State {
        PROPOSED("chờ duyệt"), PUBLISHED("đang hiện"), WITHDRAWN("đã gỡ");

        private final String label;

        State(String label) {
            this.label = label;
        }

        /** @return as people read it */
        public String label() {
            return label;
        }
    }

    /** @return whether that person may publish it: nobody publishes alone */
    public boolean mayBePublishedBy(String subject) {
        return state == State.PROPOSED && !writtenBy.equals(subject);
    }
}
