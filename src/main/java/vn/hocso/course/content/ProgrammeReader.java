package vn.hocso.course.content;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import vn.hocso.course.Question;
import vn.hocso.course.Recording;

/** Reads all files, from {@code programme.yaml} downward, and checks what holds between them. */
public final class ProgrammeReader {

    static final String PROGRAMME = "programme.yaml";

    private final ContentFiles files;
    private final List<Finding> findings = new ArrayList<>();
    private final Set<String> lessonCodes = new HashSet<>();
    private final Map<String, String> questionLessons = new HashMap<>();

    private ProgrammeReader(ContentFiles files) {
        this.files = files;
    }

    /** @throws BrokenContentException when a file is missing or breaks a rule; it names every one with its line */
    public static ProgrammeSource read(ContentFiles files) {
        var reader = new ProgrammeReader(files);
        Optional<ProgrammeSource> programme = reader.programme();
        if (!reader.findings.isEmpty()) {
            throw new BrokenContentException(reader.findings);
        }
        return programme.orElseThrow();
    }

    private Optional<ProgrammeSource> programme() {
        var here = new Findings(PROGRAMME);
        Optional<ProgrammeSource> programme = files.text(PROGRAMME, here).flatMap(text -> YamlMap.parse(text, 0, here))
                .map(map -> {
                    map.only(Set.of("code", "title", "subjects"));
                    List<SubjectSource> subjects = map.maps("subjects").stream().map(entry -> subject(entry, here)).toList();
                    return new ProgrammeSource(map.text("code"), map.text("title"), subjects);
                });
        findings.addAll(0, here.sorted());
        return programme;
    }

    private SubjectSource subject(YamlMap entry, Findings inProgramme) {
        entry.only(Set.of("code", "optional", "lessons"));
        String code = entry.text("code");
        List<String> codes = entry.texts("lessons");
        if (code == null || !code.matches("[A-Z]{2,8}")) {
            inProgramme.unreadable(entry.line("code"), "mã chuyên đề phải là 2 đến 8 chữ in hoa");
            return new SubjectSource(code, null, false, List.of(), List.of());
        }
        String folder = code.toLowerCase(Locale.ROOT) + "/";
        var here = new Findings(folder + "subject.yaml");
        Optional<YamlMap> about = files.text(folder + "subject.yaml", here).flatMap(text -> YamlMap.parse(text, 0, here));
        about.ifPresent(map -> map.only(Set.of("code", "title", "objectives")));
        about.filter(map -> !code.equals(map.text("code")))
                .ifPresent(map -> here.unreadable(map.line("code"), "mã chuyên đề phải là “" + code + "”"));
        String title = about.map(map -> map.text("title")).orElse(null);
        List<String> objectives = about.map(map -> map.texts("objectives")).orElse(List.of());
        findings.addAll(here.sorted());

        var lessons = new ArrayList<LessonSource>();
        for (String lesson : codes) {
            if (!lesson.matches(code + "-[0-9]{1,3}") || !lessonCodes.add(lesson)) {
                inProgramme.unreadable(entry.line("lessons"), "mã bài “" + lesson + "” sai dạng hoặc có hai lần");
            } else {
                lesson(folder, lesson, lessons.size() + 1).ifPresent(lessons::add);
            }
        }
        return new SubjectSource(code, title, entry.flag("optional"), objectives, lessons);
    }

    private Optional<LessonSource> lesson(String folder, String code, int position) {
        var inLesson = new Findings(folder + code + ".md");
        var inQuestions = new Findings(folder + code + ".questions.yaml");
        Optional<String> lessonText = files.text(folder + code + ".md", inLesson);
        Optional<String> questionsText = files.text(folder + code + ".questions.yaml", inQuestions);
        findings.addAll(inLesson.sorted());
        findings.addAll(inQuestions.sorted());
        if (lessonText.isEmpty() || questionsText.isEmpty()) {
            return Optional.empty();
        }
        CheckedLesson checked = LessonReader.read(folder + code, code, lessonText.get(), questionsText.get());
        findings.addAll(checked.findings());
        checked.text().ifPresent(text -> text.questions().forEach(question -> claim(question, folder, code)));
        return checked.text().map(text -> new LessonSource(code, position, lessonText.get(), questionsText.get(), text,
                text.recordings().stream().findFirst().map(recording -> sound(folder, recording)).orElse(null)));
    }

    /** @return the recording, null when it is not there, which is found */
    private byte[] sound(String folder, Recording recording) {
        var here = new Findings(folder + recording.file());
        Optional<byte[]> content = files.content(folder + recording.file(), here);
        RecordingLint.check(recording, content, here);
        findings.addAll(here.sorted());
        return content.orElse(null);
    }

    private void claim(Question question, String folder, String lesson) {
        String other = questionLessons.put(question.id(), lesson);
        if (other != null) {
            findings.add(new Finding(folder + lesson + ".questions.yaml", 1,
                    "mã câu hỏi “" + question.id() + "” đã có ở bài " + other));
        }
    }
}
