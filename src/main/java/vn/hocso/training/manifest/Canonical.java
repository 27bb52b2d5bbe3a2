package vn.hocso.training.manifest;

import java.io.IOException;

import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;

/**
 * JSON of which every value has one text only (as RFC 8785 has it): names in order, no blanks, UTF-8. That it holds texts, whole
 * numbers, yes and no and nothing else spares the rules for fractions.
 */
final class Canonical {

    static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .setSerializationInclusion(Include.NON_NULL);

    private Canonical() {}

    /** @return the one text of a record or a tree */
    static byte[] bytes(Object value) {
        try {
            JsonNode tree = JSON.valueToTree(value);
            return JSON.writeValueAsBytes(JSON.treeToValue(tree, Object.class));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("It cannot be written as JSON", e);
        }
    }

    /** @throws IOException when it is no JSON, or names something twice */
    static JsonNode tree(byte[] text) throws IOException {
        return JSON.readTree(text);
    }
}
