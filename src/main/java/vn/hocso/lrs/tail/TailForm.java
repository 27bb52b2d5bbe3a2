package vn.hocso.lrs.tail;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import vn.hocso.lrs.StatementTail.Wanted;

/**
 * The filter as the administrator left it; empty fields filter nothing.
 *
 * @param agent a mail address, or an Agent as JSON
 */
record TailForm(String agent, String verb, String activity, String authority) {

    TailForm {
        agent = agent == null ? "" : agent.strip();
        verb = verb == null ? "" : verb.strip();
        activity = activity == null ? "" : activity.strip();
        authority = authority == null ? "" : authority.strip();
    }

    Wanted wanted() {
        String json = agent.isEmpty() || agent.startsWith("{")
                ? agent
                : "{\"mbox\":\"mailto:" + agent.replace("\\", "").replace("\"", "") + "\"}";
        return new Wanted(orNull(json), orNull(verb), orNull(activity), orNull(authority));
    }

    /** @return whether anything is filtered */
    public boolean isFiltered() {
        return !names().isEmpty();
    }

    /** @return the names of the fields that filter, for the log: their values may be people */
    List<String> names() {
        var fields = new LinkedHashMap<String, String>();
        fields.put("agent", agent);
        fields.put("verb", verb);
        fields.put("activity", activity);
        fields.put("authority", authority);
        return fields.entrySet().stream().filter(field -> !field.getValue().isEmpty()).map(Map.Entry::getKey).toList();
    }

    /** @return the newest moment on the page, or the one that the page began behind; null when there is neither */
    static Instant newest(List<TailEntry> entries, Instant after) {
        return entries.isEmpty() ? after : entries.get(0).stored();
    }

    private static String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
