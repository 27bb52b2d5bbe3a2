package vn.hocso.lrs.exchange;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.UUID;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;

import vn.hocso.lrs.protocol.XapiVersion;
import vn.hocso.lrs.statement.Statement;
import vn.hocso.lrs.statement.StatementReader;
import vn.hocso.shared.DomainException;
import vn.hocso.shared.DomainException.Kind;
import vn.hocso.shared.Ids;

/**
 * An item of a file, read as the store's front door reads what clients send.
 *
 * @param statement null when it was refused
 * @param problem null when it was not
 * @param enclosed digests of the attachments that the file brought for it
 */
record Candidate(Item item, Statement statement, Problem problem, Set<String> enclosed) {

    private static final JsonFactory JSON = new JsonFactory();

    /**
     * @param file what tells this file from others of the same authority
     * @param deepest levels of objects and arrays in one statement
     */
    static Candidate of(Item item, String authority, String file, int deepest, Enclosures enclosures) throws IOException {
        try {
            Statement statement = read(item, authority, file, deepest);
            return new Candidate(item, statement, null, enclosures.of(statement));
        } catch (DomainException e) {
            return refused(item, e);
        }
    }

    static Candidate refused(Item item, DomainException e) {
        return new Candidate(item, null, new Problem(item.number(), item.line(), e.code(), e.getMessage()), Set.of());
    }

    private static Statement read(Item item, String authority, String file, int deepest) {
        if (item.bytes() == null) {
            throw new DomainException(Kind.TOO_LARGE, "statement-too-large", "Bản ghi này dài quá mức cho phép.");
        }
        Statement statement = StatementReader.one(item.bytes(), version(item.bytes()), deepest);
        return statement.id() == null ? statement.withId(derived(item, authority, file)) : statement;
    }

    /** The same line of the same file has the same id, whenever it is loaded. */
    private static UUID derived(Item item, String authority, String file) {
        return Ids.of("statement-load", authority, file, item.number());
    }

    /** A statement says itself which version it is of; one that does not is of 1.0. */
    static XapiVersion version(byte[] statement) {
        if (!new String(statement, StandardCharsets.ISO_8859_1).contains("\"version\"")) {
            return XapiVersion.V1_0;
        }
        try (JsonParser parser = JSON.createParser(statement)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                boolean version = "version".equals(parser.currentName());
                parser.nextToken();
                if (version) {
                    return XapiVersion.of(parser.getText()).orElse(XapiVersion.V1_0);
                }
                parser.skipChildren();
            }
        } catch (IOException unreadable) {
            // refused when it is read strictly
        }
        return XapiVersion.V1_0;
    }
}
