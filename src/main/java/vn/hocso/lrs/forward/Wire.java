package vn.hocso.lrs.forward;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import vn.hocso.lrs.LrsConfig;
import vn.hocso.lrs.ReceivedBody;
import vn.hocso.lrs.client.XapiVersion;
import vn.hocso.lrs.statement.Attachment;
import vn.hocso.lrs.statement.Formats;
import vn.hocso.lrs.statement.Given;
import vn.hocso.lrs.statement.Outline;

/**
 * A statement as it leaves: the bytes as received, with id and time if it came without, and under whose name it stands here, which the
 * far store may keep or replace, and by which one of our kind knows where it came from. Only what the version of the
 * target has no place for is written otherwise.
 */
@ApplicationScoped
class Wire {

    private static final List<String> NEW_IN_2 = List.of("contextAgents", "contextGroups");

    private final LrsConfig config;

    Wire(LrsConfig config) {
        this.config = config;
    }

    /** @return empty when it cannot be said in that version without breaking its signature */
    Optional<byte[]> write(Row row, XapiVersion version) {
        String body = new String(row.body(), StandardCharsets.UTF_8);
        if (needsOtherWords(row, body, version)) {
            ObjectNode statement = Outline.read(row.body());
            if (reword(statement, version) && isSigned(statement)) {
                return Optional.empty();
            }
            body = statement.toString();
        }
        if (row.came(Given.BARE_ACTIVITY)) {
            body = ReceivedBody.withLists(body);
        }
        String own = row.came(Given.STORED_OR_AUTHORITY) ? ReceivedBody.withoutReplaced(body) : body.substring(1);
        return Optional.of((added(row) + own).getBytes(StandardCharsets.UTF_8));
    }

    private String added(Row row) {
        var text = new StringBuilder("{");
        if (!row.came(Given.ID)) {
            text.append("\"id\":\"").append(row.id()).append("\",");
        }
        if (!row.came(Given.TIMESTAMP)) {
            text.append("\"timestamp\":\"").append(row.happened()).append("\",");
        }
        return text.append("\"authority\":{\"objectType\":\"Agent\",\"account\":{\"homePage\":").append(quoted(config.idBase()))
                .append(",\"name\":").append(quoted(row.authority())).append("}},").toString();
    }

    private static boolean needsOtherWords(Row row, String body, XapiVersion version) {
        if (row.isVersion2()) {
            return version == XapiVersion.V1_0_3 && (row.came(Given.VERSION) || NEW_IN_2.stream().anyMatch(body::contains));
        }
        return version == XapiVersion.V2_0_0;
    }

    /** @return whether its content is another one now; version and form of times are not content */
    private boolean reword(ObjectNode statement, XapiVersion version) {
        statement.remove("version");
        boolean changed = false;
        for (JsonNode part : List.of(statement, statement.path("object"))) {
            if (version == XapiVersion.V2_0_0) {
                strictTime(part);
            } else if (part.path("context") instanceof ObjectNode context) {
                changed |= withoutNew(context);
            }
        }
        return changed;
    }

    private static void strictTime(JsonNode part) {
        String text = part.path("timestamp").textValue();
        if (text != null && Formats.instant(text, vn.hocso.lrs.protocol.XapiVersion.V2_0) == null) {
            ((ObjectNode) part).put("timestamp", String.valueOf(Formats.instant(text)));
        }
    }

    /** What 1.0.3 has no place for is kept where it allows everything: as an extension. */
    private boolean withoutNew(ObjectNode context) {
        boolean changed = false;
        for (String property : NEW_IN_2) {
            JsonNode value = context.remove(property);
            if (value != null) {
                context.withObject("/extensions").set(config.idBase() + "/ext/" + property, value);
                changed = true;
            }
        }
        return changed;
    }

    private static boolean isSigned(ObjectNode statement) {
        for (JsonNode attachment : statement.path("attachments")) {
            if (Attachment.SIGNATURE.equals(attachment.path("usageType").textValue())) {
                return true;
            }
        }
        return false;
    }

    private static String quoted(String text) {
        return '"' + String.valueOf(JsonStringEncoder.getInstance().quoteAsString(text)) + '"';
    }
}
