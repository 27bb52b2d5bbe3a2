package vn.hocso.lrs.statement;

import java.util.Set;
import java.util.UUID;

import vn.hocso.lrs.protocol.XapiVersion;

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

    private Rules() {}

    /** @param reading filled with what is found on the way */
    static void statement(Part part, Reading reading) {
        part.object(STATEMENT);
        common(part, reading, true);
        if (part.has("id")) {
            Values.uuid(part.need("id"));
        }
        if (part.has("stored")) {
            Values.timestamp(part.need("stored"), reading.version);
        }
        if (part.has("authority")) {
            Actors.authority(part.need("authority"), reading.version);
        }
        if (part.has("version") && !takes(reading.version, part.need("version").text())) {
            throw part.need("version").broken(reading.version == XapiVersion.V1_0
                    ? "phải là 1.0 hoặc 1.0.x"
                    : "phải là 1.0, 1.0.x, 2.0 hoặc 2.0.x");
        }
        if (isVoiding(part) && !"StatementRef".equals(part.need("object").objectType("Activity"))) {
            throw part.need("object").broken("lệnh huỷ (voided) phải trỏ tới một StatementRef");
        }
    }

    /** @return the statement that is this one's object, null when its object is something else */
    static UUID target(Part part) {
        Part object = part.need("object");
        return "StatementRef".equals(object.objectType("Activity")) ? Values.uuid(object.need("id")) : null;
    }

    private static boolean isVoiding(Part part) {
        return VOIDED.equals(part.need("verb").need("id").text());
    }

    private static void common(Part part, Reading reading, boolean direct) {
        Actors.agentOrGroup(part.need("actor"), reading, direct);
        verb(part.need("verb"));
        object(part.need("object").anyObject(), reading, direct);
        if (part.has("result")) {
            Results.result(part.need("result"));
        }
        if (part.has("context")) {
            boolean aboutActivity = "Activity".equals(part.need("object").objectType("Activity"));
            Contexts.context(part.need("context"), aboutActivity, reading);
        }
        if (part.has("timestamp")) {
            Values.timestamp(part.need("timestamp"), reading.version);
        }
        if (part.has("attachments")) {
            Attachments.attachments(part.need("attachments"), reading);
        }
    }

    /** A store of 2.0 goes on taking what was made for 1.0. */
    private static boolean takes(XapiVersion version, String said) {
        return XapiVersion.of(said).filter(version::isAtLeast).isPresent();
    }

    private static void verb(Part part) {
        part.object(VERB);
        Values.key(part.need("id"));
        if (part.has("display")) {
            Values.languageMap(part.need("display"));
        }
    }

    private static void object(Part part, Reading reading, boolean direct) {
        switch (part.objectType("Activity")) {
            case "Activity" -> Activities.activity(part, reading, direct);
            case "Agent" -> Actors.agent(part, reading, direct);
            case "Group" -> Actors.group(part, reading, direct);
            case "StatementRef" -> Contexts.reference(part);
            case "SubStatement" -> subStatement(part, reading, direct);
            default -> throw part.broken("objectType không có trong chuẩn xAPI (có phân biệt chữ hoa, chữ thường)");
        }
    }

    private static void subStatement(Part part, Reading reading, boolean outermost) {
        if (!outermost) {
            throw part.broken("một SubStatement không được chứa SubStatement khác");
        }
        common(part.object(SUB_STATEMENT), reading, false);
    }
}
