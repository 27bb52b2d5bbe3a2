package vn.hocso.course.content;

import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import vn.hocso.course.Question;

/** Reads the two texts of a lesson and holds them to the rules of {@code course-content/README.md}. */
public final class LessonReader {

    private LessonReader() {}

    /**
     * @param name path of the lesson without its endings, for the findings: {@code cds/CDS-1}
     * @param code which the lesson must carry
     * @param lessonText front matter and Markdown
     * @param questionsText YAML
     */
    public static CheckedLesson read(String name, String code, String lessonText, String questionsText) {
        var inLesson = new Findings(name + ".md");
        var inQuestions = new Findings(name + ".questions.yaml");
        checkNormalForm(lessonText, inLesson);
        checkNormalForm(questionsText, inQuestions);
        Optional<LessonFile> file = LessonFile.split(lessonText, inLesson);
        Optional<FrontMatter> front = file
                .flatMap(f -> YamlMap.parse(f.frontMatter(), LessonFile.FRONT_MATTER_OFFSET, inLesson))
                .map(map -> FrontMatter.read(map, code, inLesson));
        boolean showable = file.map(f -> BodyLint.check(f.body(), f.bodyOffset(), inLesson)).orElse(false);
        List<Question> questions = QuestionBank.read(questionsText, code, front.map(FrontMatter::sourceIds), inQuestions);

        List<Finding> findings = Stream.of(inLesson, inQuestions).flatMap(f -> f.sorted().stream()).toList();
        if (inLesson.isUnreadable() || inQuestions.isUnreadable() || !showable) {
            return new CheckedLesson(Optional.empty(), findings);
        }
        FrontMatter about = front.orElseThrow();
        return new CheckedLesson(Optional.of(new LessonText(code, about.title(), about.minutes(), about.objectives(),
                about.sources(), file.orElseThrow().body(), questions, about.recordings())), findings);
    }

    private static void checkNormalForm(String text, Findings findings) {
        String[] lines = text.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            if (!Normalizer.isNormalized(lines[i], Normalizer.Form.NFC)) {
                findings.add(i + 1, "chữ chưa ở dạng Unicode NFC");
            }
        }
    }
}
