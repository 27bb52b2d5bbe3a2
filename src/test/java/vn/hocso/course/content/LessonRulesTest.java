package vn.hocso.course.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.regex.Pattern;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import vn.hocso.course.markdown.LessonHtml;

/** One sound lesson, broken in every way the rules know. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LessonRulesTest {

    private static final String LESSON = read("course-content/cds/CDS-1.md");
    private static final String QUESTIONS = read("course-content/cds/CDS-1.questions.yaml");

    @Test
    void the_lesson_that_is_broken_below_is_sound() {
        assertThat(LessonReader.read("x", "CDS-1", LESSON, QUESTIONS).isSound()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            minutes: 6          | minutes: "sáu"                | 4: “minutes” phải là số nguyên
            minutes: 6          | minutes: 0                    | 4: số phút phải từ 1 đến 60
            minutes: 6          | minuts: 6                     | 4: “minuts” không có trong định dạng
            minutes: 6          | 'minutes: 6\\nminutes: 7'     | 5: “minutes” có hai lần
            title:              | 'title: {a: '                 | 4: thiếu dấu phẩy
            code: "CDS-1"       | code: "CDS-2"                 | 2: mã bài phải là “CDS-1”
            "2022-03-05"        | "05/03/2022"                  | 15: asOf phải là ngày
            "2022-03-05"        | "2022-02-30"                  | 15: asOf phải là ngày
            id: "S3"            | 'url: "http://a.vn/b"\n    id: "S3"' | 13: url phải là địa chỉ đầy đủ
            id: "S3"            | 'url: "javascript:x"\n    id: "S3"' | 13: url phải là địa chỉ đầy đủ
            id: "S3"            | 'url: "https://a b.vn/"\n    id: "S3"' | 13: url phải là địa chỉ đầy đủ
            id: "S3"            | 'url: "https://x@a.vn/"\n    id: "S3"' | 13: url phải là địa chỉ đầy đủ
            id: "S3"            | 'url: ""\n    id: "S3"'  | 13: “url” phải là chữ và không được trống
            id: "S3"            | id: "Q749"                    | 13: nguồn “Q749” có hai lần
            ---                 | --                            | 1: bài phải mở đầu bằng phần thông tin
            ## Thực hành        | ## Bài tập                    | 20: thiếu phần “## Thực hành”
            ## Thực hành        | # Thực hành                   | 60: tiêu đề chỉ dùng ## hoặc ###
            ## Thực hành        | #### Thực hành                | 60: tiêu đề chỉ dùng ## hoặc ###
            Chiều nay,          | '## Mở bài\\n\\nChiều nay,'   | 20: bài phải mở đầu bằng một đoạn văn
            cô Hoa hái vải rồi  | cô Hoa <b>hái</b> vải rồi     | 34: không dùng HTML trong bài
            **Bán vải.**        | '<div>\\nx\\n</div>\\n\\n'    | 34: không dùng HTML trong bài
            **Bán vải.**        | [vải](javascript:x)           | 34: liên kết phải bắt đầu bằng https://
            **Bán vải.**        | ![vải](https://a.vn/b.png)    | 34: không dùng hình trong bài
            """)
    void a_broken_lesson_is_refused_with_its_line(String sound, String broken, String finding) {
        String text = LESSON.replaceFirst(Pattern.quote(sound), broken.replace("\\n", "\n").replace("$", "\\$"));
        assertThat(findings(text, QUESTIONS)).contains("cds/CDS-1.md:" + finding);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            lesson: "CDS-1"                | lesson: "CDS-2"           | 1: câu hỏi phải thuộc bài “CDS-1”
            id: "CDS-Q2"                   | id: "CDS-Q1"              | 12: mã câu hỏi “CDS-Q1” có hai lần
            id: "CDS-Q2"                   | id: "câu 2"               | 12: mã câu hỏi “câu 2” phải có dạng
            ', right: true'                | ''                        | 5: phải có đúng một phương án đúng, đang có 0
            ', right: true'                | ', right: yes'            | 7: “right” phải là true hoặc false
            'mạng Internet" }'             | 'mạng", right: true }'    | 5: phải có đúng một phương án đúng, đang có 2
            id: "d"                        | id: "a"                   | 5: hai phương án có cùng mã
            id: "d"                        | id: "Đ"                   | 9: mã phương án “Đ”
            sources: ["Q749"]              | sources: ["Q750"]         | 11: nguồn “Q750” không có trong bài
            sources: ["Q749"]              | sources: []               | 11: “sources” phải là danh sách có ít nhất một mục
            rationale:                     | because:                  | 10: “because” không có trong định dạng
            stem:                          | 'stem: ""\\n    stm:'     | 4: “stem” phải là chữ và không được trống
            """)
    void a_broken_question_is_refused_with_its_line(String sound, String broken, String finding) {
        String text = QUESTIONS.replaceFirst(Pattern.quote(sound), broken.replace("\\n", "\n"));
        assertThat(findings(LESSON, text)).contains("cds/CDS-1.questions.yaml:" + finding);
    }

    @Test
    void a_sentence_of_41_words_is_too_long_and_one_of_40_is_not() {
        assertThat(findings(LESSON.replace("## Thực hành", "a ".repeat(40) + "b.\n\n## Thực hành"), QUESTIONS))
                .contains("cds/CDS-1.md:58: câu dài 41 chữ");
        assertThat(findings(LESSON.replace("## Thực hành", "Ừ!\n" + "a ".repeat(40) + "b.\n\n## Thực hành"), QUESTIONS))
                .contains("cds/CDS-1.md:59: câu dài 41 chữ");
        assertThat(findings(LESSON.replace("## Thực hành", "a ".repeat(39) + "b.\n\n## Thực hành"), QUESTIONS)).isEmpty();
    }

    @Test
    void a_lesson_has_250_to_600_words() {
        assertThat(findings(LESSON.substring(0, LESSON.indexOf("## Hai ví dụ")), QUESTIONS)).contains("từ 250 đến 600 chữ");
        assertThat(findings(LESSON + "\n\n" + "Một hai ba. ".repeat(100), QUESTIONS)).contains("từ 250 đến 600 chữ");
    }

    @Test
    void text_in_another_normal_form_is_refused_by_line() {
        String nfd = LESSON.replace("Bán vải", Normalizer.normalize("Bán vải", Normalizer.Form.NFD));
        assertThat(findings(nfd, QUESTIONS)).isEqualTo("cds/CDS-1.md:34: chữ chưa ở dạng Unicode NFC");
        String question = QUESTIONS.replace("trụ cột nào", Normalizer.normalize("trụ cột nào", Normalizer.Form.NFD));
        assertThat(findings(LESSON, question)).contains("cds/CDS-1.questions.yaml:4: chữ chưa");
    }

    @Test
    void guessing_the_longest_or_always_the_same_place_does_not_pass() {
        String longest = QUESTIONS.replaceAll("\", right: true", " và còn rất rất nhiều điều khác nữa mà bạn nên nhớ lấy, "
                + "vì đó là điều hay\", right: true");
        assertThat(findings(LESSON, longest)).contains("phương án đúng dài nhất ở 6/6 câu");
        String first = QUESTIONS.replace(", right: true", "").replaceAll("(\\{ id: \"a\".*\") \\}", "$1, right: true }");
        assertThat(findings(LESSON, first)).contains("phương án đúng luôn ở cùng một vị trí");
    }

    @Test
    void fewer_than_five_questions_are_too_few() {
        assertThat(findings(LESSON, QUESTIONS.substring(0, QUESTIONS.indexOf("  - id: \"CDS-Q9\""))))
                .contains("cần ít nhất 5 câu hỏi, mới có 4");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "---", "---\n---\n", "---\n- a\n---\n", "\u0000", "---\na: \u0007\n---\n",
            "---\na: &a [*a]\n---\n",
            "---\n[[[[[[[[[[[[[[[[[[[[\n---\n", "---\na: !!java.net.URL [\"http://a\"]\n---\n"})
    void nothing_that_is_typed_is_more_than_a_finding(String text) {
        assertThat(LessonReader.read("x", "CDS-1", text, text).isSound()).isFalse();
        assertThat(LessonReader.read("x", "CDS-1", LESSON, text).isSound()).isFalse();
        assertThat(LessonReader.read("x", "CDS-1", text, QUESTIONS).isSound()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"> ", "* ", "*a **b ", "[", "![", "`", "<", "&", "| ", "- ", "\\", "_a __b "})
    void nesting_of_any_depth_is_more_work_for_nobody(String piece) {
        String body = LESSON + "\n\n" + piece.repeat(256_000 / piece.length());
        CheckedLesson checked = LessonReader.read("x", "CDS-1", body, QUESTIONS);
        checked.text().ifPresent(text -> assertThat(LessonHtml.render(text.body())).isNotEmpty());
        assertThat(checked.text().isPresent() || !checked.findings().isEmpty()).isTrue();
    }

    private static String findings(String lesson, String questions) {
        return String.join("\n", LessonReader.read("cds/CDS-1", "CDS-1", lesson, questions).findings().stream()
                .map(Finding::toString).toList());
    }

    private static String read(String file) {
        try {
            return Files.readString(Path.of(file));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
