package vn.hocso.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.quarkus.qute.TemplateExtension;
import io.quarkus.runtime.LaunchMode;
import vn.hocso.shared.Sha256;

/**
 * The files that pages ask for, each under a name that changes with its content: {@code /assets/app.0123456789ab.css}. Scripts name what
 * they import in the same way, so the name of one stands for all that comes with it.
 */
final class Assets {

    static final String FOLDER = "/assets/";

    private static final int DIGITS = 12;
    private static final Pattern NAME = Pattern.compile("([\\w-]+)\\.(\\w+)");
    private static final Pattern ADDRESS = Pattern.compile(FOLDER + "([\\w-]+)\\.([0-9a-f]{" + DIGITS + "})\\.(\\w+)");
    private static final Pattern IMPORT = Pattern.compile("(\\bfrom |\\bimport\\()\"\\./([\\w-]+\\.js)\"");
    private static final Map<String, Asset> KNOWN = new ConcurrentHashMap<>();

    /** @param script as it is served; null for what is no script and is served as it is */
    private record Asset(String hash, byte[] script) {}

    /** What an address asks for: a file, and the content that the page was written for. */
    record Asked(String name, String hash) {

        /** @return whether the file still has that content */
        boolean isCurrent() {
            return Assets.hash(name).filter(hash::equals).isPresent();
        }
    }

    private Assets() {}

    /** @return where the file is, for templates: {@code {asset:url('app.css')}} */
    @TemplateExtension(namespace = "asset")
    static String url(String name) {
        Matcher parts = NAME.matcher(name);
        if (!parts.matches()) {
            throw new IllegalArgumentException("Not the name of an asset: " + name);
        }
        String hash = hash(name).orElseThrow(() -> new IllegalArgumentException("No such asset: " + name));
        return FOLDER + parts.group(1) + "." + hash + "." + parts.group(2);
    }

    /** @return empty for an address without a hash */
    static Optional<Asked> asked(String path) {
        Matcher address = ADDRESS.matcher(path);
        return address.matches()
                ? Optional.of(new Asked(address.group(1) + "." + address.group(3), address.group(2)))
                : Optional.empty();
    }

    /** @return the beginning of the content's SHA-256, empty when there is no such file */
    static Optional<String> hash(String name) {
        return asset(name).map(Asset::hash);
    }

    /** @return a script as browsers get it, empty for other files */
    static Optional<byte[]> script(String name) {
        return asset(name).map(Asset::script);
    }

    private static Optional<Asset> asset(String name) {
        if (LaunchMode.current() == LaunchMode.DEVELOPMENT) {
            // Files change under a running service there.
            return read(name);
        }
        Asset known = KNOWN.get(name);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<Asset> asset = read(name);
        asset.ifPresent(found -> KNOWN.put(name, found));
        return asset;
    }

    private static Optional<Asset> read(String name) {
        if (!NAME.matcher(name).matches()) {
            return Optional.empty();
        }
        var loader = Thread.currentThread().getContextClassLoader();
        try (InputStream file = loader.getResourceAsStream("META-INF/resources" + FOLDER + name)) {
            return file == null ? Optional.empty() : Optional.of(asset(name, file.readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Asset asset(String name, byte[] content) {
        byte[] script = name.endsWith(".js") ? withNamedImports(content) : null;
        return new Asset(Sha256.hex(script == null ? content : script).substring(0, DIGITS), script);
    }

    private static byte[] withNamedImports(byte[] script) {
        return IMPORT.matcher(new String(script, UTF_8))
                .replaceAll(found -> found.group(1) + "\"." + url(found.group(2)).substring(FOLDER.length() - 1) + "\"")
                .getBytes(UTF_8);
    }
}
