package vn.hocso.lrs.statement;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;

import vn.hocso.shared.DomainException;

/** JSON read strictly: UTF-8, no property twice, bounded depth and numbers. */
final class Json {

    private static final ObjectMapper JSON = new ObjectMapper(JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(StatementReader.DEEPEST)
                    .maxNumberLength(StatementReader.LONGEST_NUMBER).build())
            .build()).enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .setNodeFactory(JsonNodeFactory.withExactBigDecimals(true));

    private Json() {}

    static JsonParser parser(String text) throws IOException {
        return JSON.createParser(text);
    }

    /** The value at which the parser stands. */
    static JsonNode value(JsonParser parser) throws IOException {
        JsonNode node = JSON.readTree(parser);
        return node == null ? JSON.nullNode() : node;
    }

    static JsonNode text(String text) {
        return JSON.getNodeFactory().textNode(text);
    }

    static JsonNode whole(String text) {
        try (JsonParser parser = parser(text)) {
            JsonNode node = value(parser);
            if (parser.nextToken() != null) {
                throw Unreadable.goesOn(parser.currentTokenLocation());
            }
            return node;
        } catch (IOException | ArithmeticException | NumberFormatException e) {
            throw Unreadable.json(e);
        }
    }

    static String decode(byte[] body) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
        } catch (CharacterCodingException e) {
            throw DomainException.invalid("statement-invalid", "Nội dung phải viết bằng mã UTF-8.");
        }
    }
}
