package vn.hocso.lrs.statement;

import java.util.HexFormat;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Definitions of activities, put together from what several statements said. */
public final class Definitions {

    /** Side by side, key by key; all else that is said anew replaces what was said before. */
    private static final Set<String> MAPS = Set.of("name", "description", "extensions");
    /** Belong together: a new kind of question comes with its own answers. */
    private static final Set<String> INTERACTION = Set.of("correctResponsesPattern", "choices", "scale", "source", "target",
            "steps");

    private Definitions() {}

    public static ObjectNode empty() {
        return JsonNodeFactory.instance.objectNode();
    }

    /** @param text as {@code toString} wrote it */
    public static ObjectNode read(String text) {
        return (ObjectNode) Json.whole(text);
    }

    /** @return short text that differs when definitions do */
    public static String fingerprint(JsonNode definition) {
        return HexFormat.of().formatHex(ContentDigest.sha256(definition.toString()));
    }

    /** @param definition valid */
    public static void merge(ObjectNode into, JsonNode definition) {
        if (definition.has("interactionType")) {
            into.remove(INTERACTION);
        }
        definition.properties().forEach(property -> {
            JsonNode before = into.get(property.getKey());
            if (MAPS.contains(property.getKey()) && before != null) {
                ((ObjectNode) before).setAll((ObjectNode) property.getValue());
            } else {
                into.set(property.getKey(), property.getValue().deepCopy());
            }
        });
    }
}
