package vn.hocso.lrs.statement;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What makes two statements the same (Data 2.3.1): their content, whatever the order of properties, the form of numbers or
 * blanks. {@link Shape} tells what else does not count.
 */
final class ContentDigest {

    private final StringBuilder canonical;

    private ContentDigest(int size) {
        this.canonical = new StringBuilder(size);
    }

    static byte[] of(JsonNode statement) {
        return of(statement, Shape.STATEMENT);
    }

    /** Of the statement as it was before its signature was attached. */
    static byte[] unsigned(JsonNode statement) {
        return of(statement, Shape.UNSIGNED_STATEMENT);
    }

    private static byte[] of(JsonNode statement, Shape shape) {
        var digest = new ContentDigest(1024);
        digest.value(statement, shape);
        return sha256(digest.canonical.toString());
    }

    private void value(JsonNode node, Shape shape) {
        if (node.isObject()) {
            object(node, shape.of(node));
        } else if (node.isArray()) {
            array(node, shape);
        } else if (node.isTextual()) {
            text(shape.normal(node.textValue()));
        } else if (node.isNumber()) {
            canonical.append(node.decimalValue().stripTrailingZeros());
        } else {
            canonical.append(node.asText());
        }
    }

    private void object(JsonNode node, Shape shape) {
        String[] names = new String[node.size()];
        int count = 0;
        for (var fields = node.fieldNames(); fields.hasNext();) {
            names[count++] = fields.next();
        }
        Arrays.sort(names);
        canonical.append('{');
        for (String name : names) {
            property(name, node.get(name), shape.child(name));
        }
        canonical.append('}');
    }

    private void property(String name, JsonNode value, Shape shape) {
        List<String> items = shape.isList() ? items(value, shape) : null;
        if (shape == Shape.LEFT_OUT || items != null && items.isEmpty()) {
            return;
        }
        text(name);
        canonical.append(':');
        if (items == null) {
            value(value, shape);
        } else {
            canonical.append('[').append(String.join(",", items)).append(",]");
        }
        canonical.append(',');
    }

    private void array(JsonNode node, Shape shape) {
        canonical.append('[');
        node.forEach(item -> {
            value(item, shape);
            canonical.append(',');
        });
        canonical.append(']');
    }

    /** A single activity counts as a list of one, members have no order, a signature is not part of what it signs. */
    private static List<String> items(JsonNode node, Shape shape) {
        var items = new ArrayList<String>();
        for (JsonNode item : node.isArray() ? node : List.of(node)) {
            if (!shape.leavesOut(item)) {
                var digest = new ContentDigest(128);
                digest.value(item, shape.item());
                items.add(digest.canonical.toString());
            }
        }
        if (shape == Shape.MEMBERS) {
            Collections.sort(items);
        }
        return items;
    }

    private void text(String text) {
        canonical.append('"').append(text.length()).append('"').append(text);
    }

    static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
