package vn.hocso.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Set;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import vn.hocso.course.revision.Origin;
import vn.hocso.course.revision.Revision;
import vn.hocso.course.revision.RevisionState;

/** A reviewer sees what changed, and nothing else, in any length of text. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ChangesTest {

    @Test
    void what_went_stands_before_what_came() {
        Changes changes = Changes.between(revision("a\nb\nc\n"), "a\nB\nB2\nc\n", "q");
        assertThat(changes.lesson()).extracting(line -> line.kind() + line.text())
                .containsExactly("GAP…", "SAMEa", "REMOVEDb", "ADDEDB", "ADDEDB2", "SAMEc");
        assertThat(changes.questions()).isEmpty();
    }

    @Test
    void the_same_texts_have_no_changes() {
        assertThat(Changes.between(revision("a\n"), "a\n", "q").isEmpty()).isTrue();
    }

    @Test
    void texts_that_have_nothing_in_common_are_compared_in_bounded_time() {
        assertThat(Changes.between(revision(lines("a", 3_000)), lines("b", 3_000), "q").lesson()).hasSize(6_001);
        assertThat(Changes.between(revision("a"), lines("b", 3_001), "q").tooLong()).isTrue();
    }

    private static String lines(String word, int count) {
        var text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append(word).append(i).append('\n');
        }
        return text.toString();
    }

    private static Revision revision(String lessonText) {
        return new Revision("CDS-1", 1, Origin.DESK, RevisionState.DRAFT, 1, lessonText, "q", "a", Set.of(), null,
                Instant.EPOCH,
                Instant.EPOCH, null, false, null);
    }
}
