package vn.hocso.course.content;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import vn.hocso.course.Option;
import vn.hocso.course.Question;

/** Reads the questions of a lesson and checks that they can be answered fairly. */
class QuestionBank {

    private static final int FEWEST = 5;
    private static final int FEWEST_OPTIONS = 3;
    private static final int MOST_OPTIONS = 4;
    private static final String QUESTION_ID = "[A-Z0-9]{1,12}-Q[0-9]{1,4}";
    private static final String OPTION_ID = "[a-z0-9]{1,8}";

    private final Findings findings;
    private final Optional<Set<String>> lessonSources;
    private final Set<String> ids = new HashSet<>();

    private QuestionBank(Optional<Set<String>> lessonSources, Findings findings) {
        this.lessonSources = lessonSources;
        this.findings = findings;
    }

    /** @param lessonSources ids that the lesson lists, empty when they could not be read */
    static List<Question> read(String text, String code, Optional<Set<String>> lessonSources, Findings findings) {
        return YamlMap.parse(text, 0, findings)
                .map(map -> new QuestionBank(lessonSources, findings).read(map, code)).orElse(List.of());
    }

    private List<Question> read(YamlMap map, String code) {
        map.only(Set.of("lesson", "questions"));
        String lesson = map.text("lesson");
        if (lesson != null && !lesson.equals(code)) {
            findings.unreadable(map.line("lesson"), "câu hỏi phải thuộc bài “" + code + "”");
        }
        var questions = new ArrayList<Question>();
        for (YamlMap entry : map.maps("questions")) {
            questions.add(question(entry));
        }
        if (questions.size() < FEWEST) {
            findings.add(map.line("questions"), "cần ít nhất " + FEWEST + " câu hỏi, mới có " + questions.size());
        }
        if (!findings.isUnreadable()) {
            checkHints(questions, map.line("questions"));
        }
        return List.copyOf(questions);
    }

    private Question question(YamlMap entry) {
        entry.only(Set.of("id", "stem", "options", "rationale", "sources"));
        List<Option> options = entry.maps("options").stream().map(this::option).toList();
        var question = new Question(entry.text("id"), entry.text("stem"), options, entry.text("rationale"),
                entry.texts("sources"));
        if (question.id() != null) {
            checkId(question.id(), entry.line("id"));
        }
        checkOptions(question, entry);
        lessonSources.ifPresent(known -> question.sources().stream().filter(id -> !known.contains(id))
                .forEach(id -> findings.add(entry.line("sources"), "nguồn “" + id + "” không có trong bài")));
        return question;
    }

    private Option option(YamlMap entry) {
        entry.only(Set.of("id", "text", "right"));
        var option = new Option(entry.text("id"), entry.text("text"), entry.flag("right"));
        if (option.id() != null && !option.id().matches(OPTION_ID)) {
            findings.unreadable(entry.line("id"), "mã phương án “" + option.id() + "” phải là chữ thường không dấu hoặc số");
        }
        return option;
    }

    private void checkId(String id, int line) {
        if (!id.matches(QUESTION_ID)) {
            findings.unreadable(line, "mã câu hỏi “" + id + "” phải có dạng CDS-Q1");
        }
        if (!ids.add(id)) {
            findings.unreadable(line, "mã câu hỏi “" + id + "” có hai lần");
        }
    }

    private void checkOptions(Question question, YamlMap entry) {
        int line = entry.line("options");
        List<Option> options = question.options();
        if (options.size() < FEWEST_OPTIONS || options.size() > MOST_OPTIONS) {
            findings.add(line, "cần 3 hoặc 4 phương án, đang có " + options.size());
        }
        if (options.stream().map(Option::id).distinct().count() != options.size()) {
            findings.unreadable(line, "hai phương án có cùng mã");
        }
        long right = options.stream().filter(Option::right).count();
        if (right != 1) {
            findings.unreadable(line, "phải có đúng một phương án đúng, đang có " + right);
        }
    }

    /** A member who guesses "the longest" or "always b" would pass without having read anything. */
    private void checkHints(List<Question> questions, int line) {
        long longest = questions.stream().filter(QuestionBank::rightIsLongest).count();
        if (longest * 2 > questions.size()) {
            findings.add(line, "phương án đúng dài nhất ở " + longest + "/" + questions.size()
                    + " câu; không được quá một nửa");
        }
        if (questions.size() > 1 && questions.stream().map(q -> q.options().indexOf(q.right())).distinct().count() == 1) {
            findings.add(line, "phương án đúng luôn ở cùng một vị trí");
        }
    }

    private static boolean rightIsLongest(Question question) {
        int right = question.right().text().length();
        return question.options().stream().filter(o -> !o.right()).allMatch(o -> o.text().length() < right);
    }
}
