package vn.hocso.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import vn.hocso.roster.ConsentPurpose;

/** If this fails, a page of another language falls back into Vietnamese in the middle, or says something nobody wrote for it. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TranslationsTest {

    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Path SCRIPTS = RESOURCES.resolve("META-INF/resources/assets");
    private static final Pattern WORD = Pattern.compile("(?m)^  \"([^\"]+)\": \"([^\"]+)\",$");
    private static final Pattern QUOTED = Pattern.compile("\"([^\"\n]+)\"");
    private static final Pattern VALUE = Pattern.compile("\\{(\\w+)}");
    /** Letters that only Vietnamese has; what is left of a sentence that nobody translated. */
    private static final Pattern VIETNAMESE = Pattern
            .compile("[\\u0102\\u0103\\u0110\\u0111\\u01A0\\u01A1\\u01AF\\u01B0\\u1EA0-\\u1EF9\\u00C0-\\u00FF&&[^×÷]]");
    /** Names, and what is printed or shown in Vietnamese elsewhere. */
    private static final List<String> NAMES = List.of("Học Số", "Quan tâm", "Chuyển đổi số quốc gia", "Tiếng Việt");
    private static final Pattern PARAMETER = Pattern.compile("\\{(\\w+)[.}]");

    static Stream<Language> others() {
        return Arrays.stream(Language.values()).filter(language -> !language.isVietnamese());
    }

    @ParameterizedTest
    @MethodSource("others")
    void every_text_of_every_bundle_is_there_in_every_language(Language language) throws IOException {
        List<Class<?>> bundles = bundles();
        assertThat(bundles).hasSizeGreaterThan(3);
        for (Class<?> bundle : bundles) {
            Properties translated = read(
                    RESOURCES.resolve("messages").resolve(name(bundle) + "_" + language.tag() + ".properties"));
            assertThat(translated.stringPropertyNames()).as(name(bundle)).isEqualTo(keys(bundle));
        }
    }

    /** A number that is named in Vietnamese and left out elsewhere is told to nobody there. */
    @ParameterizedTest
    @MethodSource("others")
    void a_translation_names_nothing_that_the_text_does_not_have(Language language) throws IOException {
        for (Class<?> bundle : bundles()) {
            Properties translated = read(
                    RESOURCES.resolve("messages").resolve(name(bundle) + "_" + language.tag() + ".properties"));
            for (Method text : bundle.getDeclaredMethods()) {
                Set<String> given = parameters(text.getAnnotation(Message.class).value());
                assertThat(given).as(text.toString()).containsAll(parameters(translated.getProperty(text.getName())));
            }
        }
    }

    @Test
    void no_english_text_has_vietnamese_letters_but_in_names() throws IOException {
        var left = new TreeSet<String>();
        try (Stream<Path> files = Stream.concat(Files.list(RESOURCES.resolve("messages")),
                Files.list(RESOURCES.resolve("refusals")))) {
            for (Path file : files.filter(file -> file.toString().endsWith("en.properties")).toList()) {
                read(file).forEach((key, text) -> {
                    if (VIETNAMESE.matcher(withoutNames((String) text)).find()) {
                        left.add(file.getFileName() + ": " + key + "=" + text);
                    }
                });
            }
        }
        assertThat(left).isEmpty();
    }

    /** Scripts that speak other languages look each sentence up by its Vietnamese words. */
    @ParameterizedTest
    @MethodSource("others")
    void what_scripts_say_is_there_in_every_language(Language language) throws IOException {
        Map<String, String> translated = WORD.matcher(Files.readString(SCRIPTS.resolve("words-" + language.tag() + ".js")))
                .results()
                .collect(Collectors.toMap(found -> found.group(1), found -> found.group(2)));
        var said = new TreeSet<String>();
        try (Stream<Path> files = Files.list(SCRIPTS)) {
            files.filter(file -> file.toString().endsWith(".js")).map(TranslationsTest::text)
                    .filter(script -> script.contains("./words.js"))
                    .flatMap(script -> QUOTED.matcher(script.replaceAll("(?m)^\\s*(//|/?\\*).*$", "")).results())
                    .map(found -> found.group(1)).filter(text -> VIETNAMESE.matcher(text).find()).forEach(said::add);
        }
        assertThat(said).hasSizeGreaterThan(40).isEqualTo(new TreeSet<>(translated.keySet()));
        assertThat(translated.values()).noneMatch(text -> VIETNAMESE.matcher(withoutNames(text)).find());
        translated.forEach((vietnamese, other) -> assertThat(values(vietnamese)).isEqualTo(values(other)));
    }

    private static Set<String> values(String sentence) {
        return VALUE.matcher(sentence).results().map(found -> found.group(1)).collect(Collectors.toSet());
    }

    @Test
    void a_refusal_is_translated_under_a_code_that_is_really_used() throws IOException {
        String code;
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            code = files.filter(file -> file.toString().endsWith(".java")).map(TranslationsTest::text)
                    .collect(Collectors.joining());
        }
        // Made of a word and the name of a field or the number of a status.
        Pattern made = Pattern.compile("join-(adult|consent|fullName)|http-\\d{3}");
        assertThat(read(RESOURCES.resolve("refusals/en.properties")).stringPropertyNames())
                .allMatch(key -> code.contains('"' + key + '"') || made.matcher(key).matches());
    }

    /** What a person agreed to is the Vietnamese sentence; the page must show no other one. */
    @Test
    void the_words_of_a_consent_are_those_that_are_kept() throws ReflectiveOperationException {
        Class<?> consents = bundles().stream().filter(bundle -> name(bundle).equals("consent")).findFirst().orElseThrow();
        for (ConsentPurpose purpose : ConsentPurpose.values()) {
            String[] words = purpose.name().toLowerCase().split("_");
            String key = words[0]
                    + Arrays.stream(words).skip(1).map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
                            .collect(Collectors.joining());
            assertThat(consents.getDeclaredMethod(key).getAnnotation(Message.class).value()).isEqualTo(purpose.text());
        }
    }

    private static List<Class<?>> bundles() {
        return new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("vn.hocso")
                .stream()
                .filter(type -> type.isAnnotatedWith(MessageBundle.class)).<Class<?>>map(JavaClass::reflect).toList();
    }

    private static String name(Class<?> bundle) {
        return bundle.getAnnotation(MessageBundle.class).value();
    }

    private static Set<String> keys(Class<?> bundle) {
        return Arrays.stream(bundle.getDeclaredMethods()).map(Method::getName).collect(Collectors.toSet());
    }

    private static Set<String> parameters(String text) {
        return PARAMETER.matcher(text).results().map(found -> found.group(1)).collect(Collectors.toSet());
    }

    private static String withoutNames(String text) {
        return NAMES.stream().reduce(text, (left, name) -> left.replace(name, ""));
    }

    private static Properties read(Path file) throws IOException {
        var properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        return properties;
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
