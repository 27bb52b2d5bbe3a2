package vn.hocso.drill;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Feeds a target with inputs that Jazzer makes from the corpus, guided by the code they reach. In a process of its own:
 * bounded memory, a bound on the time of one input, and an end by signal where nothing else helps.
 *
 * @param output all that Jazzer said
 * @param inputs how many the target was given
 * @param leftOver how many temporary files are still there
 */
public record Fuzzing(int exit, String output, long inputs, long leftOver) {

    /** Each target gets so many. */
    public static final int INPUTS = Integer.getInteger("hocso.drill.fuzz-inputs", 20_000);

    private static final String MEMORY = "-Xmx160m";
    /** What Jazzer takes for its own memory is that of whoever started it. */
    private static final String NO_OTHER_LIMIT = "-rss_limit_mb=0";
    /** The first one waits until all that it needs is instrumented. */
    private static final int SLOWEST_INPUT_SECONDS = 30;
    private static final int LARGEST_INPUT = 65_536;
    /** Of a slow machine that is busy with other things; ten times as many are usual. */
    private static final int INPUTS_PER_SECOND = 200;
    private static final int START_SECONDS = 120;
    private static final Pattern NEEDED = Pattern
            .compile("classes/?$|/(?:jazzer|jackson-|jakarta\\.|netty-|quarkus-core-|jboss-logging-"
                    + "|smallrye-config|microprofile-config|vertx-core-|vertx-web-)[^/]*$");
    private static final Pattern EXECUTED = Pattern.compile("stat::number_of_executed_units:\\s*(\\d+)");

    /**
     * @param target with a public static method {@code fuzzerTestOneInput(byte[])}
     * @param settings system properties of the target
     * @param corpora folders of seeds, beside this class
     */
    public static Fuzzing run(Class<?> target, int inputs, Map<String, String> settings, String... corpora)
            throws IOException, InterruptedException {
        Path work = Files.createDirectories(Path.of("target", "fuzz", target.getSimpleName()));
        Path temporary = Files.createTempDirectory(work, "tmp");
        Path log = work.resolve("jazzer.log");
        var command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), MEMORY,
                "-Djava.io.tmpdir=" + temporary.toAbsolutePath(), "-cp", classPath()));
        settings.forEach((name, value) -> command.add(1, "-D" + name + "=" + value));
        command.addAll(List.of("com.code_intelligence.jazzer.Jazzer", "--target_class=" + target.getName(),
                "--instrumentation_includes=vn.hocso.**:com.fasterxml.jackson.core.json.**", "--reproducer_path=" + work,
                "-runs=" + inputs, "-timeout=" + SLOWEST_INPUT_SECONDS, NO_OTHER_LIMIT, "-max_len=" + LARGEST_INPUT,
                "-print_final_stats=1",
                "-dict=" + resource("xapi.dict"), "-artifact_prefix=" + work + "/",
                Files.createTempDirectory(work, "found").toString()));
        Stream.of(corpora).map(corpus -> resource("corpus/" + corpus)).forEach(command::add);
        Process jazzer = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
        if (!jazzer.waitFor(START_SECONDS + inputs / INPUTS_PER_SECOND, TimeUnit.SECONDS)) {
            jazzer.destroyForcibly().waitFor();
        }
        String output = Files.readString(log);
        Matcher executed = EXECUTED.matcher(output);
        return new Fuzzing(jazzer.exitValue(), output, executed.find() ? Long.parseLong(executed.group(1)) : 0,
                count(temporary));
    }

    /** Jazzer looks into everything that is on its class path, which takes time and memory. */
    private static String classPath() {
        // Surefire hands the class path over in a manifest, and leaves it here.
        String all = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Stream.of(all.split(File.pathSeparator)).filter(entry -> NEEDED.matcher(entry).find())
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static String resource(String name) {
        try {
            return Path.of(Fuzzing.class.getResource(name).toURI()).toString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static long count(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith("hocso")).count();
        }
    }
}
