package vn.hocso.shared;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** Loads long SQL from a named file beside the class that runs it, so that it can be read and explained as SQL. */
public final class Sql {

    private Sql() {}

    /**
     * @param owner the class that runs the statement; the file lies in the same package under {@code src/main/resources}
     * @param file its name, with {@code .sql}
     * @return its text
     * @throws IllegalStateException when there is no such file: a mistake of the build, found at start-up
     */
    public static String load(Class<?> owner, String file) {
        try (InputStream in = owner.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("No " + file + " beside " + owner.getName());
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("Cannot read " + file, e);
        }
    }
}
