package vn.hocso.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.arc.Arc;
import io.quarkus.qute.EngineBuilder;
import io.quarkus.qute.RawString;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateExtension;
import io.quarkus.qute.TemplateExtension.TemplateAttribute;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.qute.runtime.MessageBundleRecorder.BundleContext;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;

/**
 * In which language a page is: in the one its reader chose, when somebody translated it, and in Vietnamese as a whole otherwise. A page is
 * translated when its own template takes a text from a bundle of messages.
 */
@ApplicationScoped
public class Languages {

    private static final String LANGUAGE = "language";
    private static final String TRANSLATED = "translated";
    private static final RawString IN_VIETNAMESE = new RawString(" lang=\"vi\"");
    private static final RawString NOTHING = new RawString("");
    /** A page that was asked for in one language would come back in it. */
    private static final Pattern ASKED_IN = Pattern.compile("[?]in=[a-z-]+$");
    private static final int LONGEST_ADDRESS = 1_000;

    private final Map<String, Boolean> translated = new ConcurrentHashMap<>();
    private final Set<String> bundles;

    Languages(BundleContext texts) {
        this.bundles = texts.getBundleInterfaces().keySet();
    }

    void decide(@Observes EngineBuilder engine) {
        engine.addTemplateInstanceInitializer(this::decide);
    }

    /** For a page that its address asks for in a language, whatever the reader chose. */
    public static TemplateInstance pageIn(Language language, TemplateInstance page) {
        return in(page, language);
    }

    private void decide(TemplateInstance page) {
        boolean ready = isTranslated(page.getTemplate());
        in(page, ready ? Language.asked() : Language.VIETNAMESE).setAttribute(TRANSLATED, ready);
    }

    /** Never by what the browser says it accepts, which Quarkus would follow. */
    private static TemplateInstance in(TemplateInstance page, Language language) {
        return page.setAttribute(TemplateInstance.LOCALE, language.tag()).setAttribute(LANGUAGE, language);
    }

    private boolean isTranslated(Template template) {
        return translated.computeIfAbsent(template.getId(), id -> template.getExpressions().stream()
                .anyMatch(expression -> bundles.contains(expression.getNamespace())));
    }

    /** How templates ask: {@code language:tag}, and {@code <h1{language:vi}>} around what is in Vietnamese in every language. */
    @TemplateExtension(namespace = "language")
    static class Asked {

        private Asked() {}

        static String tag(@TemplateAttribute(LANGUAGE) Object language) {
            return of(language).tag();
        }

        static boolean isVietnamese(@TemplateAttribute(LANGUAGE) Object language) {
            return of(language).isVietnamese();
        }

        /** Marks words that are not in the language of the page, for voices that read it out; nothing on a Vietnamese page. */
        static RawString vi(@TemplateAttribute(LANGUAGE) Object language) {
            return of(language).isVietnamese() ? NOTHING : IN_VIETNAMESE;
        }

        /** @return the languages to change to; none where a page is in one only, and none after a form, which would lose what was typed */
        static List<Language> others(@TemplateAttribute(LANGUAGE) Object language,
                @TemplateAttribute(TRANSLATED) Object translated) {
            return Boolean.TRUE.equals(translated) && here() != null
                    ? Arrays.stream(Language.values()).filter(other -> other != language).toList()
                    : List.of();
        }

        /** @return the address of the page that is shown, written as a parameter */
        static String here() {
            var container = Arc.container();
            RoutingContext context = container.requestContext().isActive()
                    ? container.instance(CurrentVertxRequest.class).get().getCurrent()
                    : null;
            HttpServerRequest request = context == null ? null : context.request();
            return request == null || !HttpMethod.GET.equals(request.method()) || request.uri().length() > LONGEST_ADDRESS
                    ? null
                    : URLEncoder.encode(ASKED_IN.matcher(request.uri()).replaceFirst(""), StandardCharsets.UTF_8);
        }

        private static Language of(Object language) {
            return language instanceof Language known ? known : Language.VIETNAMESE;
        }
    }
}
