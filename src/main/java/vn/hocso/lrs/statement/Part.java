package vn.hocso.lrs.statement;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;

import vn.hocso.shared.DomainException;

/** One value inside a statement, which knows the way to it: a refusal names the property and the rule. */
record Part(JsonNode node, Part parent, String name) {

    private static final int LONGEST_SHOWN = 60;

    Part(JsonNode root) {
        this(root, null, "");
    }

    /** The value is an object with no properties but these. */
    Part object(Set<String> allowed) {
        anyObject();
        for (Iterator<String> names = node.fieldNames(); names.hasNext();) {
            String property = names.next();
            if (!allowed.contains(property)) {
                throw child(property)
                        .broken("thuộc tính này không có trong chuẩn xAPI (có phân biệt chữ hoa, chữ thường)");
            }
        }
        return this;
    }

    Part anyObject() {
        if (!node.isObject()) {
            throw broken(node.isNull() ? "không được là null" : "phải là một đối tượng JSON");
        }
        return this;
    }

    /** @return null when the property is absent */
    Part find(String property) {
        JsonNode value = node.get(property);
        return value == null ? null : new Part(value, this, property);
    }

    Part need(String property) {
        Part value = find(property);
        if (value == null) {
            throw child(property).broken("bắt buộc phải có");
        }
        return value;
    }

    boolean has(String property) {
        return node.has(property);
    }

    List<Part> properties() {
        var parts = new ArrayList<Part>(node.size());
        for (Map.Entry<String, JsonNode> property : anyObject().node.properties()) {
            parts.add(new Part(property.getValue(), this, property.getKey()));
        }
        return parts;
    }

    List<Part> items() {
        if (!node.isArray()) {
            throw broken(node.isNull() ? "không được là null" : "phải là một mảng JSON");
        }
        var parts = new ArrayList<Part>(node.size());
        for (int i = 0; i < node.size(); i++) {
            parts.add(new Part(node.get(i), this, "[" + i + "]"));
        }
        return parts;
    }

    String text() {
        if (!node.isTextual()) {
            throw broken(node.isNull() ? "không được là null" : "phải là một chuỗi");
        }
        return node.textValue();
    }

    void bool() {
        if (!node.isBoolean()) {
            throw broken("phải là true hoặc false");
        }
    }

    /** @return the objectType, or what holds when there is none */
    String objectType(String otherwise) {
        Part type = find("objectType");
        return type == null ? otherwise : type.text();
    }

    DomainException broken(String rule) {
        return DomainException.invalid("statement-invalid", path() + ": " + rule + ".");
    }

    private Part child(String property) {
        return new Part(null, this, property);
    }

    private String path() {
        String own = name.length() > LONGEST_SHOWN ? name.substring(0, LONGEST_SHOWN) + "…" : name;
        String before = parent == null ? "" : parent.path();
        if (own.isEmpty()) {
            return before.isEmpty() ? "statement" : before;
        }
        return before.isEmpty() || "statement".equals(before) ? own : own.startsWith("[") ? before + own : before + "." + own;
    }
}
