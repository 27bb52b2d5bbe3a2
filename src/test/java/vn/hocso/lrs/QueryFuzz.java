package vn.hocso.lrs;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

import jakarta.ws.rs.core.MultivaluedHashMap;

import vn.hocso.shared.DomainException;
import vn.hocso.shared.FreshSettings;

/** Takes the input as the query of a request for statements, as an agent, a language preference and the token of a next page. */
public final class QueryFuzz {

    private static final Cursor CURSOR = new Cursor(new FreshSettings());

    static {
        CURSOR.settle(null);
    }

    private QueryFuzz() {}

    public static void fuzzerTestOneInput(byte[] input) {
        String text = new String(input, StandardCharsets.UTF_8);
        Languages.of(text).choose(List.of("vi", "en-GB", "x"));
        try {
            followForeign(text);
        } catch (DomainException refused) {
            // as it should be
        }
        try {
            ask(text);
        } catch (DomainException refused) {
            // as it should be
        }
    }

    /** What was not written here is never followed. */
    private static void followForeign(String text) {
        StatementQuery query = CURSOR.read(text);
        throw new IllegalStateException("Followed " + query);
    }

    private static void ask(String text) {
        var parameters = new MultivaluedHashMap<String, String>();
        try {
            for (String pair : text.split("&")) {
                String[] parts = pair.split("=", 2);
                parameters.add(decoded(parts[0]), decoded(parts[parts.length - 1]));
            }
        } catch (IllegalArgumentException noQuery) {
            return;
        }
        var request = new ListRequest(parameters);
        request.statementId();
        request.voidedStatementId();
        request.agentKey();
        request.iri("verb");
        request.iri("activity");
        StatementQuery query = request.query(null, 1L, null, 2L);
        String token = CURSOR.write(query);
        if (!CURSOR.read(token).equals(query)) {
            throw new IllegalStateException("Another query comes back: " + query);
        }
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
