package vn.hocso.course.revision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import vn.hocso.course.Catalogue;
import vn.hocso.course.content.BrokenContentException;
import vn.hocso.course.content.ContentFiles;
import vn.hocso.course.content.ProgrammeReader;
import vn.hocso.course.content.ProgrammeSource;
import vn.hocso.servers.RealServers;
import vn.hocso.shared.Together;

/** The files reach the members once, and never over a person's head. */
@QuarkusTest
@WithTestResource(RealServers.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ContentImportTest {

    @Inject
    ContentImport contentImport;

    @Inject
    Drafts drafts;

    @Inject
    Catalogue catalogue;

    @Inject
    EntityManager database;

    @Test
    void bringing_the_same_files_again_changes_nothing() {
        assertThat(contentImport.bring(files("", ""))).isZero();
    }

    @Test
    void files_that_an_earlier_start_brought_are_not_read_again_and_changed_ones_are() {
        var lessonsRead = new AtomicInteger();
        ContentFiles files = changed("", "");
        ContentFiles counted = path -> {
            lessonsRead.addAndGet(path.equals("cds/CDS-1.md") ? 1 : 0);
            return files.bytes(path);
        };
        contentImport.bring(counted);
        lessonsRead.set(0);
        contentImport.bring(counted);
        assertThat(lessonsRead).hasValue(1); // for the digest alone

        String marker = "Đọc lại " + System.nanoTime();
        int before = drafts.history("NTS-3").size();
        contentImport.bring(changed("## Thực hành", marker + "!\n\n## Thực hành"));
        assertThat(drafts.history("NTS-3")).hasSize(before + 1);
        assertThat(drafts.history("NTS-3").get(0).lessonText()).contains(marker);
    }

    @Test
    void a_database_that_remembers_no_files_reads_them() {
        update("update course_programme set content_digest = null");
        contentImport.bring(changed("", ""));
        assertThat(database.createNativeQuery("select content_digest from course_programme", String.class).getSingleResult())
                .asString().matches("[0-9a-f]{64}");
    }

    @Test
    void files_that_became_unsound_stop_the_start() {
        assertThatThrownBy(() -> contentImport.bring(changed("## Thực hành", "## Bỏ đi")))
                .isInstanceOf(BrokenContentException.class).hasMessageContaining("NTS-3.md");
    }

    @Test
    void two_replicas_that_start_together_bring_a_changed_file_once() throws Exception {
        ProgrammeSource changed = files("## Thực hành", "Hai máy " + System.nanoTime() + "!\n\n## Thực hành");
        List<Integer> brought = Together.run(2, replica -> contentImport.bring(changed));
        assertThat(brought.get(0) + brought.get(1)).isEqualTo(1);
    }

    @Test
    void a_replica_waits_for_another_that_takes_longer_than_a_statement_may() throws Exception {
        ProgrammeSource same = files("", "");
        var begun = new CountDownLatch(1);
        List<Integer> brought = Together.run(2, replica -> {
            if (replica == 0) {
                QuarkusTransaction.requiringNew().run(() -> {
                    database.createNativeQuery(ContentImport.LOCK, Object.class).getSingleResult();
                    begun.countDown();
                    for (int i = 0; i < 2; i++) {
                        database.createNativeQuery("select pg_sleep(6)", Object.class).getSingleResult();
                    }
                });
                return 0;
            }
            begun.await();
            return contentImport.bring(same);
        });
        assertThat(brought).containsExactly(0, 0);
    }

    @Test
    void a_changed_file_is_published_while_members_see_a_file_and_waits_as_a_draft_after_a_person_published() {
        String marker = "Nhớ nhé " + System.nanoTime();
        contentImport.bring(files("## Thực hành", marker + "!\n\n## Thực hành"));
        assertThat(catalogue.lesson("NTS-3").bodyHtml()).contains(marker);
        assertThat(catalogue.lesson("NTS-3").reviewed()).isFalse();

        int draft = drafts.open("NTS-3", "writer");
        Revision opened = drafts.revision("NTS-3", draft);
        drafts.save("NTS-3", draft, opened.version(), opened.lessonText().replace(marker, "Của giảng viên"),
                opened.questionsText(), "writer");
        drafts.submit("NTS-3", draft, opened.version() + 1);
        drafts.publish("NTS-3", draft, opened.version() + 2, "second");
        assertThat(catalogue.lesson("NTS-3").bodyHtml()).contains("Của giảng viên");
        assertThat(catalogue.lesson("NTS-3").reviewed()).isTrue();
        assertThat(catalogue.lesson("NTS-3", draft - 1).bodyHtml()).contains(marker);

        contentImport.bring(files("## Thực hành", "Từ tệp " + System.nanoTime() + "!\n\n## Thực hành"));
        assertThat(catalogue.lesson("NTS-3").bodyHtml()).contains("Của giảng viên");
        Revision waiting = drafts.history("NTS-3").get(0);
        assertThat(waiting.origin()).isEqualTo(Origin.FILES);
        assertThat(waiting.state()).isEqualTo(RevisionState.DRAFT);
    }

    @Test
    void the_database_itself_keeps_a_published_revision() {
        assertThatThrownBy(() -> update("update lesson_revision set body = 'x' where lesson_code = 'CDS-1' and revision = 1"))
                .hasStackTraceContaining("published and never changes");
        assertThatThrownBy(() -> update("delete from lesson_revision where lesson_code = 'CDS-1' and revision = 1"))
                .hasStackTraceContaining("published and never changes");
    }

    private void update(String sql) {
        QuarkusTransaction.requiringNew().run(() -> database.createNativeQuery(sql).executeUpdate());
    }

    /** The files with a change in NTS-3. */
    private static ProgrammeSource files(String sound, String changed) {
        return ProgrammeReader.read(changed(sound, changed));
    }

    private static ContentFiles changed(String sound, String changed) {
        ContentFiles files = ContentFiles.in(Path.of(ContentFiles.FOLDER));
        return path -> files.bytes(path).map(bytes -> path.equals("nts/NTS-3.md") && !sound.isEmpty()
                ? new String(bytes, StandardCharsets.UTF_8).replace(sound, changed).getBytes(StandardCharsets.UTF_8)
                : bytes);
    }
}
