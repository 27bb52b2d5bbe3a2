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
import vn.hocso.course.revision.Drafts;
import vn.hocso.course.revision.Revision;
import vn.hocso.servers.RealServers;
import vn.hocso.servers.WebSession;

/** If this fails, everybody's downloaded lesson speaks the language of whoever fetched it first. */
@QuarkusTest
@WithTestResource(RealServers.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PackLanguageTest {

    private static final String LESSON = "TCN-2";
    private static final String WRITER = "pack-language-writer";
    private static final String REVIEWER = "pack-language-reviewer";

    @ConfigProperty(name = "quarkus.http.test-port")
    int port;
    @Inject
    Catalogue catalogue;
    @Inject
    Drafts drafts;

    @Test
    void a_part_that_somebody_fetched_first_who_reads_English_is_in_Vietnamese_for_all() {
        Lesson old = catalogue.lesson(LESSON);
        int number = publishAnew();
        try {
            var english = new WebSession("http://localhost:" + port).signIn("0900000001", "hocso-demo", "/learning");
            english.get("/language/en?at=/learning");
            assertThat(english.get("/learning").body()).contains("<html lang=\"en\">");
            assertThat(english.get("/offline/packs/" + LESSON + "/" + number).body()).contains("Học xong bài này, bạn có thể")
                    .doesNotContain("After this lesson");
        } finally {
            drafts.publish(LESSON, old.revision(), 1, REVIEWER);
        }
    }

    /** @return a revision that nobody has fetched yet */
    private int publishAnew() {
        int number = drafts.open(LESSON, WRITER);
        Revision draft = drafts.revision(LESSON, number);
        String text = draft.lessonText().replace("## Thực hành", "Câu mới " + number + ".\n\n## Thực hành");
        drafts.save(LESSON, number, draft.version(), text, draft.questionsText(), WRITER);
        drafts.submit(LESSON, number, draft.version() + 1);
        drafts.publish(LESSON, number, draft.version() + 2, REVIEWER);
        return number;
    }
}
