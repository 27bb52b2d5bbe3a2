package vn.hocso.lrs;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.JsonStringEncoder;

import vn.hocso.lrs.statement.Given;

/**
 * How a stored statement is shown: the bytes as received, with what the store adds put in front. Only what a client sent
 * as {@code stored} or {@code authority} is cut out and replaced.
 */
@ApplicationScoped
class Presentation {

    private static final JsonFactory JSON = new JsonFactory();
    private static final Set<String> REPLACED = Set.of("stored", "authority");
    private static final String OLDEST_VERSION = "1.0.0";

    private final LrsConfig config;

    Presentation(LrsConfig config) {
        this.config = config;
    }

    byte[] one(Row row) {
        var out = new ByteArrayOutputStream(row.body().length + 400);
        write(row, out);
        return out.toByteArray();
    }

    /** @param more address of the next page, empty on the last one */
    byte[] page(List<Row> rows, String more) {
        var out = new ByteArrayOutputStream(rows.stream().mapToInt(row -> row.body().length + 400).sum() + 100);
        out.writeBytes(bytes("{\"statements\":["));
        for (int i = 0; i < rows.size(); i++) {
            if (i > 0) {
                out.write(',');
            }
            write(rows.get(i), out);
        }
        out.writeBytes(bytes("],\"more\":" + quoted(more) + "}"));
        return out.toByteArray();
    }

    private void write(Row row, ByteArrayOutputStream out) {
        out.writeBytes(bytes(added(row)));
        if ((row.given() & Given.STORED_OR_AUTHORITY) == 0) {
            out.write(row.body(), 1, row.body().length - 1);
        } else {
            out.writeBytes(bytes(withoutReplaced(new String(row.body(), StandardCharsets.UTF_8))));
        }
    }

    /** Ends with a comma: a valid statement has properties of its own. */
    private String added(Row row) {
        var text = new StringBuilder(400).append('{');
        if ((row.given() & Given.ID) == 0) {
            text.append("\"id\":\"").append(row.id()).append("\",");
        }
        if ((row.given() & Given.TIMESTAMP) == 0) {
            text.append("\"timestamp\":\"").append(row.happened()).append("\",");
        }
        if ((row.given() & Given.VERSION) == 0) {
            text.append("\"version\":\"" + OLDEST_VERSION + "\",");
        }
        return text.append("\"stored\":\"").append(row.stored())
                .append("\",\"authority\":{\"objectType\":\"Agent\",\"account\":")
                .append("{\"homePage\":").append(quoted(config.idBase())).append(",\"name\":").append(quoted(row.authority()))
                .append("}},").toString();
    }

    private static String withoutReplaced(String body) {
        var kept = new StringBuilder(body.length());
        try (JsonParser parser = JSON.createParser(body)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                int start = (int) parser.currentTokenLocation().getCharOffset();
                boolean keep = !REPLACED.contains(parser.currentName());
                parser.nextToken();
                parser.skipChildren();
                parser.finishToken();
                if (keep) {
                    kept.append(kept.isEmpty() ? "" : ",").append(body, start, (int) parser.currentLocation().getCharOffset());
                }
            }
        } catch (IOException e) {
            throw new IllegalStateException("A stored statement cannot be read", e);
        }
        return kept.append('}').toString();
    }

    private static String quoted(String text) {
        return '"' + String.valueOf(JsonStringEncoder.getInstance().quoteAsString(text)) + '"';
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
