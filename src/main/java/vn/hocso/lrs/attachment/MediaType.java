package vn.hocso.lrs.attachment;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The value of a Content-Type header.
 *
 * @param name type and subtype in lower case
 * @param parameters by their names in lower case
 */
record MediaType(String name, Map<String, String> parameters) {

    static final String JSON = "application/json";
    static final String MULTIPART = "multipart/mixed";

    /** Clients leave quotes out even where they belong, as around {@code ===1===}: a value ends with its semicolon. */
    static MediaType of(String header) {
        String text = header == null ? "" : header;
        int end = text.indexOf(';');
        String name = (end < 0 ? text : text.substring(0, end)).strip().toLowerCase(Locale.ROOT);
        var parameters = new LinkedHashMap<String, String>();
        int at = end < 0 ? text.length() : end + 1;
        while (at < text.length()) {
            int equals = text.indexOf('=', at);
            if (equals < 0) {
                break;
            }
            String parameter = text.substring(at, equals).strip().toLowerCase(Locale.ROOT);
            var value = new StringBuilder();
            at = value(text, equals + 1, value);
            parameters.putIfAbsent(parameter, value.toString());
        }
        return new MediaType(name, parameters);
    }

    Optional<String> parameter(String parameter) {
        return Optional.ofNullable(parameters.get(parameter));
    }

    /** @return where the next parameter begins */
    private static int value(String text, int start, StringBuilder value) {
        int at = start;
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
        boolean quoted = at < text.length() && text.charAt(at) == '"';
        if (!quoted) {
            int end = text.indexOf(';', at);
            value.append(text.substring(at, end < 0 ? text.length() : end).strip());
            return end < 0 ? text.length() : end + 1;
        }
        for (at++; at < text.length() && text.charAt(at) != '"'; at++) {
            if (text.charAt(at) == '\\' && at + 1 < text.length()) {
                at++;
            }
            value.append(text.charAt(at));
        }
        int end = text.indexOf(';', at);
        return end < 0 ? text.length() : end + 1;
    }
}
