package vn.hocso.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateExtension;
import vn.hocso.shared.DomainException;

/**
 * What people are told when something is refused, in their language. The Vietnamese sentence stands where the refusal is made; its code is
 * the key of what other languages say, in {@code refusals/<tag>.properties}. Several sentences with one code have one translation.
 */
public final class Refusals {

    private static final Map<Language, Properties> SENTENCES = new EnumMap<>(Language.class);

    static {
        Arrays.stream(Language.values()).filter(language -> !language.isVietnamese())
                .forEach(language -> SENTENCES.put(language, read(language)));
    }

    private Refusals() {}

    /** @return the sentence in the language of the request, in Vietnamese where nobody translated it */
    public static String sentence(DomainException refused) {
        return sentence(refused.code(), refused.getMessage());
    }

    /** The same for a sentence beside a field. */
    public static String sentence(String code, String vietnamese) {
        return vietnamese == null ? null : translated(Language.asked(), code).orElse(vietnamese);
    }

    /** @return empty in Vietnamese, and where nobody translated it */
    static Optional<String> translated(Language language, String code) {
        Properties sentences = SENTENCES.get(language);
        return Optional.ofNullable(sentences == null ? null : sentences.getProperty(code));
    }

    /** How the page of a refusal asks. */
    @TemplateExtension(namespace = "refusal")
    static class Asked {

        private Asked() {}

        static String said(Problem problem) {
            return translated(Language.asked(), problem.code()).orElse(problem.detail());
        }

        /** Marks a sentence that stays in Vietnamese on a page that is not. */
        static RawString mark(Problem problem) {
            Language language = Language.asked();
            return new RawString(
                    language.isVietnamese() || translated(language, problem.code()).isPresent() ? "" : " lang=\"vi\"");
        }
    }

    private static Properties read(Language language) {
        var sentences = new Properties();
        String name = "/refusals/" + language.tag() + ".properties";
        try (InputStream file = Refusals.class.getResourceAsStream(name)) {
            sentences.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return sentences;
    }
}
