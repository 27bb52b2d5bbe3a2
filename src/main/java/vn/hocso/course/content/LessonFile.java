package vn.hocso.course.content;

import java.util.Optional;

/**
 * A lesson's file taken apart.
 *
 * @param bodyOffset lines of the file before the body
 */
record LessonFile(String frontMatter, String body, int bodyOffset) {

    /** The opening {@code ---}. */
    static final int FRONT_MATTER_OFFSET = 1;

    private static final String FENCE = "---\n";

    static Optional<LessonFile> split(String text, Findings findings) {
        int end = text.startsWith(FENCE) ? text.indexOf("\n" + FENCE, FENCE.length() - 1) : -1;
        if (end < 0) {
            findings.unreadable(1, "bài phải mở đầu bằng phần thông tin giữa hai dòng “---”");
            return Optional.empty();
        }
        String front = text.substring(FENCE.length(), Math.max(FENCE.length(), end + 1));
        int lines = (int) text.substring(0, end + 1 + FENCE.length()).chars().filter(c -> c == '\n').count();
        return Optional.of(new LessonFile(front, text.substring(end + 1 + FENCE.length()), lines));
    }
}
