package vn.hocso.lrs;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;

/** The few places where a stored body is shown otherwise than it came; everything between them stays as it is. */
public final class ReceivedBody {

    private static final JsonFactory JSON = new JsonFactory();
    private static final Pattern LIST_OF_ACTIVITIES = Pattern.compile("(?:/object)?/context/contextActivities/[^/]+");

    private ReceivedBody() {}

    /** Without what a client sent as {@code stored} or {@code authority}; ends with the brace but begins with none. */
    public static String withoutReplaced(String body) {
        var kept = new StringBuilder(body.length());
        try (JsonParser parser = JSON.createParser(body)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                int start = (int) parser.currentTokenLocation().getCharOffset();
                boolean keep = !"stored".equals(parser.currentName()) && !"authority".equals(parser.currentName());
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

    /** With brackets around each activity that stands alone where a list belongs (Data 2.4.6.2). */
    public static String withLists(String body) {
        var text = new StringBuilder(body.length() + 8);
        int copied = 0;
        try (JsonParser parser = JSON.createParser(body)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.START_OBJECT && isListOfActivities(parser)) {
                    int start = (int) parser.currentTokenLocation().getCharOffset();
                    parser.skipChildren();
                    int end = (int) parser.currentLocation().getCharOffset();
                    text.append(body, copied, start).append('[').append(body, start, end).append(']');
                    copied = end;
                }
            }
        } catch (IOException e) {
            throw new IllegalStateException("A stored statement cannot be read", e);
        }
        return text.append(body, copied, body.length()).toString();
    }

    static String text(byte[] body) {
        return new String(body, StandardCharsets.UTF_8);
    }

    private static boolean isListOfActivities(JsonParser parser) {
        var parent = parser.getParsingContext().getParent();
        return LIST_OF_ACTIVITIES.matcher(parent.pathAsPointer().toString()).matches();
    }
}
