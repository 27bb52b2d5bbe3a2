package vn.hocso.servers;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** What a {@link FarStore} has, in the order in which it came, and how it reads what is brought. */
final class FarShelf {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, String> stored = new LinkedHashMap<>();

    static List<JsonNode> brought(String type, byte[] body) {
        JsonNode statements = json(type.startsWith("multipart/") ? firstPart(body) : new String(body, StandardCharsets.UTF_8));
        var brought = new ArrayList<JsonNode>();
        (statements.isArray() ? statements : List.of(statements)).forEach(brought::add);
        return brought;
    }

    synchronized void put(String id, String json) {
        stored.put(id, json);
    }

    synchronized List<String> ids() {
        return List.copyOf(stored.keySet());
    }

    /** @return null when there is none */
    synchronized String text(String id) {
        return stored.get(id);
    }

    JsonNode statement(String id) {
        String text = text(id);
        return text == null ? null : json(text);
    }

    /** @return false when one of them conflicts with what is there: then nothing is stored */
    synchronized boolean store(List<JsonNode> brought, boolean repeatsAreConflicts) {
        if (brought.stream().anyMatch(statement -> conflicts(statement, repeatsAreConflicts))) {
            return false;
        }
        brought.forEach(s -> stored.putIfAbsent(s.path("id").asText(), s.toString()));
        return true;
    }

    private boolean conflicts(JsonNode statement, boolean repeatsAreConflicts) {
        String known = stored.get(statement.path("id").asText());
        Predicate<String> differs = name -> !json(known).path(name).equals(statement.path(name));
        return known != null
                && (repeatsAreConflicts || differs.test("actor") || differs.test("verb") || differs.test("object"));
    }

    /** Between the first blank line and the next delimiter. */
    private static String firstPart(byte[] body) {
        String text = new String(body, StandardCharsets.ISO_8859_1);
        String delimiter = text.substring(0, text.indexOf("\r\n"));
        int start = text.indexOf("\r\n\r\n") + 4;
        var part = new ByteArrayOutputStream();
        part.write(body, start, text.indexOf("\r\n" + delimiter, start) - start);
        return part.toString(StandardCharsets.UTF_8);
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
