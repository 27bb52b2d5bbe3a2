package vn.hocso.course.content;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Somebody who writes questions and is no programmer reads what to mend, in Vietnamese, at the right line. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class YamlMistakeTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "lesson: a\\nstem: Thứ nhất: hai | 2: thừa dấu hai chấm",
            "lesson: a\\nquestions:\\n\\t- id: b | 3: đầu dòng có phím Tab",
            "lesson: a\\nquestions\\n- id: b | 3: thiếu dấu hai chấm",
            "lesson: a\\nquestions:\\n  - id: b\\n   stem: c | 4: dòng này thụt vào không thẳng",
            "lesson: 'a | 1: thiếu dấu đóng",
            "lesson: [a | 1: thiếu dấu",
            "lesson: *a | 1: chữ bắt đầu bằng “*”",
            "lesson: @a | 1: chữ bắt đầu bằng ký tự đặc biệt",
            "lesson: \"a\\q\" | 1: dấu “\\” trong ngoặc kép",
            "chỉ có chữ | 1: phải viết theo dạng “tên mục: nội dung”"})
    void a_mistake_is_told_without_the_parsers_words(String text, String told) {
        var findings = new Findings("x");
        assertThat(YamlMap.parse(text.strip().replace("\\n", "\n").replace("\\t", "\t"), 0, findings)).isEmpty();
        assertThat(findings.sorted()).singleElement().satisfies(found -> {
            assertThat(found.line() + ": " + found.reason()).startsWith(told);
            assertThat(found.reason()).doesNotContainIgnoringCase("yaml").doesNotContain("expected", "found", "token");
        });
    }
}
