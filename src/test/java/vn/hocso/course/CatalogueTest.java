package vn.hocso.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import org.hibernate.Session;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import vn.hocso.servers.RealServers;

/** What there is to learn once the service has started. */
@QuarkusTest
@WithTestResource(RealServers.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CatalogueTest {

    @Inject
    Catalogue catalogue;

    @Inject
    EntityManager database;

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
        assertThat(lesson.bodyHtml()).contains("<h2>Thực hành</h2>", "<div class=\"scroll\"><table class=\"table\">")
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
    void a_page_costs_one_statement_once_the_lesson_was_read() {
        catalogue.lesson("CDS-3");
        assertThat(statements(() -> catalogue.lesson("CDS-3"))).isEqualTo(1);
        assertThat(statements(() -> catalogue.lesson("CDS-3", 1))).isZero();
        assertThat(statements(catalogue::programme)).isEqualTo(1);
    }

    private long statements(Runnable work) {
        Statistics statistics = database.unwrap(Session.class).getSessionFactory().getStatistics();
        statistics.setStatisticsEnabled(true);
        long before = statistics.getPrepareStatementCount();
        work.run();
        return statistics.getPrepareStatementCount() - before;
    }
}
