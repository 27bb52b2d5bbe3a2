package vn.hocso.training;

import java.math.BigDecimal;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.ToIntBiFunction;
import java.util.function.UnaryOperator;

/**
 * What was made of the sums holds while no sum changes: many ask the same of the same day. What was asked for last stays: there may be room for
 * three answers only, and a cache that goes by how often each was asked for refuses the newest then, time and again.
 *
 * @param <Q> what was asked, with everything but the sums that the answer depends on
 */
public class Remembered<Q, A> {

    private record Answer<A>(BigDecimal marks, A value, int weight) {}

    private static final int FEW = 16;
    private static final float USUAL_LOAD = 0.75f;

    private final Map<Q, Answer<A>> answers = new LinkedHashMap<>(FEW, USUAL_LOAD, true);
    private final long most;
    private final ToIntBiFunction<Q, A> weigher;
    private long weight;

    /** @param most weight of all answers that are kept */
    public Remembered(long most, ToIntBiFunction<Q, A> weigher) {
        this.most = most;
        this.weigher = weigher;
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
        Answer<A> known = known(question);
        if (known != null && known.marks.equals(marks)) {
            return known.value;
        }
        // What is read now may be newer than the marks, never older: then the next marks differ and it is read again.
        A made = make.apply(known == null ? null : known.value);
        keep(question, new Answer<>(marks, made, weigher.applyAsInt(question, made)));
        return made;
    }

    private synchronized Answer<A> known(Q question) {
        return answers.get(question);
    }

    private synchronized void keep(Q question, Answer<A> answer) {
        Answer<A> before = answers.remove(question);
        weight -= before == null ? 0 : before.weight;
        if (answer.weight > most) {
            return;
        }
        answers.put(question, answer);
        weight += answer.weight;
        Iterator<Answer<A>> eldest = answers.values().iterator();
        while (weight > most) {
            weight -= eldest.next().weight;
            eldest.remove();
        }
    }
}
