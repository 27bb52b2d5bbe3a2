package vn.hocso.learning;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;

import vn.hocso.course.Lesson;
import vn.hocso.course.Option;
import vn.hocso.course.Question;
import vn.hocso.shared.DomainException;
import vn.hocso.shared.Ids;

/**
 * The questions of one attempt: five of the bank, drawn and ordered by the attempt's id alone, so that phone and server
 * draw the same without asking each other. Sorted by UUIDv5(attempt | question) and UUIDv5(attempt | question | option).
 */
record Quiz(Lesson lesson, UUID attempt, List<Question> questions) {

    static final int DRAWN = 5;
    static final int TO_PASS = 4;

    static Quiz draw(Lesson lesson, UUID attempt) {
        List<Question> drawn = lesson.questions().stream()
                .sorted(Comparator.comparing(question -> Ids.of(attempt, question.id()).toString()))
                .limit(DRAWN).map(question -> shuffle(question, attempt)).toList();
        return new Quiz(lesson, attempt, drawn);
    }

    private static Question shuffle(Question question, UUID attempt) {
        List<Option> options = question.options().stream()
                .sorted(Comparator.comparing(option -> Ids.of(attempt, question.id(), option.id()).toString())).toList();
        return new Question(question.id(), question.stem(), options, question.rationale(), question.sources());
    }

    /** @throws DomainException INVALID when the attempt does not ask this question */
    Question question(String id) {
        return questions.stream().filter(question -> question.id().equals(id)).findFirst()
                .orElseThrow(() -> DomainException.invalid("question-not-asked",
                        "Câu hỏi này không có trong lượt làm bài của bạn. Bạn mở lại bài kiểm tra nhé."));
    }

    /** @throws DomainException INVALID when the question has no such option */
    static Option option(Question question, String id) {
        return question.options().stream().filter(option -> option.id().equals(id)).findFirst()
                .orElseThrow(() -> DomainException.invalid("option-unknown", "Bạn hãy chọn một câu trả lời trong danh sách."));
    }
}
