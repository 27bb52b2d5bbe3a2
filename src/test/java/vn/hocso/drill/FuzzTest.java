package vn.hocso.drill;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever bytes come, what reads them takes them or refuses them: soon, in bounded memory, with a reason. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FuzzTest {

    @ParameterizedTest
    @CsvSource({"vn.hocso.lrs.StatementFuzz, statement", "vn.hocso.lrs.QueryFuzz, query",
            "vn.hocso.lrs.attachment.MultipartFuzz, multipart", "vn.hocso.lrs.document.DocumentFuzz, document"})
    void nothing_but_a_refusal_comes_of_any_input(String target, String corpus) throws Exception {
        Fuzzing fuzzing = Fuzzing.run(Class.forName(target), Fuzzing.INPUTS, Map.of(), corpus);
        assertThat(fuzzing.exit()).as(fuzzing.output()).isZero();
        assertThat(fuzzing.inputs()).as(fuzzing.output()).isGreaterThanOrEqualTo(Fuzzing.INPUTS);
        assertThat(fuzzing.leftOver()).as("temporary files").isZero();
    }

    @Test
    void a_defect_that_is_there_is_found() throws Exception {
        Fuzzing fuzzing = Fuzzing.run(DefectFuzz.class, 1_000_000, Map.of(), "statement");
        assertThat(fuzzing.exit()).as(fuzzing.output()).isNotZero();
        assertThat(fuzzing.output()).contains("IllegalStateException: planted");
    }
}
