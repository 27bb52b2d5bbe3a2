package vn.hocso.course.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Every file of the course, as it is shipped. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CourseContentTest {

    private static final Path FOLDER = Path.of(ContentFiles.FOLDER);

    @Test
    void all_lessons_keep_all_rules() {
        ProgrammeSource programme = ProgrammeReader.read(ContentFiles.in(FOLDER));
        assertThat(programme.code()).isEqualTo("core");
        assertThat(programme.subjects()).extracting(SubjectSource::code)
                .containsExactly("CDS", "DVC", "TMDT", "TTDT", "SKDT", "ATTT", "TCN", "TLA", "NTS");
        assertThat(programme.subjects()).filteredOn(SubjectSource::optional).extracting(SubjectSource::code)
                .containsExactly("TLA", "NTS");
        assertThat(programme.subjects()).flatExtracting(SubjectSource::lessons).hasSize(30);
    }

    @Test
    void no_file_is_left_out_of_the_programme() throws IOException {
        var listed = new TreeSet<String>(List.of("README.md", "programme.yaml"));
        for (SubjectSource subject : ProgrammeReader.read(ContentFiles.in(FOLDER)).subjects()) {
            String folder = subject.code().toLowerCase() + "/";
            listed.add(folder + "subject.yaml");
            subject.lessons().forEach(lesson -> listed.addAll(
                    List.of(folder + lesson.code() + ".md", folder + lesson.code() + ".questions.yaml")));
        }
        try (Stream<Path> files = Files.walk(FOLDER)) {
            assertThat(files.filter(Files::isRegularFile).map(file -> FOLDER.relativize(file).toString()))
                    .hasSameElementsAs(listed);
        }
    }

    @Test
    void the_packaged_files_are_the_same() {
        assertThat(ProgrammeReader.read(ContentFiles.packaged())).isEqualTo(ProgrammeReader.read(ContentFiles.in(FOLDER)));
    }

    @Test
    void what_is_broken_is_named_by_file_and_line() {
        assertThatThrownBy(() -> ProgrammeReader.read(without("dvc/DVC-2.md")))
                .hasMessageContaining("dvc/DVC-2.md:1: không có tệp này");
        assertThatThrownBy(() -> ProgrammeReader.read(with("cds/subject.yaml", text -> text.replace("title:", "titel:"))))
                .hasMessageContaining("cds/subject.yaml:2: “titel” không có trong định dạng");
        assertThatThrownBy(
                () -> ProgrammeReader.read(with("programme.yaml", text -> text.replace("\"TCN-4\"", "\"TCN-3\""))))
                .hasMessageContaining("programme.yaml:17: mã bài “TCN-3” sai dạng hoặc có hai lần");
        assertThatThrownBy(
                () -> ProgrammeReader.read(with("cds/CDS-2.questions.yaml", text -> text.replace("CDS-Q3", "CDS-Q1"))))
                .hasMessageContaining("cds/CDS-2.questions.yaml:1: mã câu hỏi “CDS-Q1” đã có ở bài CDS-1");
    }

    @Test
    void a_file_that_is_not_UTF_8_is_refused() {
        ContentFiles files = path -> path.equals("cds/CDS-1.md")
                ? Optional.of("Chuyển đổi số".getBytes(StandardCharsets.UTF_16LE))
                : ContentFiles.in(FOLDER).bytes(path);
        assertThatThrownBy(() -> ProgrammeReader.read(files)).isInstanceOf(BrokenContentException.class)
                .hasMessageContaining("cds/CDS-1.md:1: ");
    }

    private static ContentFiles without(String missing) {
        return path -> path.equals(missing) ? Optional.empty() : ContentFiles.in(FOLDER).bytes(path);
    }

    private static ContentFiles with(String changed, UnaryOperator<String> change) {
        return path -> ContentFiles.in(FOLDER).bytes(path).map(bytes -> path.equals(changed)
                ? change.apply(new String(bytes, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8)
                : bytes);
    }
}
