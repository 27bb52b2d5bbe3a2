package vn.hocso.lrs;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.ws.rs.core.MultivaluedMap;

import vn.hocso.lrs.StatementQuery.Filter;
import vn.hocso.lrs.View.Format;
import vn.hocso.lrs.statement.Formats;
import vn.hocso.lrs.statement.StatementReader;
import vn.hocso.shared.DomainException;

/** The query parameters of a request for statements, checked: names and values are case-sensitive, unknown ones refused. */
class ListRequest {

    static final int MOST = 500;
    private static final int USUAL = 100;
    private static final Set<String> FILTERS = Set.of("agent", "verb", "activity", "registration", "related_activities",
            "related_agents", "since", "until", "limit", "ascending");
    private static final Set<String> ALWAYS = Set.of("format", "attachments");

    private static final Map<String, Format> FORMATS = Map.of("ids", Format.IDS, "exact", Format.EXACT, "canonical",
            Format.CANONICAL);

    private final MultivaluedMap<String, String> parameters;

    /** @throws DomainException INVALID when a parameter is unknown, repeated or not allowed with another */
    ListRequest(MultivaluedMap<String, String> parameters) {
        this.parameters = parameters;
        for (Map.Entry<String, List<String>> parameter : parameters.entrySet()) {
            String name = parameter.getKey();
            if (!FILTERS.contains(name) && !ALWAYS.contains(name) && !isId(name)) {
                throw refused(name, "tham số này không có trong chuẩn xAPI (có phân biệt chữ hoa, chữ thường)");
            }
            if (parameter.getValue().size() != 1) {
                throw refused(name, "tham số này chỉ được viết một lần");
            }
            if (!ALWAYS.contains(name) && parameters.size() > 1 && hasId() && !(isId(name) && idCount() == 1)) {
                throw refused(name, "không dùng cùng statementId hoặc voidedStatementId");
            }
        }
    }

    /** @return the id asked for, null when a list is asked for */
    UUID statementId() {
        return uuid("statementId");
    }

    /** @return the id of the voided statement asked for, or null */
    UUID voidedStatementId() {
        return uuid("voidedStatementId");
    }

    String agentKey() {
        return has("agent") ? StatementReader.agentKey(value("agent")) : null;
    }

    String iri(String name) {
        return has(name) ? StatementReader.iri(name, value(name)) : null;
    }

    /** @return how the statements are to be shown */
    View view() {
        String format = has("format") ? value("format") : "exact";
        if (!FORMATS.containsKey(format)) {
            throw refused("format", "phải là ids, exact hoặc canonical");
        }
        return new View(FORMATS.get(format), bool("attachments"));
    }

    boolean relatedAgents() {
        return bool("related_agents");
    }

    /** @param numbers of agent, verb, activity and the authority that the agent is */
    StatementQuery query(Long... numbers) {
        var filter = new Filter(numbers[0], relatedAgents(), numbers[3], numbers[1], numbers[2], bool("related_activities"),
                uuid("registration"));
        return new StatementQuery(filter, true, instant("since"), instant("until"), limit(), bool("ascending"), view(), null,
                null);
    }

    private int limit() {
        if (!has("limit")) {
            return USUAL;
        }
        if (!value("limit").matches("\\d{1,9}")) {
            throw refused("limit", "phải là số nguyên không âm");
        }
        int limit = Integer.parseInt(value("limit"));
        return limit == 0 ? MOST : Math.min(limit, MOST);
    }

    private boolean bool(String name) {
        if (has(name) && !Set.of("true", "false").contains(value(name))) {
            throw refused(name, "phải là true hoặc false");
        }
        return "true".equals(value(name));
    }

    private UUID uuid(String name) {
        UUID uuid = has(name) ? Formats.uuid(value(name)) : null;
        if (has(name) && uuid == null) {
            throw refused(name, "phải là một UUID");
        }
        return uuid;
    }

    private Instant instant(String name) {
        Instant instant = has(name) ? Formats.instant(value(name)) : null;
        if (has(name) && instant == null) {
            throw refused(name, "phải là thời điểm theo ISO 8601");
        }
        return instant;
    }

    private static boolean isId(String name) {
        return "statementId".equals(name) || "voidedStatementId".equals(name);
    }

    private boolean hasId() {
        return idCount() > 0;
    }

    private long idCount() {
        return parameters.keySet().stream().filter(ListRequest::isId).count();
    }

    private boolean has(String name) {
        return parameters.containsKey(name);
    }

    private String value(String name) {
        return parameters.getFirst(name);
    }

    static DomainException refused(String name, String rule) {
        return DomainException.invalid("parameter-invalid", name + ": " + rule + ".");
    }
}
