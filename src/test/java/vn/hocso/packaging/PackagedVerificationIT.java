package vn.hocso.packaging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code java -jar quarkus-run.jar verify} on a machine that has nothing but the jar: no database, no setting, no Vietnamese locale. The files are those
 * that the service gave away in a test once, with the key of that day: whoever kept such files verifies them with every later release.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PackagedVerificationIT {

    private static final Path JAR = Path.of("target", "quarkus-app", "quarkus-run.jar");
    private static final int MOST_SECONDS = 20;

    /** What the process said, and its exit code. */
    private record Said(int code, String text) {}

    @TempDir
    Path folder;

    private List<String> statements;

    @BeforeEach
    void download() throws IOException {
        for (String name : List.of("manifest.json", "statements.ndjson", "jwks.json")) {
            try (InputStream file = getClass().getResourceAsStream("frozen/" + name)) {
                Files.copy(file, folder.resolve(name));
            }
        }
        statements = Files.readAllLines(folder.resolve("statements.ndjson"));
        assertThat(statements).hasSizeGreaterThan(2);
    }

    @Test
    void what_the_service_gave_away_is_true() throws Exception {
        Said said = verify("manifest.json");
        assertThat(said.text).contains("Mục tiêu thử", "[đúng] Chữ ký của bản kê", "[đúng] " + statements.size() + " bản ghi",
                "Bản kê đúng với các bản ghi.").doesNotContain("[SAI]", "Quarkus", "Exception");
        assertThat(said.code).isZero();
    }

    @Test
    void a_statement_that_was_altered_is_named() throws Exception {
        int last = statements.size() - 1;
        String line = statements.get(last);
        write(Stream.concat(statements.subList(0, last).stream(),
                Stream.of(line.replace("\"completion\":true", "\"completion\":true "))));
        Said said = verify("manifest.json");
        assertThat(said.text)
                .contains("dòng " + statements.size() + ", bản ghi " + id(line) + ": nội dung không đúng với chữ ký",
                        "Bản kê KHÔNG đúng với các bản ghi")
                .doesNotContain("Quarkus", "Exception");
        assertThat(said.code).isEqualTo(1);
    }

    @Test
    void a_statement_that_was_removed_is_missed() throws Exception {
        write(statements.stream().skip(1));
        Said said = verify("manifest.json");
        assertThat(said.text).contains("tệp có " + (statements.size() - 1) + "; có bản ghi bị bỏ ra",
                "Bản kê KHÔNG đúng với các bản ghi").doesNotContain("Quarkus", "Exception");
        assertThat(said.code).isEqualTo(1);
    }

    @Test
    void a_file_that_is_not_there_is_told_within_seconds() throws Exception {
        Said said = verify("no-such-manifest.json");
        assertThat(said.text).contains("Không có tệp", "no-such-manifest.json").doesNotContain("Quarkus", "Exception");
        assertThat(said.code).isEqualTo(2);
    }

    private Said verify(String manifest) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar",
                JAR.toString(), "verify"));
        command.addAll(List.of(folder.resolve(manifest).toString(), "--statements",
                folder.resolve("statements.ndjson").toString(), "--keys", folder.resolve("jwks.json").toString()));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("LC_ALL", "C");
        Process process = builder.start();
        String text = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor(MOST_SECONDS, TimeUnit.SECONDS)).as("it starts no service").isTrue();
        return new Said(process.exitValue(), text);
    }

    private void write(Stream<String> lines) throws IOException {
        Files.writeString(folder.resolve("statements.ndjson"), lines.collect(Collectors.joining("\n", "", "\n")));
    }

    private static String id(String line) {
        return line.substring("{\"id\":\"".length(), "{\"id\":\"".length() + 36);
    }
}
