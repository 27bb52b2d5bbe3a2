package vn.hocso.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program of the build that takes comments out of scripts. If this fails, `mvn quarkus:dev` does not start on a fresh clone. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class StripCommentsTest {

    @TempDir
    Path folder;

    @Test
    void a_folder_that_is_not_there_yet_is_no_failure() throws Exception {
        assertThat(strip(folder.resolve("not-copied-yet"))).isZero();
    }

    @Test
    void comments_of_whole_lines_go_and_the_script_stays() throws Exception {
        Path script = folder.resolve("a.js");
        Files.writeString(script,
                "// why\nconst address = \"https://hocso.example/\"; // kept\n/** what\n * it is */\nrun(address);\n");
        assertThat(strip(folder)).isZero();
        assertThat(Files.readString(script)).doesNotContain("why", "it is").contains("https://hocso.example/", "run(address);");
    }

    private static int strip(Path scripts) throws IOException, InterruptedException {
        return new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "src/scripts/StripComments.java", scripts.toString()).inheritIO().start().waitFor();
    }
}
