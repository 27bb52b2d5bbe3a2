package vn.hocso.lrs.document;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;

import vn.hocso.lrs.statement.StatementReader;
import vn.hocso.lrs.statement.Unreadable;
import vn.hocso.shared.DomainException;

/** The properties of a JSON object, each as it is written: numbers keep their form, and nothing inside is looked at. */
class JsonObject {

    private static final JsonFactory JSON = JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(StatementReader.DEEPEST)
                    .maxNumberLength(StatementReader.LONGEST_NUMBER).build())
            .build();

    private final Map<String, String> properties = new LinkedHashMap<>();

    private JsonObject() {}

    /** @throws DomainException INVALID when the document is no JSON object */
    static JsonObject of(byte[] document) {
        var object = new JsonObject();
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(document)).toString();
            object.read(text.startsWith("\uFEFF") ? text.substring(1) : text);
        } catch (IOException e) {
            throw refused(" " + Unreadable.json(e).getMessage());
        }
        return object;
    }

    /** @return this object with the other's properties, which replace those of the same name */
    byte[] mergedWith(JsonObject other) {
        var merged = new LinkedHashMap<>(properties);
        merged.putAll(other.properties);
        return ("{" + String.join(",", merged.values()) + "}").getBytes(StandardCharsets.UTF_8);
    }

    private void read(String text) throws IOException {
        try (JsonParser parser = JSON.createParser(text)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw refused();
            }
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                int start = (int) parser.currentTokenLocation().getCharOffset();
                String name = parser.currentName();
                parser.nextToken();
                parser.skipChildren();
                parser.finishToken();
                properties.put(name, text.substring(start, (int) parser.currentLocation().getCharOffset()));
            }
            if (parser.nextToken() != null) {
                throw refused();
            }
        }
    }

    static DomainException refused() {
        return refused("");
    }

    private static DomainException refused(String why) {
        return DomainException.invalid("document-not-json-object",
                "Gộp tài liệu (POST) chỉ dùng cho hai đối tượng JSON hợp lệ có Content-Type là application/json." + why);
    }
}
