package vn.hocso.training;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Like {@link Remembered}, for what is told of each province by itself: when somebody is counted, only their province is read again. Provinces are
 * each as the marks say or newer; who needs all of them at one moment reads them in one statement.
 *
 * @param <Q> what was asked of provinces, with everything but the sums that the answers depend on
 */
class RememberedParts<Q, A> {

    /** A province that had no sums when it was read. */
    private static final long NO_MARK = 0;

    private record Part<A>(long mark, A value) {}

    private final Map<Q, Map<String, Part<A>>> answers = new LinkedHashMap<>();
    private final int most;

    /** @param most questions whose answers are kept: those that were read last */
    RememberedParts(int most) {
        this.most = most;
    }

    /**
     * @param marks as the database told them for this question, before the sums are read
     * @param provinces of which it is asked
     * @param read reads the sums of some of them; of which there are none, that one is not in the answer
     * @return by code of the province; those without sums are not in it
     */
    Map<String, A> answers(Q question, Marks marks, Collection<String> provinces,
            Function<Collection<String>, Map<String, A>> read) {
        if (marks.perhapsOurs()) {
            return read.apply(provinces);
        }
        Map<String, Part<A>> known = known(question);
        List<String> others = provinces.stream().filter(province -> {
            Part<A> part = known.get(province);
            return part == null || part.mark != mark(marks, province);
        }).toList();
        Map<String, Part<A>> all = others.isEmpty() ? known : keep(question, known, others, marks, read.apply(others));
        var asked = new HashMap<String, A>();
        for (String province : provinces) {
            A value = all.get(province).value;
            if (value != null) {
                asked.put(province, value);
            }
        }
        return asked;
    }

    private static long mark(Marks marks, String province) {
        return marks.sums().getOrDefault(province, NO_MARK);
    }

    private synchronized Map<String, Part<A>> known(Q question) {
        return answers.getOrDefault(question, Map.of());
    }

    /** Whoever was quicker may have kept some of the same, by older marks or newer ones: what does not agree with the next marks is read again. */
    private synchronized Map<String, Part<A>> keep(Q question, Map<String, Part<A>> known, List<String> others, Marks marks,
            Map<String, A> made) {
        var all = new HashMap<>(known);
        others.forEach(province -> all.put(province, new Part<>(mark(marks, province), made.get(province))));
        answers.remove(question);
        answers.put(question, all);
        if (answers.size() > most) {
            answers.remove(answers.keySet().iterator().next());
        }
        return all;
    }
}
