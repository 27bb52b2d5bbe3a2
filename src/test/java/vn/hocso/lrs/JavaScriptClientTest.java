package vn.hocso.lrs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import vn.hocso.servers.RealServers;

/**
 * A JavaScript client that nobody here wrote gets along with the store, in both versions. Left out with a line where Node.js
 * or the client is missing, and a failure where it may not be ({@code HOCSO_REQUIRE_NODE=true}).
 */
@QuarkusTest
@WithTestResource(value = RealServers.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class JavaScriptClientTest {

    private static final Path CLIENT = Path.of("src", "test", "node", "xapi-client");

    @ConfigProperty(name = "quarkus.http.test-port")
    int port;

    @ParameterizedTest
    @ValueSource(strings = {"1.0.3", "2.0.0"})
    void it_keeps_finds_and_removes_what_a_learning_page_needs(String version) throws Exception {
        if (!isInstalled()) {
            System.out.println("NOTE: no node, or no `npm ci` in " + CLIENT + ", so its client was left out of this run.");
            assertThat(Boolean.parseBoolean(System.getenv("HOCSO_REQUIRE_NODE"))).as("a client is required").isFalse();
            return;
        }
        Process node = new ProcessBuilder("node", "drive.js", "http://localhost:" + port + "/xapi", version, Xapi.DEMO,
                Xapi.DEMO).directory(CLIENT.toFile()).redirectErrorStream(true).start();
        assertThat(node.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(new String(node.getInputStream().readAllBytes())).isEqualTo("10 steps\n");
        assertThat(node.exitValue()).isZero();
    }

    private static boolean isInstalled() throws IOException {
        boolean node = Stream.of(System.getenv("PATH").split(":"))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "node")));
        return node && Files.exists(CLIENT.resolve("node_modules"));
    }
}
