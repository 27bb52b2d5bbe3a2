package vn.hocso.lrs.statement;

import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/** The statement as a whole, and the statement within a statement. */
final class Rules {

    static final String VOIDED = "http://adlnet.gov/expapi/verbs/voided";

    private static final Set<String> STATEMENT = Set.of("id", "actor", "verb", "object", "result", "context", "timestamp",
            "stored",
            "authority", "version", "attachments");
    private static final Set<String> SUB_STATEMENT = Set.of("objectType", "actor", "verb", "object", "result", "context",
            "timestamp",
            "attachments");
    private static final Set<String> VERB = Set.of("id", "display");
    private static final Pattern VERSION = Pattern.compile("1\\.0(?:\\.\\d{1,9})?");

    private Rules() {}

    /** @param links filled with the agents and activities found on the way */
    static void statement(Part part, Links links) {
        part.object(STATEMENT);
        common(part, links, true);
        if (part.has("id")) {
            Values.uuid(part.need("id"));
        }
        if (part.has("stored")) {
            Values.timestamp(part.need("stored"));
        }
        if (part.has("authority")) {
            Actors.authority(part.need("authority"));
        }
        if (part.has("version") && !VERSION.matcher(part.need("version").text()).matches()) {
            throw part.need("version").broken("phải là 1.0 hoặc 1.0.x");
        }
        if (isVoiding(part) && !"StatementRef".equals(part.need("object").objectType("Activity"))) {
            throw part.need("object").broken("lệnh huỷ (voided) phải trỏ tới một StatementRef");
        }
    }

    /** @return the statement that this one voids, null when it does not */
    static UUID voids(Part part) {
        return isVoiding(part) ? Values.uuid(part.need("object").need("id")) : null;
    }

    private static boolean isVoiding(Part part) {
        return VOIDED.equals(part.need("verb").need("id").text());
    }

    private static void common(Part part, Links links, boolean direct) {
        Actors.agentOrGroup(part.need("actor"), links, direct);
        verb(part.need("verb"));
        object(part.need("object").anyObject(), links, direct);
        if (part.has("result")) {
            Results.result(part.need("result"));
        }
        if (part.has("context")) {
            boolean aboutActivity = "Activity".equals(part.need("object").objectType("Activity"));
            Contexts.context(part.need("context"), aboutActivity, links);
        }
        if (part.has("timestamp")) {
            Values.timestamp(part.need("timestamp"));
        }
        if (part.has("attachments")) {
            throw part.need("attachments").broken("kho bản ghi này chưa nhận tệp đính kèm");
        }
    }

    private static void verb(Part part) {
        part.object(VERB);
        Values.key(part.need("id"));
        if (part.has("display")) {
            Values.languageMap(part.need("display"));
        }
    }

    private static void object(Part part, Links links, boolean direct) {
        switch (part.objectType("Activity")) {
            case "Activity" -> Activities.activity(part, links, direct);
            case "Agent" -> Actors.agent(part, links, direct);
            case "Group" -> Actors.group(part, links, direct);
            case "StatementRef" -> Contexts.reference(part);
            case "SubStatement" -> subStatement(part, links, direct);
            default -> throw part.broken("objectType không có trong chuẩn xAPI (có phân biệt chữ hoa, chữ thường)");
        }
    }

    private static void subStatement(Part part, Links links, boolean outermost) {
        if (!outermost) {
            throw part.broken("một SubStatement không được chứa SubStatement khác");
        }
        common(part.object(SUB_STATEMENT), links, false);
    }
}
