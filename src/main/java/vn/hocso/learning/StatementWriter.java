package vn.hocso.learning;

import java.time.Instant;
import java.util.Comparator;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import vn.hocso.course.Lesson;
import vn.hocso.course.Question;
import vn.hocso.lrs.LrsConfig;
import vn.hocso.shared.Ids;

/**
 * Writes each step of a member's path as an xAPI 1.0.3 statement. The actor is an account with a random name: no statement
 * holds personal data. Ids follow from the facts, so that a step told twice is the same statement.
 */
@ApplicationScoped
class StatementWriter {

    /**
     * Everything that is the same in all statements of one attempt.
     *
     * @param team held at the time, null for none
     * @param proven whether the time is sure; statements say when it is not
     */
    record Frame(UUID member, UUID attempt, Lesson lesson, TeamStamp team, boolean proven) {}

    /** A statement that is ready to be stored. */
    record Written(UUID id, byte[] body) {}

    private static final String ACTIVITY_TYPES = "http://adlnet.gov/expapi/activities/";

    private final String base;
    private final ObjectMapper json;

    StatementWriter(LrsConfig config, ObjectMapper json) {
        this.base = config.idBase();
        this.json = json;
    }

    Written initialized(Frame frame, Instant at) {
        return write(frame, Verb.INITIALIZED, lesson(frame.lesson()), null, null, at);
    }

    Written answered(Frame frame, Question question, String optionId, Instant at) {
        boolean right = question.right().id().equals(optionId);
        ObjectNode result = json.createObjectNode();
        result.putObject("score").put("scaled", right ? 1 : 0);
        result.put("success", right).put("response", optionId);
        return write(frame, Verb.ANSWERED, question(question), result, question.id(), at);
    }

    Written graded(Frame frame, int right, Instant at) {
        boolean passed = right >= Quiz.TO_PASS;
        ObjectNode result = json.createObjectNode();
        result.putObject("score").put("scaled", (double) right / Quiz.DRAWN).put("raw", right).put("min", 0)
                .put("max", Quiz.DRAWN);
        result.put("success", passed);
        return write(frame, passed ? Verb.PASSED : Verb.FAILED, lesson(frame.lesson()), result, null, at);
    }

    Written lessonCompleted(Frame frame, Instant at) {
        return write(frame, Verb.COMPLETED, lesson(frame.lesson()), completion(), null, at);
    }

    /** Once a member and rule: the attempt does not enter the id, so two phones cannot complete twice. */
    Written programmeCompleted(Frame frame, Rule rule, Instant at) {
        ObjectNode object = activity("/programme/core", "course", "Chương trình cho Tổ công nghệ số cộng đồng");
        UUID id = Ids.of(frame.member(), base + "/programme/core", rule.code(), Verb.COMPLETED.id());
        ObjectNode statement = statement(id, frame, Verb.COMPLETED, object, completion(), at);
        extensions(statement).put(base + "/ext/rule", rule.code());
        return written(id, statement);
    }

    /** Once a member, rule and round. */
    Written programmeRenewed(Frame frame, Rule rule, int round, Instant at) {
        ObjectNode object = activity("/programme/core", "course", "Chương trình cho Tổ công nghệ số cộng đồng");
        UUID id = Ids.of(frame.member(), base + "/programme/core", rule.code(), round, Verb.COMPLETED.id());
        ObjectNode statement = statement(id, frame, Verb.COMPLETED, object, completion(), at);
        extensions(statement).put(base + "/ext/rule", rule.code());
        return written(id, statement);
    }

    private Written write(Frame frame, Verb verb, ObjectNode object, ObjectNode result, String question, Instant at) {
        UUID id = Ids.of(frame.member(), object.get("id").textValue(), frame.attempt(), verb.id(),
                question == null ? "" : question);
        ObjectNode statement = statement(id, frame, verb, object, result, at);
        ObjectNode context = (ObjectNode) statement.get("context");
        context.put("registration", frame.attempt().toString());
        context.put("revision", Integer.toString(frame.lesson().revision()));
        ObjectNode activities = context.putObject("contextActivities");
        if (question != null) {
            activities.putArray("parent").addObject().put("id", lessonId(frame.lesson()));
        }
        var grouping = activities.putArray("grouping");
        grouping.addObject().put("id", base + "/subject/" + frame.lesson().subjectCode());
        grouping.addObject().put("id", base + "/programme/core");
        return written(id, statement);
    }

    private ObjectNode statement(UUID id, Frame frame, Verb verb, ObjectNode object, ObjectNode result, Instant at) {
        ObjectNode statement = json.createObjectNode();
        statement.put("id", id.toString());
        statement.putObject("actor").put("objectType", "Agent").putObject("account")
                .put("homePage", base).put("name", frame.member().toString());
        statement.putObject("verb").put("id", verb.iri()).putObject("display").put("vi", verb.vietnamese())
                .put("en", verb.id());
        statement.set("object", object);
        if (result != null) {
            statement.set("result", result);
        }
        statement.putObject("context").put("platform", "Học Số").put("language", "vi");
        if (frame.team() != null) {
            extensions(statement).put(base + "/ext/team", frame.team().code())
                    .put(base + "/ext/province", "DMHC-2022:" + frame.team().provinceCode());
            if (frame.team().communeCode() != null) {
                extensions(statement).put(base + "/ext/commune", "DMHC-2022:" + frame.team().communeCode());
            }
        }
        if (!frame.proven()) {
            extensions(statement).put(base + "/ext/event-time", "unproven");
        }
        statement.put("timestamp", at.toString());
        return statement;
    }

    private static ObjectNode extensions(ObjectNode statement) {
        return ((ObjectNode) statement.get("context")).withObject("/extensions");
    }

    private ObjectNode completion() {
        return json.createObjectNode().put("completion", true);
    }

    private String lessonId(Lesson lesson) {
        return base + "/lesson/" + lesson.code();
    }

    private ObjectNode lesson(Lesson lesson) {
        return activity("/lesson/" + lesson.code(), "lesson", lesson.title());
    }

    private ObjectNode question(Question question) {
        ObjectNode object = activity("/question/" + question.id(), "cmi.interaction", question.stem());
        ObjectNode definition = (ObjectNode) object.get("definition");
        definition.put("interactionType", "choice");
        definition.putArray("correctResponsesPattern").add(question.right().id());
        var choices = definition.putArray("choices");
        // In the bank's own order, whatever order this attempt showed: the definition is the same for everybody.
        question.options().stream().sorted(Comparator.comparing(option -> option.id()))
                .forEach(
                        option -> choices.addObject().put("id", option.id()).putObject("description").put("vi", option.text()));
        return object;
    }

    private ObjectNode activity(String path, String type, String name) {
        ObjectNode object = json.createObjectNode().put("objectType", "Activity").put("id", base + path);
        object.putObject("definition").put("type", ACTIVITY_TYPES + type).putObject("name").put("vi", name);
        return object;
    }

    private Written written(UUID id, ObjectNode statement) {
        try {
            return new Written(id, json.writeValueAsBytes(statement));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A tree of JSON can always be written", e);
        }
    }
}
