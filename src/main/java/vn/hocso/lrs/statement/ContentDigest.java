package vn.hocso.lrs.statement;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;

import vn.hocso.shared.DomainException;

/**
 * What makes two statements the same: their content, whatever the order of properties, the form of numbers or blanks.
 * Left out are the id, the timestamp (compared by itself, since it may be absent) and what the store sets.
 */
final class ContentDigest {

    private static final Set<String> LEFT_OUT = Set.of("id", "timestamp", "stored", "authority", "version");

    private final StringBuilder canonical = new StringBuilder(1024);

    private ContentDigest() {}

    /** @throws DomainException when a text holds NUL or half of a surrogate pair, which no database column takes */
    static byte[] of(JsonNode statement) {
        var digest = new ContentDigest();
        digest.object(statement, LEFT_OUT);
        return sha256(digest.canonical.toString());
    }

    private void value(JsonNode node) {
        if (node.isObject()) {
            object(node, Set.of());
        } else if (node.isArray()) {
            canonical.append('[');
            node.forEach(item -> {
                value(item);
                canonical.append(',');
            });
            canonical.append(']');
        } else if (node.isTextual()) {
            text(node.textValue());
        } else if (node.isNumber()) {
            canonical.append(node.decimalValue().stripTrailingZeros());
        } else {
            canonical.append(node.asText());
        }
    }

    private void object(JsonNode node, Set<String> leftOut) {
        String[] names = new String[node.size()];
        int count = 0;
        for (var fields = node.fieldNames(); fields.hasNext();) {
            names[count++] = fields.next();
        }
        Arrays.sort(names);
        canonical.append('{');
        for (String name : names) {
            if (leftOut.contains(name)) {
                continue;
            }
            text(name);
            canonical.append(':');
            value(node.get(name));
            canonical.append(',');
        }
        canonical.append('}');
    }

    private void text(String text) {
        canonical.append('"').append(text.length()).append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean pair = Character.isHighSurrogate(c) && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1));
            if (c == 0 || Character.isSurrogate(c) && !pair) {
                throw DomainException.invalid("statement-invalid",
                        "Chuỗi có ký tự NUL hoặc nửa cặp ký tự thay thế của Unicode.");
            }
            canonical.append(c);
            if (pair) {
                canonical.append(text.charAt(++i));
            }
        }
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
