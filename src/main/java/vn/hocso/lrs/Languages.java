package vn.hocso.lrs;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;

/** The languages a reader prefers (Accept-Language), applied to one map of texts after the other. */
final class Languages {

    private final List<LanguageRange> ranges;

    private Languages(List<LanguageRange> ranges) {
        this.ranges = ranges;
    }

    /** @param header null or unreadable: no preference */
    static Languages of(String header) {
        try {
            return new Languages(header == null || header.isBlank() ? List.of() : LanguageRange.parse(header));
        } catch (IllegalArgumentException | IndexOutOfBoundsException unreadable) { // the JDK stumbles over "-"
            return new Languages(List.of());
        }
    }

    /**
     * @param tags of the languages there are, at least one
     * @return the one to show: it begins with a preferred range (en-US for en) or is what the range begins with (en for en-GB);
     *         else the first one
     */
    String choose(Iterable<String> tags) {
        List<String> known = new ArrayList<>();
        tags.forEach(known::add);
        for (LanguageRange range : ranges) {
            if (range.getWeight() > 0) {
                String match = match(range.getRange(), known);
                if (match != null) {
                    return match;
                }
            }
        }
        return known.get(0);
    }

    private static String match(String range, List<String> tags) {
        if ("*".equals(range)) {
            return tags.get(0);
        }
        for (String wanted = range; !wanted.isEmpty(); wanted = wanted.substring(0, Math.max(wanted.lastIndexOf('-'), 0))) {
            for (String tag : tags) {
                if (tag.equalsIgnoreCase(wanted)) {
                    return tag;
                }
            }
            for (String tag : tags) {
                if (tag.toLowerCase(Locale.ROOT).startsWith(wanted.toLowerCase(Locale.ROOT) + "-")) {
                    return tag;
                }
            }
        }
        return null;
    }
}
