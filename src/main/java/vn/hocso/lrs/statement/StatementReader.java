package vn.hocso.lrs.statement;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import vn.hocso.shared.DomainException;

/** Reads statements strictly: UTF-8, no property twice, bounded depth and numbers, every rule of xAPI 1.0.3. */
public final class StatementReader {

    /** Deeper JSON is refused; the standard itself needs about ten levels. */
    public static final int DEEPEST = 100;
    /** Longer numbers are refused. */
    public static final int LONGEST_NUMBER = 1000;

    private static final ObjectMapper JSON = new ObjectMapper(JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(DEEPEST).maxNumberLength(LONGEST_NUMBER).build())
            .build()).enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    private StatementReader() {}

    /**
     * @param body one statement or an array of statements
     * @throws DomainException INVALID when any of them breaks a rule: the message names the property and the rule
     */
    public static List<Statement> many(byte[] body) {
        return read(body, true);
    }

    /** @throws DomainException INVALID, also when the body is an array */
    public static Statement one(byte[] body) {
        return read(body, false).get(0);
    }

    /**
     * @param json an agent or an identified group, as in the query parameter {@code agent}
     * @return the key by which its statements are found
     */
    public static String agentKey(String json) {
        try (JsonParser parser = JSON.createParser(json)) {
            JsonNode node = JSON.readTree(parser);
            var links = new Links();
            var part = new Part(node == null ? JSON.nullNode() : node, null, "agent");
            Actors.agentOrGroup(part, links, true);
            if (node.has("member") && links.agents.size() != 1 || parser.nextToken() != null) {
                throw part.broken("phải là một Agent hoặc một Group có định danh, không kèm member");
            }
            return links.agents.keySet().iterator().next();
        } catch (IOException | ArithmeticException e) {
            throw unreadable();
        }
    }

    /** @return the IRI, when it is one */
    public static String iri(String parameter, String text) {
        return Values.iri(new Part(JSON.getNodeFactory().textNode(text), null, parameter));
    }

    private static List<Statement> read(byte[] body, boolean arrayAllowed) {
        String text = decode(body);
        try (JsonParser parser = JSON.createParser(text)) {
            var statements = new ArrayList<Statement>();
            JsonToken first = parser.nextToken();
            if (first == JsonToken.START_OBJECT) {
                statements.add(next(parser, text, ""));
            } else if (first == JsonToken.START_ARRAY && arrayAllowed) {
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    statements.add(next(parser, text, "[" + statements.size() + "]"));
                }
            } else {
                throw DomainException.invalid("statement-invalid", arrayAllowed
                        ? "statement: phải là một đối tượng JSON hoặc một mảng các đối tượng."
                        : "statement: phải là một đối tượng JSON.");
            }
            if (parser.nextToken() != null) {
                throw unreadable();
            }
            return statements;
        } catch (IOException | ArithmeticException | NumberFormatException e) {
            throw unreadable();
        }
    }

    private static Statement next(JsonParser parser, String text, String name) throws IOException {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            throw DomainException.invalid("statement-invalid", "statement" + name + ": phải là một đối tượng JSON.");
        }
        int start = (int) parser.currentTokenLocation().getCharOffset();
        JsonNode node = JSON.readTree(parser);
        int end = (int) parser.currentLocation().getCharOffset();
        return statement(node, text.substring(start, end).getBytes(StandardCharsets.UTF_8), name);
    }

    private static Statement statement(JsonNode node, byte[] body, String name) {
        var part = new Part(node, null, name);
        var links = new Links();
        Rules.statement(part, links);
        JsonNode registration = node.path("context").path("registration");
        return new Statement(node.has("id") ? Values.uuid(part.need("id")) : null, body, given(node), ContentDigest.of(node),
                node.has("timestamp") ? Values.timestamp(part.need("timestamp")) : null, node.get("verb").get("id").textValue(),
                registration.isTextual() ? Formats.uuid(registration.textValue()) : null, Rules.voids(part), links.agents,
                links.activities);
    }

    private static int given(JsonNode node) {
        return (node.has("id") ? Given.ID : 0) | (node.has("timestamp") ? Given.TIMESTAMP : 0)
                | (node.has("version") ? Given.VERSION : 0)
                | (node.has("stored") || node.has("authority") ? Given.STORED_OR_AUTHORITY : 0);
    }

    private static String decode(byte[] body) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
        } catch (CharacterCodingException e) {
            throw DomainException.invalid("statement-invalid", "Nội dung phải viết bằng mã UTF-8.");
        }
    }

    private static DomainException unreadable() {
        return DomainException.invalid("json-unreadable",
                "Nội dung JSON không đọc được: sai cú pháp, một thuộc tính viết hai lần, "
                        + "lồng sâu quá " + DEEPEST + " lớp hoặc một số dài quá " + LONGEST_NUMBER + " chữ số.");
    }
}
