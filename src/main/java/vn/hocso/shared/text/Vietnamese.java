package vn.hocso.shared.text;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;

import com.ibm.icu.text.Collator;
import com.ibm.icu.text.RuleBasedCollator;
import com.ibm.icu.util.ULocale;

/** Vietnamese text: one normal form, order as in a dictionary, search without diacritics. */
public final class Vietnamese {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern SEPARATORS = Pattern.compile("[\\s\\p{Pd}.,'’]+");
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cf}]+");
    private static final Collator COLLATOR = collator();

    private Vietnamese() {}

    /** The one form in which text is stored and compared: Unicode NFC, single spaces, no control characters. */
    public static String clean(String text) {
        String visible = INVISIBLE.matcher(text.replace('\n', ' ').replace('\t', ' ')).replaceAll("");
        return Normalizer.normalize(visible, Normalizer.Form.NFC).strip().replaceAll("\\s+", " ");
    }

    /** Unicode NFC and nothing else: for texts of several lines. */
    public static String nfc(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    /**
     * The key by which text is found without diacritics: lower case, no marks, đ as d, hyphens and punctuation as spaces.
     * {@code "Bà Rịa – Vũng Tàu"} becomes {@code "ba ria vung tau"}.
     */
    public static String fold(String text) {
        String decomposed = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
        String bare = MARKS.matcher(decomposed).replaceAll("").replace('đ', 'd');
        return SEPARATORS.matcher(bare).replaceAll(" ").strip();
    }

    /** Dictionary order, numbers by their value. {@code java.text.Collator} sorts Vietnamese wrongly, so ICU's is used. */
    public static Comparator<String> order() {
        return COLLATOR::compare;
    }

    /** Dictionary order of things by their name. */
    public static <T> Comparator<T> orderBy(Function<T, String> name) {
        return Comparator.comparing(name, order());
    }

    private static Collator collator() {
        var collator = (RuleBasedCollator) Collator.getInstance(new ULocale("vi"));
        collator.setNumericCollation(true);
        return collator.freeze();
    }
}
