import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Takes the comments out of the scripts that browsers get: they are for whoever reads the sources, and would be a seventh of what a phone fetches.
 * Only whole lines go, so nothing of a script is ever taken for a comment; headers of libraries ({@code /*!}) stay.
 *
 * <p>Run by the build: {@code java StripComments.java <directory of scripts>}
 */
class StripComments {

    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        if (!Files.isDirectory(folder)) {
            // Development mode on a fresh clone copies resources itself, later, and serves them with their comments.
            return;
        }
        try (Stream<Path> files = Files.list(folder)) {
            for (Path script : files.filter(file -> file.toString().endsWith(".js")).toList()) {
                List<String> lines = Files.readAllLines(script);
                List<String> kept = withoutComments(lines);
                if (kept.size() < lines.size()) {
                    Files.write(script, kept);
                }
            }
        }
    }

    private static List<String> withoutComments(List<String> lines) {
        var kept = new ArrayList<String>();
        boolean inside = false;
        for (String line : lines) {
            String text = line.strip();
            boolean begins = text.startsWith("/**");
            if (!inside && !begins && !text.startsWith("//")) {
                kept.add(line);
            }
            inside = (inside || begins) && !text.contains("*/");
        }
        return kept;
    }
}
