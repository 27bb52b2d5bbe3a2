package vn.hocso.lrs.tail;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import vn.hocso.lrs.StatementTail.Wanted;
import vn.hocso.lrs.statement.TypedFilter;

/**
 * The filter as the administrator left it; empty fields filter nothing.
 *
 * @param agent as {@link TypedFilter#agent} reads it
 */
record TailForm(String agent, String verb, String activity, String authority) {

    TailForm {
        agent = agent == null ? "" : agent.strip();
        verb = verb == null ? "" : verb.strip();
        activity = activity == null ? "" : activity.strip();
        authority = authority == null ? "" : authority.strip();
    }

    Wanted wanted() {
        return new Wanted(agent.isEmpty() ? null : TypedFilter.agent(agent), orNull(verb), orNull(activity), orNull(authority));
    }

    /** @return field to sentence for those that cannot be read */
    Map<String, String> problems() {
        return TypedFilter.problems(fields());
    }

    /** @return whether anything is filtered */
    public boolean isFiltered() {
        return !names().isEmpty();
    }

    /** @return the names of the fields that filter, for the log: their values may be people */
    List<String> names() {
        return fields().entrySet().stream().filter(field -> !field.getValue().isEmpty()).map(Map.Entry::getKey).toList();
    }

    private Map<String, String> fields() {
        var fields = new LinkedHashMap<String, String>();
        fields.put("agent", agent);
        fields.put("verb", verb);
        fields.put("activity", activity);
        fields.put("authority", authority);
        return fields;
    }

    /** @return the newest moment on the page, or the one that the page began behind; null when there is neither */
    static Instant newest(List<TailEntry> entries, Instant after) {
        return entries.isEmpty() ? after : entries.get(0).stored();
    }

    private static String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
