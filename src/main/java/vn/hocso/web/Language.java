package vn.hocso.web;

import java.util.Arrays;
import java.util.Optional;

import io.quarkus.arc.Arc;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.Cookie;
import io.vertx.ext.web.RoutingContext;

/**
 * The languages of the interface. Another one is a line here and its texts beside those of English: {@code messages/*_<tag>.properties}
 * for pages, {@code refusals/<tag>.properties}, {@code assets/words-<tag>.js} for scripts. Lessons stay in Vietnamese.
 */
public enum Language {
    VIETNAMESE("vi", "Tiếng Việt"), ENGLISH("en", "English");

    /** What a person chose. Nothing but a tap sets it: phones are sold with English as their language, to people who read Vietnamese. */
    static final String COOKIE = "hocso-language";

    private final String tag;
    private final String ownName;

    Language(String tag, String ownName) {
        this.tag = tag;
        this.ownName = ownName;
    }

    /** @return the language that the request asks for; Vietnamese where there is no request or no choice */
    public static Language asked() {
        var container = Arc.container();
        return container == null || !container.requestContext().isActive()
                ? VIETNAMESE
                : of(container.instance(CurrentVertxRequest.class).get().getCurrent());
    }

    /** @return what this browser's person chose, else Vietnamese */
    public static Language of(RoutingContext request) {
        if (request == null || request.request() == null || !Guards.mayKnowTheReader(request)) {
            return VIETNAMESE;
        }
        Cookie chosen = request.request().getCookie(COOKIE);
        return chosen == null ? VIETNAMESE : of(chosen.getValue()).orElse(VIETNAMESE);
    }

    /** @return empty when nobody translated into it */
    public static Optional<Language> of(String tag) {
        return Arrays.stream(values()).filter(language -> language.tag.equals(tag)).findFirst();
    }

    /** @return as BCP 47 has it: {@code en} */
    public String tag() {
        return tag;
    }

    /** @return its name as its speakers write it */
    public String ownName() {
        return ownName;
    }

    public boolean isVietnamese() {
        return this == VIETNAMESE;
    }
}
