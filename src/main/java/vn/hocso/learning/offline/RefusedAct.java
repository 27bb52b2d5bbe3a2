package vn.hocso.learning.offline;

import java.time.Instant;
import java.util.UUID;

/**
 * What a phone told and the service could not record.
 *
 * @param code why, as programs know it
 * @param told everything that was told of the attempt, as JSON
 */
record RefusedAct(UUID member, UUID attempt, String code, Instant receivedAt, String lesson, int answers, String told) {

    /** @return why, for people */
    public String reason() {
        return switch (code) {
            case "answer-differs" -> "câu trả lời khác với câu đã ghi trước đó";
            case "attempt-of-another-lesson" -> "lượt làm bài thuộc bài học khác";
            case "lesson-unknown" -> "không có bài học hoặc bản này";
            case "lesson-withdrawn" -> "bài học đã được gỡ";
            case "question-not-asked", "option-unknown" -> "câu hỏi hoặc lựa chọn không có trong bản này";
            default -> "không ghi được";
        };
    }
}
