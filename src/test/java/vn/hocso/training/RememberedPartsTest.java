package vn.hocso.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RememberedPartsTest {

    private static final List<String> ALL = List.of("01", "04", "06");

    /** What would be read now. */
    private final Map<String, Long> sums = new TreeMap<>(Map.of("01", 10L, "04", 40L));
    private final Map<String, Long> marks = new TreeMap<>(Map.of("01", 1L, "04", 4L));
    private final List<Collection<String>> read = new ArrayList<>();
    private final RememberedParts<String, Long> remembered = new RememberedParts<>(2);

    @Test
    void only_provinces_whose_sums_changed_are_read_again() {
        assertThat(ask("a", ALL)).isEqualTo(sums);
        change("04", 41);
        assertThat(ask("a", ALL)).isEqualTo(sums);
        assertThat(ask("a", ALL)).isEqualTo(sums);
        assertThat(read).containsExactly(ALL, List.of("04"));
    }

    @Test
    void a_province_that_gets_its_first_sums_or_loses_all_of_them_is_read_again() {
        ask("a", ALL);
        change("06", 60);
        assertThat(ask("a", ALL)).containsEntry("06", 60L);
        sums.remove("01");
        marks.put("01", 2L);
        assertThat(ask("a", ALL)).isEqualTo(Map.of("04", 40L, "06", 60L));
        assertThat(read).containsExactly(ALL, List.of("06"), List.of("01"));
    }

    @Test
    void what_was_read_for_one_part_of_the_country_is_not_read_for_another_and_does_not_appear_there() {
        assertThat(ask("a", List.of("04"))).isEqualTo(Map.of("04", 40L));
        assertThat(ask("a", List.of("01"))).isEqualTo(Map.of("01", 10L));
        assertThat(ask("a", ALL)).isEqualTo(sums);
        assertThat(read).containsExactly(List.of("04"), List.of("01"), List.of("06"));
    }

    @Test
    void questions_that_were_read_last_stay() {
        List.of("a", "b", "c", "b", "c", "a").forEach(question -> ask(question, ALL));
        assertThat(read).hasSize(4);
    }

    @Test
    void what_only_one_transaction_sees_is_neither_taken_nor_kept() {
        ask("a", ALL);
        change("01", 11);
        var ours = new Marks(Map.copyOf(marks), Map.of(), true, null);
        assertThat(remembered.answers("a", ours, ALL, this::read)).isEqualTo(sums);
        sums.put("01", 10L);
        marks.put("01", 1L);
        assertThat(ask("a", ALL)).as("it was taken back").isEqualTo(sums);
        assertThat(read).containsExactly(ALL, ALL);
    }

    private void change(String province, long sum) {
        sums.put(province, sum);
        marks.merge(province, 100L, Long::sum);
    }

    private Map<String, Long> ask(String question, List<String> provinces) {
        return remembered.answers(question, new Marks(Map.copyOf(marks), Map.of(), false, null), provinces, this::read);
    }

    private Map<String, Long> read(Collection<String> provinces) {
        read.add(List.copyOf(provinces));
        var found = new TreeMap<>(sums);
        found.keySet().retainAll(provinces);
        return found;
    }
}
