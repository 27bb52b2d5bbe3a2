import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import javax.tools.ToolProvider;

/**
 * Compiles our part of Keycloak against the libraries of the very distribution that it runs in, and packs it:
 * {@code java PackProvider.java DISTRIBUTION SOURCES JAR}, run by the build.
 *
 * <p>Not by dependencies of the service: these would stand on its class path in development and tests. The same sources
 * give the same bytes, so that Keycloak, which builds itself anew for another jar, does so only when there is one.
 */
class PackProvider {

    private static final String LIBRARIES = "lib/lib";
    private static final LocalDateTime ALWAYS = LocalDateTime.of(2022, 11, 15, 0, 0);

    public static void main(String[] arguments) throws IOException {
        Path distribution = Path.of(arguments[0]);
        Path sources = Path.of(arguments[1]);
        Path jar = Path.of(arguments[2]);
        if (isNewest(jar, sources, distribution)) {
            return;
        }
        Path classes = Files.createTempDirectory("hocso-keycloak");
        try {
            compile(files(sources.resolve("java")), distribution.resolve(LIBRARIES), classes);
            pack(jar, classes, sources.resolve("resources"));
        } finally {
            try (var all = Files.walk(classes)) {
                all.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
            }
        }
    }

    private static boolean isNewest(Path jar, Path sources, Path distribution) throws IOException {
        if (!Files.exists(jar)) {
            return false;
        }
        long written = Files.getLastModifiedTime(jar).toMillis();
        return Stream.concat(files(sources).stream(), Stream.of(distribution))
                .allMatch(source -> source.toFile().lastModified() < written);
    }

    private static void compile(List<Path> sources, Path libraries, Path classes) {
        List<String> arguments = new ArrayList<>(List.of("--release", "17", "-encoding", "UTF-8", "-Xlint:deprecation",
                "-Werror", "-proc:none",
                "-classpath", files(libraries).stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)),
                "-d", classes.toString()));
        sources.forEach(source -> arguments.add(source.toString()));
        int exit = ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new));
        if (exit != 0) {
            throw new IllegalStateException("Our part of Keycloak does not compile");
        }
    }

    private static void pack(Path jar, Path... folders) throws IOException {
        Map<String, Path> entries = new TreeMap<>();
        for (Path folder : folders) {
            files(folder).forEach(file -> entries.put(folder.relativize(file).toString().replace('\\', '/'), file));
        }
        Files.createDirectories(jar.getParent());
        try (OutputStream file = Files.newOutputStream(jar); var zip = new ZipOutputStream(file)) {
            for (var one : entries.entrySet()) {
                var entry = new ZipEntry(one.getKey());
                entry.setTimeLocal(ALWAYS);
                zip.putNextEntry(entry);
                Files.copy(one.getValue(), zip);
            }
        }
        System.out.printf("%s: %,d bytes%n", jar, Files.size(jar));
    }

    private static List<Path> files(Path folder) {
        try (var all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
