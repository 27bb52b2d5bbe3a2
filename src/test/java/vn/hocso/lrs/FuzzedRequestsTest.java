package vn.hocso.lrs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import vn.hocso.drill.Fuzzing;
import vn.hocso.servers.RealServers;

/** The same inputs as elsewhere, through the front door: no request makes the service fail. */
@QuarkusTest
@WithTestResource(value = RealServers.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FuzzedRequestsTest {

    private static final int INPUTS = Fuzzing.INPUTS / 20;

    @ConfigProperty(name = "quarkus.http.test-port")
    int port;

    @Test
    void no_input_is_answered_with_an_error_of_the_service() throws Exception {
        Fuzzing fuzzing = Fuzzing.run(RequestFuzz.class, INPUTS, Map.of("hocso.fuzz.service", "http://localhost:" + port),
                "statement", "query", "multipart", "document");
        assertThat(fuzzing.exit()).as(fuzzing.output()).isZero();
        assertThat(fuzzing.inputs()).as(fuzzing.output()).isGreaterThanOrEqualTo(INPUTS);
    }
}
