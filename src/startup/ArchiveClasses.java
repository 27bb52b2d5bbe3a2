import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarFile;

/**
 * Writes {@code app-cds.jsa} beside the packaged jar: classes as the JVM has them in memory, so that a start neither reads nor
 * verifies them. {@code java ArchiveClasses.java FOLDER-OF-THE-JAR LIST}, run by the build.
 *
 * <p>The list names classes of libraries and of the JDK, and what their lambdas become; those of the service are all taken from
 * the jar, so that the list is only written anew when libraries change. A name that is no more does no harm.
 */
class ArchiveClasses {

    private static final String JAR = "quarkus-run.jar";
    private static final String ARCHIVE = "app-cds.jsa";
    private static final String CLASS = ".class";

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path folder = Path.of(arguments[0]);
        List<String> names = new ArrayList<>(Files.readAllLines(Path.of(arguments[1])));
        try (var jar = new JarFile(folder.resolve(JAR).toFile())) {
            jar.stream().map(entry -> entry.getName()).filter(name -> name.endsWith(CLASS) && !name.startsWith("META-INF/"))
                    .map(name -> name.substring(0, name.length() - CLASS.length())).forEach(names::add);
        }
        Path list = Files.write(Files.createTempFile("hocso", ".classes"), names);
        Path log = folder.resolveSibling("archive-classes.log");
        Files.deleteIfExists(folder.resolve(ARCHIVE));
        // The jar is named as the start names it: the JVM compares the two.
        int exit = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xshare:dump",
                "-XX:+UseSerialGC", "-XX:SharedClassListFile=" + list, "-XX:SharedArchiveFile=" + ARCHIVE, "-cp", JAR)
                .directory(folder.toFile()).redirectErrorStream(true).redirectOutput(log.toFile()).start().waitFor();
        Files.delete(list);
        if (exit != 0) {
            throw new IllegalStateException("No archive of classes was written; see " + log);
        }
        System.out.printf("%s: %,d names, %,d bytes%n", ARCHIVE, names.size(), Files.size(folder.resolve(ARCHIVE)));
    }
}
