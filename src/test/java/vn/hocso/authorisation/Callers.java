package vn.hocso.authorisation;

import java.net.http.HttpResponse;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

import vn.hocso.servers.Tokens;
import vn.hocso.servers.WebSession;

/** One of each kind, signed in once for a whole run: with a session for pages and a token for programs. */
final class Callers {

    private static Callers all;

    private final Map<Who, WebSession> sessions = new EnumMap<>(Who.class);
    private final Map<Who, String> tokens = new EnumMap<>(Who.class);

    private Callers(int port) {
        for (Who who : Who.values()) {
            // By this name, because the realm sends people back to no other.
            var session = new WebSession("http://localhost:" + port);
            sessions.put(who, who.userName() == null ? session : session.signIn(who.userName(), "hocso-demo", "/learning"));
            if (who.userName() != null) {
                tokens.put(who, Tokens.of(who.userName()));
            }
        }
    }

    static synchronized Callers at(int port) {
        if (all == null) {
            all = new Callers(port);
        }
        return all;
    }

    /** Asks as one who comes the right way: programs with a token, people with a session. May be called by many threads. */
    HttpResponse<String> ask(Who who, String method, String path) {
        return isForPrograms(path) ? byToken(who, method, path) : bySession(who, method, path);
    }

    HttpResponse<String> bySession(Who who, String method, String path) {
        return isForPrograms(path)
                ? sessions.get(who).any(method, path, "application/json")
                : sessions.get(who).any(method, path);
    }

    HttpResponse<String> byToken(Who who, String method, String path) {
        return sessions.get(who).bearer(method, path, tokens.get(who));
    }

    static boolean isForPrograms(String path) {
        return path.toLowerCase(Locale.ROOT).matches("[/.;x]*/x?api/.*");
    }
}
