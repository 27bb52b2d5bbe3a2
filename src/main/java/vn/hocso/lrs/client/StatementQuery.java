package vn.hocso.lrs.client;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Which statements to read (Communication 2.1.3). Each method gives a new query; without any, all statements are meant. */
public final class StatementQuery {

    /** All statements, newest first. */
    public static final StatementQuery ALL = new StatementQuery(Map.of());

    private final Map<String, String> parameters;

    private StatementQuery(Map<String, String> parameters) {
        this.parameters = parameters;
    }

    /** @param json an agent or identified group */
    public StatementQuery agent(String json) {
        return with("agent", json);
    }

    public StatementQuery verb(String iri) {
        return with("verb", iri);
    }

    public StatementQuery activity(String iri) {
        return with("activity", iri);
    }

    public StatementQuery registration(UUID registration) {
        return with("registration", registration.toString());
    }

    /** @param stored exclusive */
    public StatementQuery since(Instant stored) {
        return with("since", stored.toString());
    }

    /** @param stored inclusive */
    public StatementQuery until(Instant stored) {
        return with("until", stored.toString());
    }

    /** @param statements on a page at most; the store may give fewer */
    public StatementQuery limit(int statements) {
        return with("limit", Integer.toString(statements));
    }

    /** Oldest first. */
    public StatementQuery ascending() {
        return with("ascending", "true");
    }

    /** Any other parameter. */
    public StatementQuery with(String name, String value) {
        var all = new LinkedHashMap<>(parameters);
        all.put(name, value);
        return new StatementQuery(all);
    }

    String path() {
        return parameters.isEmpty()
                ? "statements"
                : parameters.entrySet().stream().map(p -> encode(p.getKey()) + "=" + encode(p.getValue()))
                        .collect(Collectors.joining("&", "statements?", ""));
    }

    /** A blank as {@code %20}: not every store takes a plus for one. */
    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
