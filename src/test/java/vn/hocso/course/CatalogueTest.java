package vn.hocso.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

import jakarta.inject.Inject;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import vn.hocso.servers.RealServers;
import vn.hocso.shared.Jdbc;

/** What there is to learn once the service has started. */
@QuarkusTest
@WithTestResource(RealServers.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CatalogueTest {

    @Inject
    Catalogue catalogue;

    @Inject
    AgroalDataSource database;

    @Test
    void the_programme_has_its_subjects_and_lessons_in_order() {
        Programme programme = catalogue.programme();
        assertThat(programme.subjects()).extracting(Subject::code)
                .containsExactly("CDS", "DVC", "TMDT", "TTDT", "SKDT", "ATTT", "TCN", "TLA", "NTS");
        assertThat(programme.subjects().get(1).lessons()).extracting(LessonSummary::code)
                .containsExactly("DVC-1", "DVC-2", "DVC-3", "DVC-4");
    }

    @Test
    void a_lesson_comes_with_its_text_its_sources_and_its_questions() {
        Lesson lesson = catalogue.lesson("CDS-2");
        assertThat(lesson.title()).isEqualTo("Những con số mục tiêu nên nhớ");
        assertThat(lesson.bodyHtml())
                .contains("<h2>Thực hành</h2>", "<div class=\"scroll\" tabindex=\"0\"><table class=\"table\">")
                .doesNotContain("<h1");
        assertThat(lesson.questions()).hasSizeGreaterThanOrEqualTo(5);
        assertThat(lesson.questions().get(0).right().id()).isEqualTo("a");
        assertThat(lesson.sources()).extracting(Source::asOfText).contains("03/06/2020", "10/2022");
        assertThat(catalogue.lesson("CDS-2", lesson.revision())).isSameAs(lesson);
    }

    @Test
    void what_does_not_exist_is_not_found() {
        assertThatThrownBy(() -> catalogue.lesson("XYZ-1")).hasMessageContaining("Không có bài học này");
        assertThatThrownBy(() -> catalogue.lesson("CDS-2", 4711)).hasMessageContaining("Không có bài học này");
        assertThatThrownBy(() -> catalogue.lesson("CDS-2", 0)).hasMessageContaining("Không có bài học này");
    }

    @Test
    void those_who_open_a_lesson_together_ask_the_database_once_a_second() {
        var asked = new AtomicInteger();
        var nanos = new AtomicLong();
        var jdbc = new Jdbc(database) {
            @Override
            public <T> List<T> list(String sql, Row<T> row, Object... values) {
                asked.incrementAndGet();
                return super.list(sql, row, values);
            }
        };
        var counted = new Catalogue(jdbc, new PublishedHeads(jdbc, nanos::get));
        counted.lesson("CDS-3");
        assertThat(asked.getAndSet(0)).as("read for the first time").isEqualTo(2);
        counted.lesson("CDS-3");
        counted.lesson("CDS-3", 1);
        assertThat(asked.get()).isZero();
        nanos.addAndGet(TimeUnit.SECONDS.toNanos(1));
        counted.lesson("CDS-3");
        assertThat(asked.getAndSet(0)).as("another replica may have published").isEqualTo(1);
        counted.programme();
        assertThat(asked.get()).isEqualTo(1);
    }

    @Test
    void a_change_of_this_replica_is_asked_for_at_once() {
        var heads = new PublishedHeads(new Jdbc(database), () -> 0);
        heads.of("CDS-3");
        change("update course_lesson set withdrawn_at = now() where code = 'CDS-3'");
        try {
            assertThat(heads.of("CDS-3").orElseThrow().withdrawn()).as("nobody said so").isFalse();
            heads.forget(new LessonChanged("CDS-3"));
            assertThat(heads.of("CDS-3").orElseThrow().withdrawn()).isTrue();
        } finally {
            change("update course_lesson set withdrawn_at = null where code = 'CDS-3'");
        }
    }

    @Test
    void what_was_read_before_a_change_is_not_remembered_after_it() {
        var heads = new AtomicReference<PublishedHeads>();
        var withdrawing = new AtomicBoolean(true);
        heads.set(new PublishedHeads(new Jdbc(database) {
            @Override
            public <T> List<T> list(String sql, Row<T> row, Object... values) {
                List<T> read = super.list(sql, row, values);
                if (withdrawing.getAndSet(false)) {
                    change("update course_lesson set withdrawn_at = now() where code = 'CDS-3'");
                    heads.get().forget(new LessonChanged("CDS-3"));
                }
                return read;
            }
        }, () -> 0));
        try {
            assertThat(heads.get().of("CDS-3").orElseThrow().withdrawn()).as("the change came later").isFalse();
            assertThat(heads.get().of("CDS-3").orElseThrow().withdrawn()).isTrue();
        } finally {
            change("update course_lesson set withdrawn_at = null where code = 'CDS-3'");
        }
    }

    private void change(String sql) {
        new Jdbc(database).update(sql);
    }
}
