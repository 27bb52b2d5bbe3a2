package vn.hocso.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.jar.JarFile;

/**
 * Which classes the service has loaded once people have signed in: the list by which the build makes its archive. To be written
 * anew when libraries change much, by {@code -Dhocso.bench.parts=classes}; a test says when it no longer fits.
 */
class LoadedClasses {

    private static final Path LIST = Path.of("src", "startup", "classes.txt");
    private static final String LAMBDA = "@lambda-proxy ";
    private static final Comparator<String> LAMBDAS_LAST = Comparator.comparing((String line) -> line.startsWith("@"))
            .thenComparing(Comparator.naturalOrder());
    private static final String OURS = "vn/hocso/";

    private LoadedClasses() {}

    /** What people do before the list is taken. */
    interface Visits {
        void of(Service service) throws Exception;
    }

    static void write(Database database, int port, Map<String, String> signIn, Visits visits) throws Exception {
        Path loaded = Files.createTempFile("hocso", ".classes");
        try (var service = Service.start(database, port, signIn, "-XX:DumpLoadedClassList=" + loaded)) {
            visits.of(service);
        }
        Set<String> packaged = packaged();
        List<String> lines = Files.readAllLines(loaded).stream().filter(line -> !line.startsWith("#"))
                .filter(line -> !isOurs(line, packaged)).map(LoadedClasses::name).distinct()
                .sorted(LAMBDAS_LAST).toList();
        Files.write(LIST, lines);
        Files.delete(loaded);
    }

    /** The build finds by itself what is in the jar; lambdas of the service change with every change of it. */
    private static boolean isOurs(String line, Set<String> packaged) {
        String name = line.startsWith(LAMBDA) ? line.substring(LAMBDA.length()) : line;
        String owner = name.split(" ", 2)[0];
        return owner.startsWith(OURS) || packaged.contains(owner);
    }

    /** A class stands with its number in that run, which means nothing in another. */
    private static String name(String line) {
        return line.startsWith("@") ? line : line.split(" ", 2)[0];
    }

    private static Set<String> packaged() throws IOException {
        var names = new HashSet<String>();
        try (var jar = new JarFile(Path.of("target", "quarkus-app", "quarkus-run.jar").toFile())) {
            jar.stream().map(entry -> entry.getName().replaceAll("\\.class$", "")).forEach(names::add);
        }
        return names;
    }
}
