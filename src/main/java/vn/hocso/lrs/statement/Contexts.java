package vn.hocso.lrs.statement;

import java.util.List;
import java.util.Set;

/** The surroundings: registration, instructor, team, other activities, language. */
final class Contexts {

    private static final Set<String> CONTEXT = Set.of("registration", "instructor", "team", "contextActivities", "revision",
            "platform", "language", "statement", "extensions");
    private static final Set<String> ACTIVITIES = Set.of("parent", "grouping", "category", "other");
    private static final Set<String> REFERENCE = Set.of("objectType", "id");

    private Contexts() {}

    static void context(Part part, boolean aboutActivity, Links links) {
        for (Part property : part.object(CONTEXT).properties()) {
            switch (property.name()) {
                case "registration" -> Values.uuid(property);
                case "instructor" -> Actors.agentOrGroup(property, links, false);
                case "team" -> Actors.group(property.anyObject(), links, false);
                case "contextActivities" -> activities(property, links);
                case "language" -> Values.language(property);
                case "statement" -> reference(property);
                case "extensions" -> Values.extensions(property);
                default -> onlyForActivities(property, aboutActivity);
            }
        }
    }

    static void reference(Part part) {
        part.object(REFERENCE);
        if (!"StatementRef".equals(part.need("objectType").text())) {
            throw part.broken("objectType ở đây phải là StatementRef");
        }
        Values.uuid(part.need("id"));
    }

    private static void activities(Part part, Links links) {
        for (Part property : part.object(ACTIVITIES).properties()) {
            List<Part> activities = property.node().isArray() ? property.items() : List.of(property);
            activities.forEach(activity -> Activities.activity(activity, links, false));
        }
    }

    /** revision and platform */
    private static void onlyForActivities(Part property, boolean aboutActivity) {
        property.text();
        if (!aboutActivity) {
            throw property.broken("chỉ dùng khi object là Activity");
        }
    }
}
