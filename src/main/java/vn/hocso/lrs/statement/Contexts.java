package vn.hocso.lrs.statement;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import vn.hocso.lrs.protocol.XapiVersion;

/** The surroundings: registration, instructor, team, other activities, language. */
final class Contexts {

    private static final Set<String> FIRST = Set.of("registration", "instructor", "team", "contextActivities", "revision",
            "platform", "language", "statement", "extensions");
    private static final Set<String> SECOND = Stream.concat(FIRST.stream(), Stream.of("contextAgents", "contextGroups"))
            .collect(Collectors.toUnmodifiableSet());
    private static final Set<String> ACTIVITIES = Set.of("parent", "grouping", "category", "other");
    private static final Set<String> INVOLVED_AGENT = Set.of("objectType", "agent", "relevantTypes");
    private static final Set<String> INVOLVED_GROUP = Set.of("objectType", "group", "relevantTypes");
    private static final Set<String> REFERENCE = Set.of("objectType", "id");

    private Contexts() {}

    static void context(Part part, boolean aboutActivity, Reading reading) {
        for (Part property : part.object(reading.version == XapiVersion.V1_0 ? FIRST : SECOND).properties()) {
            switch (property.name()) {
                case "registration" -> Values.uuid(property);
                case "instructor" -> Actors.agentOrGroup(property, reading, false);
                case "team" -> Actors.group(property.anyObject(), reading, false);
                case "contextActivities" -> activities(property, reading);
                case "contextAgents" -> involved(property, "contextAgent", reading);
                case "contextGroups" -> involved(property, "contextGroup", reading);
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

    private static void activities(Part part, Reading reading) {
        for (Part property : part.object(ACTIVITIES).properties()) {
            boolean list = property.node().isArray();
            reading.bareActivity |= !list;
            List<Part> activities = list ? property.items() : List.of(property);
            activities.forEach(activity -> Activities.activity(activity, reading, false));
        }
    }

    /** Those who had a part in it (2.0), each with the kinds of part they had. */
    private static void involved(Part list, String type, Reading reading) {
        boolean agents = "contextAgent".equals(type);
        for (Part item : list.items()) {
            item.object(agents ? INVOLVED_AGENT : INVOLVED_GROUP);
            if (!type.equals(item.need("objectType").text())) {
                throw item.need("objectType").broken("phải là " + type);
            }
            if (agents) {
                Actors.agent(item.need("agent"), reading, false);
            } else {
                Actors.group(item.need("group"), reading, false);
            }
            if (item.has("relevantTypes")) {
                relevantTypes(item.need("relevantTypes"));
            }
        }
    }

    private static void relevantTypes(Part list) {
        if (list.items().isEmpty()) {
            throw list.broken("phải có ít nhất một IRI");
        }
        list.items().forEach(Values::iri);
    }

    /** revision and platform */
    private static void onlyForActivities(Part property, boolean aboutActivity) {
        property.text();
        if (!aboutActivity) {
            throw property.broken("chỉ dùng khi object là Activity");
        }
    }
}
