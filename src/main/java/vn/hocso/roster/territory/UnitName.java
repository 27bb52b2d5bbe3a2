package vn.hocso.roster.territory;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

import vn.hocso.shared.text.Vietnamese;

/** A name as somebody typed it, compared with a unit's: with or without diacritics, spaces or the kind before it. */
class UnitName {

    private static final Pattern KIND = Pattern
            .compile("^(tinh|thanh pho|tp|quan|huyen|thi xa|tx|xa|phuong|thi tran|tt|q|h|p) (?=\\D)");

    private static final Pattern ZEROS = Pattern.compile("\\b0+(?=\\d)");
    private static final Pattern TONE = Pattern.compile("([\\u0300\\u0301\\u0303\\u0309\\u0323])([\\p{L}\\p{M}]*)");

    private final String exact;
    private final String whole;
    private final String bare;

    UnitName(String typed) {
        this.exact = tonesLast(Vietnamese.clean(typed));
        this.whole = key(Vietnamese.clean(typed));
        this.bare = KIND.matcher(whole).replaceFirst("");
    }

    /** What is compared: no diacritics, no zeros before a number, because {@code Phường 01} and {@code Phường 1} are one name. */
    static String key(String name) {
        return ZEROS.matcher(Vietnamese.fold(name)).replaceAll("");
    }

    /** @return whether it is the name with its kind, as typed: {@code Xã Tân Bình} and no quận */
    boolean isWhole(String fullName) {
        return key(fullName).equals(whole);
    }

    boolean isEmpty() {
        return whole.isEmpty();
    }

    /**
     * How well a name fits, smaller is better.
     *
     * @param key the name folded
     * @return 0 the same with its diacritics, 1 the same without, 2 the beginning, 3 a word of it, 4 somewhere, -1 not at all
     */
    int fits(String name, String key) {
        if ((key.equals(whole) || key.equals(bare)) && exact.endsWith(tonesLast(name))) {
            return 0;
        }
        return best(rank(key, whole), rank(key, bare));
    }

    /** {@code hoà} and {@code hòa} are one word: the tone is taken out of its place and put behind the word. */
    private static String tonesLast(String text) {
        String decomposed = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
        return TONE.matcher(decomposed).replaceAll("$2$1");
    }

    private static int best(int one, int other) {
        if (one < 0 || other < 0) {
            return Math.max(one, other);
        }
        return Math.min(one, other);
    }

    private static int rank(String key, String wanted) {
        String joined = wanted.replace(" ", "");
        String keyJoined = key.replace(" ", "");
        if (keyJoined.equals(joined)) {
            return 1;
        } else if (keyJoined.startsWith(joined)) {
            return 2;
        } else if ((" " + key).contains(" " + wanted)) {
            return 3;
        }
        return keyJoined.contains(joined) ? 4 : -1;
    }
}
