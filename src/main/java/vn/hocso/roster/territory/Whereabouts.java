package vn.hocso.roster.territory;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToIntBiFunction;
import java.util.regex.Pattern;

import vn.hocso.shared.text.Vietnamese;

/**
 * What somebody typed, read as the name of a unit and then of what it lies in: {@code an binh ninh kieu can tho}, or
 * {@code an binh can tho}. Where one name ends and the next begins is tried out.
 */
class Whereabouts {

    private static final Pattern BETWEEN = Pattern.compile("[\\s\\p{Pd}.,'’]+");
    /** The longest names of a commune, its district and its province, with their kinds, have fewer words. */
    private static final int MOST_WORDS = 20;
    /** Anything better than letters somewhere inside the name. */
    private static final int WORST_RANK = 3;

    private final String[] words;
    private final UnitName[][] parts;
    private final ToIntBiFunction<UnitName, Unit> fit;
    private final Function<Unit, Unit> parent;
    private final Map<Unit, boolean[]> rests = new HashMap<>();

    /**
     * @param fit how well a name fits a unit, smaller is better, -1 not at all
     * @param parent what a unit lies in, null for a province
     */
    Whereabouts(String typed, ToIntBiFunction<UnitName, Unit> fit, Function<Unit, Unit> parent) {
        String[] all = BETWEEN.split(Vietnamese.clean(typed).strip());
        this.words = all.length > MOST_WORDS ? new String[0] : all;
        this.parts = new UnitName[words.length + 1][words.length + 1];
        this.fit = fit;
        this.parent = parent;
    }

    /** @return how well the first words fit the unit when the others name what it lies in, -1 when they do not */
    int rank(Unit unit) {
        boolean[] rest = rest(parent.apply(unit));
        int best = -1;
        for (int end = 1; end < words.length; end++) {
            int rank = rest[end] ? fit(0, end, unit) : -1;
            best = rank >= 0 && (best < 0 || rank < best) ? rank : best;
        }
        return best;
    }

    /** @return for each word whether it and all behind it name the unit, what it lies in, or both in this order */
    private boolean[] rest(Unit unit) {
        if (unit == null) {
            return nothing();
        }
        boolean[] known = rests.get(unit);
        return known != null ? known : find(unit);
    }

    private boolean[] find(Unit unit) {
        boolean[] outer = rest(parent.apply(unit));
        boolean[] rest = Arrays.copyOf(outer, outer.length);
        for (int start = 1; start < words.length; start++) {
            for (int end = start + 1; end <= words.length && !rest[start]; end++) {
                rest[start] = outer[end] && fit(start, end, unit) >= 0;
            }
        }
        rests.put(unit, rest);
        return rest;
    }

    private boolean[] nothing() {
        var rest = new boolean[words.length + 1];
        rest[words.length] = true;
        return rest;
    }

    private int fit(int from, int to, Unit unit) {
        if (parts[from][to] == null) {
            parts[from][to] = new UnitName(String.join(" ", Arrays.copyOfRange(words, from, to)));
        }
        int rank = parts[from][to].isEmpty() ? -1 : fit.applyAsInt(parts[from][to], unit);
        return rank > WORST_RANK ? -1 : rank;
    }
}
