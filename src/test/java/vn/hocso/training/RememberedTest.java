package vn.hocso.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RememberedTest {

    private static final Marks YESTERDAY = marks(7);
    private static final Marks TODAY = marks(8);

    private final List<String> made = new ArrayList<>();
    private final Remembered<String, String> remembered = new Remembered<>(3, (question, answer) -> answer.length());

    @Test
    void what_was_asked_for_last_stays_however_often_others_were() {
        for (int times = 0; times < 50; times++) {
            ask("a", TODAY);
            ask("b", TODAY);
            ask("c", TODAY);
        }
        assertThat(made).containsExactly("a", "b", "c");
        ask("d", TODAY);
        ask("d", TODAY);
        assertThat(made).containsExactly("a", "b", "c", "d");
        ask("c", TODAY);
        assertThat(made).as("only the one that was asked for longest ago went").hasSize(4);
        ask("a", TODAY);
        assertThat(made).endsWith("a");
    }

    @Test
    void an_answer_of_other_sums_is_made_anew_and_knows_the_one_before() {
        ask("a", YESTERDAY);
        List<String> before = new ArrayList<>();
        assertThat(remembered.renewed("a", TODAY, known -> {
            before.add(known);
            return "b";
        })).isEqualTo("b");
        assertThat(before).containsExactly("a");
        assertThat(ask("a", TODAY)).isEqualTo("b");
    }

    @Test
    void what_is_too_large_and_what_only_one_transaction_sees_is_not_kept() {
        ask("a", TODAY);
        ask("large", TODAY);
        ask("large", TODAY);
        ask("a", TODAY);
        assertThat(made).containsExactly("a", "large", "large");
        var ours = new Marks(Map.of(), Map.of(), true, null);
        remembered.answer("b", ours, () -> "b");
        ask("b", TODAY);
        assertThat(made).endsWith("b");
    }

    private String ask(String question, Marks marks) {
        return remembered.answer(question, marks, () -> {
            made.add(question);
            return question;
        });
    }

    private static Marks marks(long mark) {
        return new Marks(Map.of("01", mark), Map.of(), false, null);
    }
}
