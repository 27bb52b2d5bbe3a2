package vn.hocso.lrs.statement;

import java.util.List;
import java.util.function.Consumer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Walks over the agents, verbs and activities of a statement that was valid when it was stored, to change them. */
public final class Outline {

    private static final List<String> TYPED = List.of("contextAgents", "contextGroups");

    private final Consumer<ObjectNode> actors;
    private final Consumer<ObjectNode> verbs;
    private final Consumer<ObjectNode> activities;

    /** @param actors takes agents and groups; the members of a group are its own business */
    public Outline(Consumer<ObjectNode> actors, Consumer<ObjectNode> verbs, Consumer<ObjectNode> activities) {
        this.actors = actors;
        this.verbs = verbs;
        this.activities = activities;
    }

    /** @return the statement as it was shown, for {@link #walk} */
    public static ObjectNode read(byte[] shown) {
        return (ObjectNode) Json.whole(Json.decode(shown));
    }

    public void walk(JsonNode statement) {
        visit(statement.get("actor"), actors);
        visit(statement.get("authority"), actors);
        visit(statement.get("verb"), verbs);
        object(statement.path("object"));
        context(statement.path("context"));
    }

    private void object(JsonNode object) {
        switch (object.path("objectType").asText("Activity")) {
            case "Agent", "Group" -> visit(object, actors);
            case "SubStatement" -> walk(object);
            case "StatementRef" -> {
            }
            default -> visit(object, activities);
        }
    }

    private void context(JsonNode context) {
        visit(context.get("instructor"), actors);
        visit(context.get("team"), actors);
        context.path("contextActivities").forEach(list -> {
            if (list.isArray()) {
                list.forEach(activity -> visit(activity, activities));
            } else {
                visit(list, activities);
            }
        });
        TYPED.forEach(property -> context.path(property).forEach(involved -> {
            visit(involved.get("agent"), actors);
            visit(involved.get("group"), actors);
        }));
    }

    private static void visit(JsonNode node, Consumer<ObjectNode> visitor) {
        if (node instanceof ObjectNode object) {
            visitor.accept(object);
        }
    }
}
