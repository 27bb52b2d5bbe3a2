package vn.hocso.lrs.statement;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Activities and their definitions, with the kinds of questions that SCORM knew. */
final class Activities {

    private static final Set<String> ACTIVITY = Set.of("objectType", "id", "definition");
    private static final Set<String> DEFINITION = Set.of("name", "description", "type", "moreInfo", "extensions",
            "interactionType",
            "correctResponsesPattern", "choices", "scale", "source", "target", "steps");
    private static final Set<String> COMPONENT = Set.of("id", "description");
    /** Which lists of components each kind of question may have. */
    private static final Map<String, Set<String>> INTERACTIONS = Map.of("true-false", Set.of(), "choice", Set.of("choices"),
            "fill-in", Set.of(), "long-fill-in", Set.of(), "matching", Set.of("source", "target"), "performance",
            Set.of("steps"),
            "sequencing", Set.of("choices"), "likert", Set.of("scale"), "numeric", Set.of(), "other", Set.of());
    private static final List<String> COMPONENTS = List.of("choices", "scale", "source", "target", "steps");

    private Activities() {}

    static void activity(Part part, Reading reading, boolean direct) {
        part.object(ACTIVITY);
        if (!"Activity".equals(part.objectType("Activity"))) {
            throw part.broken("objectType ở đây phải là Activity");
        }
        String id = Values.key(part.need("id"));
        reading.activity(id, direct);
        if (part.has("definition")) {
            definition(part.need("definition"));
            reading.definitions.put(id, part.need("definition").node());
        }
    }

    private static void definition(Part part) {
        for (Part property : part.object(DEFINITION).properties()) {
            switch (property.name()) {
                case "name", "description" -> Values.languageMap(property);
                case "type", "moreInfo" -> Values.iri(property);
                case "extensions" -> Values.extensions(property);
                case "interactionType" -> interactionType(property);
                case "correctResponsesPattern" -> property.items().forEach(Part::text);
                default -> components(property);
            }
        }
        Part type = part.find("interactionType");
        if (type == null && part.has("correctResponsesPattern")) {
            throw part.need("correctResponsesPattern").broken("chỉ dùng khi có interactionType");
        }
        Set<String> allowed = type == null ? Set.of() : INTERACTIONS.get(type.text());
        for (String list : COMPONENTS) {
            if (part.has(list) && !allowed.contains(list)) {
                throw part.need(list).broken("không dùng với interactionType này");
            }
        }
    }

    private static void interactionType(Part property) {
        if (!INTERACTIONS.containsKey(property.text())) {
            throw property.broken("không phải kiểu tương tác của chuẩn xAPI");
        }
    }

    private static void components(Part list) {
        var ids = new HashSet<String>();
        for (Part component : list.items()) {
            Part id = component.object(COMPONENT).need("id");
            if (!ids.add(id.text())) {
                throw id.broken("bị trùng trong cùng một danh sách");
            }
            if (component.has("description")) {
                Values.languageMap(component.need("description"));
            }
        }
    }
}
