package vn.hocso.lrs.statement;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;

import vn.hocso.lrs.protocol.XapiVersion;
import vn.hocso.lrs.statement.Statement.Found;
import vn.hocso.shared.DomainException;
import vn.hocso.shared.DomainException.Kind;

/** Reads statements strictly, by every rule of the version asked for. */
public final class StatementReader {

    /** Deeper JSON is never read; the standard itself needs about ten levels. */
    public static final int DEEPEST = 100;
    /** Longer numbers are refused. */
    public static final int LONGEST_NUMBER = 1000;

    private StatementReader() {}

    /**
     * @param body one statement or an array of statements
     * @param most so many, and not one more
     * @param deepest levels of objects and arrays in one statement, at most {@link #DEEPEST}
     * @throws DomainException INVALID when any of them breaks a rule: the message names the property and the rule;
     *         TOO_LARGE when there are too many
     */
    public static List<Statement> many(byte[] body, XapiVersion version, int most, int deepest) {
        return read(body, version, most, deepest, true);
    }

    /** @throws DomainException INVALID, also when the body is an array */
    public static Statement one(byte[] body, XapiVersion version, int deepest) {
        return read(body, version, 1, deepest, false).get(0);
    }

    /** The same for a statement that was stored or is the platform's own: as deep as any. */
    public static Statement one(byte[] body, XapiVersion version) {
        return one(body, version, DEEPEST);
    }

    /** @return the digest of a statement that was valid when it was stored */
    public static byte[] digest(byte[] stored) {
        return ContentDigest.of(Json.whole(Json.decode(stored)));
    }

    /**
     * By what a stored statement is found.
     *
     * @param given as it was kept, see {@link Given}
     */
    public static Found found(byte[] stored, int given) {
        return one(stored, (given & Given.VERSION_2) == 0 ? XapiVersion.V1_0 : XapiVersion.V2_0).found();
    }

    /**
     * @param json an agent or an identified group, as in the query parameter {@code agent}
     * @return the key by which its statements are found
     */
    public static String agentKey(String json) {
        var reading = new Reading(XapiVersion.V1_0);
        JsonNode node = Json.whole(json);
        var part = new Part(node, null, "agent");
        Characters.check(node);
        Actors.agentOrGroup(part, reading, true);
        if (node.has("member") && reading.agents.size() != 1) {
            throw part.broken("phải là một Agent hoặc một Group có định danh, không kèm member");
        }
        return reading.agents.keySet().iterator().next();
    }

    /** @return the key by which statements of an agent with this account are found */
    public static String accountKey(String homePage, String name) {
        return Actors.accountKey(homePage, name);
    }

    /** @return the IRI, when it is one */
    public static String iri(String parameter, String text) {
        return Values.iri(new Part(Json.text(text), null, parameter));
    }

    private static List<Statement> read(byte[] body, XapiVersion version, int most, int deepest,
            boolean arrayAllowed) {
        String text = Json.decode(body);
        try (JsonParser parser = Json.parser(text)) {
            var statements = new ArrayList<Statement>();
            JsonToken first = parser.nextToken();
            if (first == JsonToken.START_OBJECT) {
                statements.add(next(parser, text, "", version, deepest));
            } else if (first == JsonToken.START_ARRAY && arrayAllowed) {
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    if (statements.size() == most) {
                        throw new DomainException(Kind.TOO_LARGE, "batch-too-large",
                                "Một lô có nhiều nhất " + most + " bản ghi.");
                    }
                    statements.add(next(parser, text, "[" + statements.size() + "]", version, deepest));
                }
            } else {
                throw DomainException.invalid("statement-invalid", arrayAllowed
                        ? "statement: phải là một đối tượng JSON hoặc một mảng các đối tượng."
                        : "statement: phải là một đối tượng JSON.");
            }
            if (parser.nextToken() != null) {
                throw Unreadable.goesOn(parser.currentTokenLocation());
            }
            return statements;
        } catch (IOException | ArithmeticException | NumberFormatException e) {
            throw Unreadable.json(e);
        }
    }

    private static Statement next(JsonParser parser, String text, String name, XapiVersion version, int deepest)
            throws IOException {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            throw DomainException.invalid("statement-invalid", "statement" + name + ": phải là một đối tượng JSON.");
        }
        int start = (int) parser.currentTokenLocation().getCharOffset();
        JsonNode node = Json.value(parser);
        int end = (int) parser.currentLocation().getCharOffset();
        Depth.check(node, deepest, name);
        return statement(node, text.substring(start, end).getBytes(StandardCharsets.UTF_8), name, version);
    }

    private static Statement statement(JsonNode node, byte[] body, String name, XapiVersion version) {
        var part = new Part(node, null, name);
        var reading = new Reading(version);
        Rules.statement(part, reading);
        Characters.check(node);
        JsonNode registration = node.path("context").path("registration");
        boolean signed = reading.attachments.stream().anyMatch(Attachment::signs);
        return new Statement(node.has("id") ? Values.uuid(part.need("id")) : null, body, given(node, reading),
                ContentDigest.of(node), signed ? ContentDigest.unsigned(node) : null,
                node.has("timestamp") ? Values.timestamp(part.need("timestamp"), version) : null,
                node.get("verb").get("id").textValue(),
                registration.isTextual() ? Formats.uuid(registration.textValue()) : null, Rules.target(part),
                new Found(reading.agents, reading.activities, reading.definitions, reading.attachments));
    }

    private static int given(JsonNode node, Reading reading) {
        return (node.has("id") ? Given.ID : 0) | (node.has("timestamp") ? Given.TIMESTAMP : 0)
                | (node.has("version") ? Given.VERSION : 0)
                | (node.has("stored") || node.has("authority") ? Given.STORED_OR_AUTHORITY : 0)
                | (reading.bareActivity ? Given.BARE_ACTIVITY : 0)
                | (reading.version == XapiVersion.V2_0 ? Given.VERSION_2 : 0);
    }
}
