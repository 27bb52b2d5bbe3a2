package vn.hocso.course.markdown;

import java.util.regex.Pattern;

import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/** The one list of what HTML of a lesson may hold. Whatever is not on it is taken out. */
final class LessonPolicy {

    /** Absolute: a lesson is also read from a printed page and from a pack without the site around it. */
    private static final Pattern WEB_ADDRESS = Pattern.compile("https?://[^/].*", Pattern.CASE_INSENSITIVE);

    private static final PolicyFactory POLICY = new HtmlPolicyBuilder()
            .allowElements("p", "h2", "h3", "ul", "ol", "li", "strong", "em", "blockquote", "br", "hr", "code", "pre")
            .allowElements("table", "thead", "tbody", "tr", "th", "td")
            .allowElements("a").allowAttributes("href").matching(WEB_ADDRESS).onElements("a").allowUrlProtocols("https", "http")
            .requireRelNofollowOnLinks()
            .allowAttributes("start").matching((element, attribute, value) -> value.matches("\\d{1,4}") ? value : null)
            .onElements("ol")
            .toFactory();

    private LessonPolicy() {}

    static String sanitise(String html) {
        return POLICY.sanitize(html);
    }
}
