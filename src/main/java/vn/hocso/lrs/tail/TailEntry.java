package vn.hocso.lrs.tail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.UUID;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;

import vn.hocso.lrs.StatementTail.Shown;

/**
 * A statement on the page.
 *
 * @param verb a word for people
 * @param object what it is about, a name or an address
 * @param json with line ends and indents
 */
record TailEntry(UUID id, Instant stored, String authority, String verb, String object, String json) {

    private static final int LONGEST = 120;
    private static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .setNodeFactory(JsonNodeFactory.withExactBigDecimals(true));

    static TailEntry of(Shown shown) {
        try {
            JsonNode statement = JSON.readTree(shown.json());
            return new TailEntry(shown.id(), shown.stored(), shown.authority(), verb(statement.path("verb")),
                    object(statement.path("object")), JSON.writerWithDefaultPrettyPrinter().writeValueAsString(statement));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String verb(JsonNode verb) {
        String iri = verb.path("id").asText();
        return inSomeLanguage(verb.path("display"), iri.substring(Math.max(iri.lastIndexOf('/'), iri.lastIndexOf('#')) + 1));
    }

    private static String object(JsonNode object) {
        String id = object.path("id").asText(object.path("objectType").asText());
        return inSomeLanguage(object.path("definition").path("name"), id);
    }

    private static String inSomeLanguage(JsonNode map, String otherwise) {
        String text = map.has("vi") ? map.get("vi").asText() : map.isEmpty() ? otherwise : map.elements().next().asText();
        return text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
    }
}
