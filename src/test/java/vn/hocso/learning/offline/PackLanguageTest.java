package vn.hocso.learning.offline;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import vn.hocso.course.Catalogue;
import vn.hocso.course.Lesson;
import vn.hocso.course.revision.NewRevisions;
import vn.hocso.servers.RealServers;
import vn.hocso.servers.WebSession;

/** If this fails, everybody's downloaded lesson speaks the language of whoever fetched it first. */
@QuarkusTest
@WithTestResource(RealServers.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PackLanguageTest {

    private static final String LESSON = "TCN-2";

    @ConfigProperty(name = "quarkus.http.test-port")
    int port;
    @Inject
    Catalogue catalogue;
    @Inject
    NewRevisions revisions;

    @Test
    void a_part_that_somebody_fetched_first_who_reads_English_is_in_Vietnamese_for_all() {
        Lesson old = catalogue.lesson(LESSON);
        int number = revisions.publish(LESSON, "Câu mới.");
        try {
            var english = new WebSession("http://localhost:" + port).signIn("0900000001", "hocso-demo", "/learning");
            english.get("/language/en?at=/learning");
            assertThat(english.get("/learning").body()).contains("<html lang=\"en\">");
            assertThat(english.get("/offline/packs/" + LESSON + "/" + number).body()).contains("Học xong bài này, bạn có thể")
                    .doesNotContain("After this lesson");
        } finally {
            revisions.backTo(old);
        }
    }
}
