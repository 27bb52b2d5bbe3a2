package vn.hocso.course.revision;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import vn.hocso.course.Option;
import vn.hocso.course.Question;
import vn.hocso.course.content.Finding;
import vn.hocso.course.content.LessonReader;

/**
 * Answers are recorded by the ids of questions and options. Whoever changes an id, and not only words, begins a new count;
 * that may be meant, so it is said and not refused.
 */
@ApplicationScoped
public class LostIds {

    private final Lessons lessons;

    LostIds(Lessons lessons) {
        this.lessons = lessons;
    }

    /** @return ids of the revision that members see which the texts do not have; nothing while a text cannot be read */
    @Transactional
    public List<Finding> in(String code, String lessonText, String questionsText) {
        Integer published = lessons.lesson(code).publishedRevision;
        if (published == null) {
            return List.of();
        }
        RevisionRow shown = lessons.revision(code, published);
        return LessonReader.read(code, code, lessonText, questionsText).text()
                .flatMap(text -> LessonReader.read(code, code, shown.lessonText, shown.questionsText).text()
                        .map(before -> between(code, before.questions(), text.questions(), questionsText)))
                .orElse(List.of());
    }

    static List<Finding> between(String code, List<Question> before, List<Question> after, String text) {
        String file = code + ".questions.yaml";
        Map<String, Question> kept = after.stream().collect(Collectors.toMap(Question::id, Function.identity(), (a, b) -> a));
        var lost = new ArrayList<Finding>();
        for (Question question : before) {
            Question now = kept.get(question.id());
            if (now == null) {
                lost.add(
                        new Finding(file, 1, "câu “" + question.id() + "” của bản học viên đang thấy không còn; nếu chỉ sửa lời"
                                + " thì hãy giữ nguyên mã"));
                continue;
            }
            Set<String> options = now.options().stream().map(Option::id).collect(Collectors.toSet());
            question.options().stream().map(Option::id).filter(id -> !options.contains(id))
                    .forEach(id -> lost.add(new Finding(file, LessonChecks.lineOf(question.id(), text), "câu “" + question.id()
                            + "” không còn phương án mã “" + id + "”; nếu chỉ sửa lời thì hãy giữ nguyên mã")));
        }
        return List.copyOf(lost);
    }
}
