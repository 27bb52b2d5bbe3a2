package vn.hocso.lrs.document;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * On which state of a document a request builds, from its headers {@code If-Match} and {@code If-None-Match} (RFC 9110,
 * 13.1). A tag is compared without the mark of weakness and the endings that compressing proxies put to it.
 *
 * @param match tags one of which the document must have; null when the header is absent
 * @param none tags none of which it may have; null when the header is absent
 */
record Condition(List<String> match, List<String> none) {

    private static final String ANY = "*";
    private static final Pattern TAG = Pattern.compile("(?:W/)?\"([^\"]*?)(?:--?gzip|;gzip|--?br)?\"");

    static Condition of(String ifMatch, String ifNoneMatch) {
        return new Condition(tags(ifMatch), tags(ifNoneMatch));
    }

    boolean isAbsent() {
        return match == null && none == null;
    }

    /** @return whether there has to be a document */
    boolean needsDocument() {
        return match != null;
    }

    /** @return whether any document fits {@code If-Match} */
    boolean matchesAny() {
        return match == null || match.contains(ANY);
    }

    /** @return whether no document fits {@code If-None-Match} */
    boolean excludesAny() {
        return none != null && none.contains(ANY);
    }

    Object[] matching() {
        return match == null ? new Object[0] : match.toArray();
    }

    Object[] excluded() {
        return none == null ? new Object[0] : none.toArray();
    }

    /** @param etag of the document, null when there is none */
    boolean holds(String etag) {
        return etag == null
                ? match == null
                : (matchesAny() || match.contains(etag)) && (none == null || !excludesAny() && !none.contains(etag));
    }

    private static List<String> tags(String header) {
        if (header == null) {
            return null;
        }
        if (ANY.equals(header.strip())) {
            return List.of(ANY);
        }
        List<String> tags = new ArrayList<>();
        for (Matcher tag = TAG.matcher(header); tag.find();) {
            tags.add(tag.group(1));
        }
        return tags;
    }
}
