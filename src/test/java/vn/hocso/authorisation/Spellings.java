package vn.hocso.authorisation;

import java.util.List;
import java.util.Locale;

/** Other ways to write a path that must never open what the plain way does not. */
final class Spellings {

    private Spellings() {}

    /** @return spellings that must be refused outright */
    static List<String> refused(String sample) {
        String path = path(sample);
        return List.of(path + ";x", path + ";x=1", path + "%3Bx", path + "%3bx", path + "%00", "/;x" + path);
    }

    /** @return spellings that may lead to the same page or to none */
    static List<String> tolerated(String sample) {
        String path = path(sample);
        String last = path.substring(path.lastIndexOf('/') + 1);
        return List.of("/" + path, path + "/", path + "//", "/." + path, path + "/.", path + "/%2e%2e/" + last,
                path.toUpperCase(Locale.ROOT), path + ".json", path + "?_method=GET");
    }

    private static String path(String sample) {
        return sample.split("\\?")[0];
    }
}
