package vn.hocso.learning.offline;

import java.util.List;
import java.util.UUID;

import vn.hocso.shared.DomainException;

/**
 * What a phone tells at once.
 *
 * @param member whose acts these are: the random name of statements
 * @param device random id of the browser
 * @param clock what its clock shows while it sends, milliseconds since 1970
 * @param attempts each with what is new in it
 */
record ActsTold(UUID member, UUID device, long clock, List<AttemptTold> attempts) {

    static final int MOST = 50;
    private static final int MOST_ANSWERS = 20;
    private static final int LONGEST_CODE = 60;
    private static final long YEAR_1970 = 0;
    private static final long YEAR_2100 = 4_102_444_800_000L;

    /**
     * @param revision the one that was read
     * @param startedAt by the phone's clock
     * @param after by our clock, the last contact that the phone had had when the attempt was begun there
     * @param stepped whether the phone saw its own clock go back meanwhile
     */
    record AttemptTold(UUID attempt, String lesson, int revision, long startedAt, long after, boolean stepped,
            List<AnswerTold> answers) {

        long from() {
            return answers.stream().mapToLong(AnswerTold::at).reduce(startedAt, Math::min);
        }

        long until() {
            return answers.stream().mapToLong(AnswerTold::at).reduce(startedAt, Math::max);
        }

        AttemptTold withSteppedClock() {
            return new AttemptTold(attempt, lesson, revision, startedAt, after, true, answers);
        }

        boolean isComplete() {
            return attempt != null && isCode(lesson) && isTime(startedAt) && isTime(after) && answers != null
                    && answers.size() <= MOST_ANSWERS
                    && answers.stream().allMatch(answer -> answer != null && answer.isComplete());
        }
    }

    /** @param at by the phone's clock */
    record AnswerTold(String question, String option, long at) {

        private boolean isComplete() {
            return isCode(question) && isCode(option) && isTime(at);
        }
    }

    /** @throws DomainException INVALID {@code acts-unreadable} */
    void requireComplete() {
        boolean complete = member != null && device != null && isTime(clock) && attempts != null && attempts.size() <= MOST
                && attempts.stream().allMatch(attempt -> attempt != null && attempt.isComplete());
        if (!complete) {
            throw unreadable();
        }
    }

    static DomainException unreadable() {
        return DomainException.invalid("acts-unreadable",
                "Không đọc được những gì máy gửi lên. Máy vẫn giữ lại; bạn mở lại trang rồi gửi lần nữa.");
    }

    private static boolean isCode(String text) {
        return text != null && !text.isEmpty() && text.length() <= LONGEST_CODE;
    }

    static boolean isTime(long millis) {
        return millis > YEAR_1970 && millis < YEAR_2100;
    }
}
