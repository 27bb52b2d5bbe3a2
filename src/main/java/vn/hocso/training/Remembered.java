package vn.hocso.training;

import java.math.BigDecimal;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Weigher;

/**
 * What was made of the sums holds while no sum changes: many ask the same of the same day.
 *
 * @param <Q> what was asked, with everything but the sums that the answer depends on
 */
public class Remembered<Q, A> {

    private record Answer<A>(BigDecimal marks, A value) {}

    private final Cache<Q, Answer<A>> answers;

    /** @param most weight of all answers that are kept */
    public Remembered(long most, Weigher<Q, A> weigher) {
        this.answers = Caffeine.newBuilder().maximumWeight(most)
                .<Q, Answer<A>>weigher((question, answer) -> weigher.weigh(question, answer.value)).build();
    }

    /**
     * @param marks as the database told them for this question, before the sums are read
     * @param make reads the sums
     */
    A answer(Q question, Marks marks, Supplier<A> make) {
        return answer(question, marks.total(), marks.perhapsOurs(), before -> make.get());
    }

    /**
     * The same for what can be made of what it was before.
     *
     * @param make reads the sums, or what has changed of them; given null where nothing is remembered
     */
    A renewed(Q question, Marks marks, UnaryOperator<A> make) {
        return answer(question, marks.total(), marks.perhapsOurs(), make);
    }

    /** The same for rooms with marks of their own. */
    public A answer(Q question, FigureMarks.State marks, Supplier<A> make) {
        return answer(question, marks.total(), marks.perhapsOurs(), before -> make.get());
    }

    private A answer(Q question, BigDecimal marks, boolean perhapsOurs, UnaryOperator<A> make) {
        if (perhapsOurs) {
            return make.apply(null);
        }
        Answer<A> known = answers.getIfPresent(question);
        if (known == null || !known.marks.equals(marks)) {
            // What is read now may be newer than the marks, never older: then the next marks differ and it is read again.
            known = new Answer<>(marks, make.apply(known == null ? null : known.value));
            answers.put(question, known);
        }
        return known.value;
    }
}
