package vn.hocso.lrs.forward;

import java.net.URI;
import java.util.Locale;
import java.util.regex.Pattern;

/** An address and all below it: where a secret of the configuration may go. */
record Reach(URI start) {

    private static final Pattern HIDDEN = Pattern.compile("(?i)%2e|%2f|%5c");
    private static final int HTTPS = 443;
    private static final int HTTP = 80;

    /** @throws IllegalArgumentException when it is no address of http(s) */
    Reach {
        if (start.getHost() == null || port(start) < 0 || start.getUserInfo() != null || start.getRawQuery() != null
                || start.getRawFragment() != null) {
            throw new IllegalArgumentException("No address: " + start);
        }
    }

    /** Whole steps of the path count, so that no name which only begins the same is within. */
    boolean holds(URI endpoint) {
        return endpoint.getHost() != null && endpoint.getUserInfo() == null && scheme(start).equals(scheme(endpoint))
                && start.getHost().equalsIgnoreCase(endpoint.getHost()) && port(start) == port(endpoint)
                && !HIDDEN.matcher(path(endpoint)).find() && path(endpoint).startsWith(path(start));
    }

    private static String path(URI uri) {
        String path = uri.normalize().getRawPath();
        return path.endsWith("/") ? path : path + "/";
    }

    private static String scheme(URI uri) {
        return uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
    }

    /** @return below 0 when there is none */
    private static int port(URI uri) {
        return switch (scheme(uri)) {
            case "https" -> uri.getPort() < 0 ? HTTPS : uri.getPort();
            case "http" -> uri.getPort() < 0 ? HTTP : uri.getPort();
            default -> -1;
        };
    }
}
