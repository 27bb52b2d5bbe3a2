package vn.hocso.lrs.statement;

import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;

import vn.hocso.shared.DomainException;

/** Refuses texts that hold NUL or half of a surrogate pair: no database column and no UTF-8 takes them. */
final class Characters {

    private Characters() {}

    static void check(JsonNode node) {
        if (node.isTextual()) {
            check(node.textValue());
        } else if (node.isObject()) {
            for (Map.Entry<String, JsonNode> property : node.properties()) {
                check(property.getKey());
                check(property.getValue());
            }
        } else if (node.isArray()) {
            node.forEach(Characters::check);
        }
    }

    private static void check(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean pair = Character.isHighSurrogate(c) && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1));
            if (c == 0 || Character.isSurrogate(c) && !pair) {
                throw DomainException.invalid("statement-invalid",
                        "Chuỗi có ký tự NUL hoặc nửa cặp ký tự thay thế của Unicode.");
            }
            i += pair ? 1 : 0;
        }
    }
}
