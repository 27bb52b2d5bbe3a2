package vn.hocso.lrs.forward;

import java.util.List;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;

import vn.hocso.lrs.statement.Outline;
import vn.hocso.lrs.statement.Statement.Found;
import vn.hocso.lrs.statement.StatementReader;

/**
 * Which statements a target gets: of every kind that is asked for, one entry must fit. A verb or activity that ends with {@code *}
 * stands for all that start so.
 *
 * @param agents keys as {@link StatementReader#agentKey} makes them; also those of the context count
 * @param activities also those of the context count
 * @param extensions IRI of an extension of the context, the result or the activity, or {@code IRI=value}
 */
public record Filter(List<String> verbs, List<String> activities, List<String> agents, List<String> extensions) {

    /** Everything. */
    public static final Filter NONE = new Filter(List.of(), List.of(), List.of(), List.of());

    public boolean isEmpty() {
        return verbs.isEmpty() && activities.isEmpty() && agents.isEmpty() && extensions.isEmpty();
    }

    boolean fits(Row row) {
        return isEmpty() || matches(verbs, Set.of(row.verb())) && fitsContent(row);
    }

    private boolean fitsContent(Row row) {
        return fitsFound(row) && (extensions.isEmpty() || hasExtension(Outline.read(row.body())));
    }

    private boolean fitsFound(Row row) {
        if (activities.isEmpty() && agents.isEmpty()) {
            return true;
        }
        Found found = StatementReader.found(row.body(), row.given());
        return matches(activities, found.activities().keySet())
                && (agents.isEmpty() || agents.stream().anyMatch(found.agents()::containsKey));
    }

    private static boolean matches(List<String> wanted, Set<String> there) {
        return wanted.isEmpty() || wanted.stream().anyMatch(w -> w.endsWith("*")
                ? there.stream().anyMatch(iri -> iri.startsWith(w.substring(0, w.length() - 1)))
                : there.contains(w));
    }

    private boolean hasExtension(JsonNode statement) {
        return List.of("/context/extensions", "/result/extensions", "/object/definition/extensions").stream()
                .flatMap(place -> statement.at(place).properties().stream()).anyMatch(this::wanted);
    }

    private boolean wanted(Map.Entry<String, JsonNode> extension) {
        return extensions.contains(extension.getKey())
                || extensions.contains(extension.getKey() + "=" + extension.getValue().asText());
    }
}
