package vn.hocso.lrs;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import vn.hocso.lrs.ActivityDefinitions.Described;
import vn.hocso.lrs.statement.Outline;

/** The formats {@code ids} and {@code canonical} (Communication 2.1.3), made from statements as {@code exact} shows them. */
@ApplicationScoped
class Formatting {

    private static final Set<String> IDENTIFIERS = Set.of("objectType", "mbox", "mbox_sha1sum", "openid", "account");
    private static final List<String> COMPONENTS = List.of("choices", "scale", "source", "target", "steps");

    private final ActivityDefinitions definitions;

    Formatting(ActivityDefinitions definitions) {
        this.definitions = definitions;
    }

    /** @param authorities of the statements, in the same order */
    List<byte[]> shown(View.Format format, Languages languages, List<byte[]> exact, List<String> authorities) {
        if (format == View.Format.EXACT) {
            return exact;
        }
        List<ObjectNode> statements = exact.stream().map(Outline::read).toList();
        if (format == View.Format.IDS) {
            var ids = new Outline(Formatting::identifier, verb -> verb.retain("id"), activity -> activity.retain("id"));
            statements.forEach(ids::walk);
        } else {
            canonical(languages, statements, authorities);
        }
        return statements.stream().map(statement -> statement.toString().getBytes(StandardCharsets.UTF_8)).toList();
    }

    /** A group without a name of its own is known by its members. */
    private static void identifier(ObjectNode actor) {
        boolean anonymous = "Group".equals(actor.path("objectType").textValue())
                && IDENTIFIERS.stream().filter(actor::has).count() == 1;
        JsonNode members = actor.get("member");
        actor.retain(IDENTIFIERS);
        if (anonymous && members instanceof ArrayNode) {
            members.forEach(member -> ((ObjectNode) member).retain(IDENTIFIERS));
            actor.set("member", members);
        }
    }

    private void canonical(Languages languages, List<ObjectNode> statements, List<String> authorities) {
        var wanted = new LinkedHashSet<Described>();
        for (int i = 0; i < statements.size(); i++) {
            String authority = authorities.get(i);
            walkActivities(statements.get(i),
                    activity -> wanted.add(new Described(activity.get("id").textValue(), authority)));
        }
        Map<Described, JsonNode> known = definitions.find(wanted);
        for (int i = 0; i < statements.size(); i++) {
            String authority = authorities.get(i);
            walkActivities(statements.get(i), activity -> {
                JsonNode definition = known.get(new Described(activity.get("id").textValue(), authority));
                if (definition != null) {
                    activity.set("definition", oneLanguage(definition.deepCopy(), languages));
                }
            });
            new Outline(actor -> {
            }, verb -> choose(verb, "display", languages), activity -> {
            }).walk(statements.get(i));
        }
    }

    private static void walkActivities(ObjectNode statement, Consumer<ObjectNode> visitor) {
        new Outline(actor -> {
        }, verb -> {
        }, visitor).walk(statement);
    }

    private static ObjectNode oneLanguage(ObjectNode definition, Languages languages) {
        choose(definition, "name", languages);
        choose(definition, "description", languages);
        COMPONENTS.forEach(list -> definition.path(list)
                .forEach(component -> choose((ObjectNode) component, "description", languages)));
        return definition;
    }

    private static void choose(ObjectNode parent, String property, Languages languages) {
        if (parent.get(property) instanceof ObjectNode map && map.size() > 1) {
            var tags = new ArrayList<String>();
            map.fieldNames().forEachRemaining(tags::add);
            map.retain(languages.choose(tags));
        }
    }
}
