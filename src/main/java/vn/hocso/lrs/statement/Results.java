package vn.hocso.lrs.statement;

import java.math.BigDecimal;
import java.util.Set;

/** The outcome: score, success, completion, response, duration. */
final class Results {

    private static final Set<String> RESULT = Set.of("score", "success", "completion", "response", "duration", "extensions");
    private static final Set<String> SCORE = Set.of("scaled", "raw", "min", "max");

    private Results() {}

    static void result(Part part) {
        for (Part property : part.object(RESULT).properties()) {
            switch (property.name()) {
                case "score" -> score(property);
                case "success", "completion" -> property.bool();
                case "response" -> property.text();
                case "duration" -> Values.duration(property);
                default -> Values.extensions(property);
            }
        }
    }

    private static void score(Part part) {
        part.object(SCORE).properties().forEach(Values::number);
        BigDecimal scaled = find(part, "scaled");
        if (scaled != null && scaled.abs().compareTo(BigDecimal.ONE) > 0) {
            throw part.need("scaled").broken("phải từ -1 đến 1");
        }
        BigDecimal min = find(part, "min");
        BigDecimal max = find(part, "max");
        BigDecimal raw = find(part, "raw");
        if (min != null && max != null && min.compareTo(max) >= 0) {
            throw part.need("min").broken("phải nhỏ hơn max");
        }
        if (raw != null && (min != null && raw.compareTo(min) < 0 || max != null && raw.compareTo(max) > 0)) {
            throw part.need("raw").broken("phải nằm trong khoảng từ min đến max");
        }
    }

    private static BigDecimal find(Part part, String property) {
        Part value = part.find(property);
        return value == null ? null : Values.number(value);
    }
}
