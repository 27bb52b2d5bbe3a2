package vn.hocso.lrs;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.io.JsonStringEncoder;

import vn.hocso.lrs.statement.Given;

/**
 * How a stored statement is shown: the bytes as received, with what the store adds put in front. Only what a client sent
 * as {@code stored} or {@code authority} is cut out and replaced.
 */
@ApplicationScoped
class Presentation {

    private static final int SHOWN_OTHERWISE = Given.STORED_OR_AUTHORITY | Given.BARE_ACTIVITY;

    private final LrsConfig config;
    private final Formatting formatting;

    Presentation(LrsConfig config, Formatting formatting) {
        this.config = config;
        this.formatting = formatting;
    }

    byte[] one(Row row, View view, Languages languages) {
        return shown(List.of(row), view, languages).get(0);
    }

    /** @param more address of the next page, empty on the last one */
    byte[] page(List<Row> rows, String more, View view, Languages languages) {
        List<byte[]> shown = shown(rows, view, languages);
        var out = new ByteArrayOutputStream(shown.stream().mapToInt(text -> text.length + 1).sum() + 100);
        out.writeBytes(bytes("{\"statements\":["));
        for (int i = 0; i < shown.size(); i++) {
            if (i > 0) {
                out.write(',');
            }
            out.writeBytes(shown.get(i));
        }
        out.writeBytes(bytes("],\"more\":" + quoted(more) + "}"));
        return out.toByteArray();
    }

    private List<byte[]> shown(List<Row> rows, View view, Languages languages) {
        return formatting.shown(view.format(), languages, rows.stream().map(this::exact).toList(),
                rows.stream().map(Row::authority).toList());
    }

    private byte[] exact(Row row) {
        var out = new ByteArrayOutputStream(row.body().length + 400);
        out.writeBytes(bytes(added(row)));
        if ((row.given() & SHOWN_OTHERWISE) == 0) {
            out.write(row.body(), 1, row.body().length - 1);
        } else {
            out.writeBytes(bytes(changed(row)));
        }
        return out.toByteArray();
    }

    private static String changed(Row row) {
        String body = ReceivedBody.text(row.body());
        String listed = (row.given() & Given.BARE_ACTIVITY) == 0 ? body : ReceivedBody.withLists(body);
        return (row.given() & Given.STORED_OR_AUTHORITY) == 0 ? listed.substring(1) : ReceivedBody.withoutReplaced(listed);
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
            text.append("\"version\":\"").append((row.given() & Given.VERSION_2) == 0 ? "1.0.0" : "2.0.0").append("\",");
        }
        return text.append("\"stored\":\"").append(row.stored())
                .append("\",\"authority\":{\"objectType\":\"Agent\",\"account\":")
                .append("{\"homePage\":").append(quoted(config.idBase())).append(",\"name\":").append(quoted(row.authority()))
                .append("}},").toString();
    }

    private static String quoted(String text) {
        return '"' + String.valueOf(JsonStringEncoder.getInstance().quoteAsString(text)) + '"';
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
