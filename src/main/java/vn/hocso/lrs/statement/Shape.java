package vn.hocso.lrs.statement;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * The places of a statement where two that differ may still be the same (Data 2.3.1): what the store sets, what it knows of
 * verbs and activities, the order of a group's members, letters whose case means nothing, the zone of a time, hundredths of
 * seconds.
 */
enum Shape {

    STATEMENT, UNSIGNED_STATEMENT, SUB_STATEMENT, REFERENCE, VERB, ACTIVITY, ACTOR, MEMBERS, RESULT, CONTEXT, ACTIVITIES, ACTIVITY_LIST, INVOLVED, INVOLVED_LIST, ATTACHMENT, ATTACHMENTS, ALL_BUT_SIGNATURES, PLAIN, CASELESS, MAILBOX, TIME, DURATION, LEFT_OUT;

    private static final Set<String> SET_BY_STORE = Set.of("id", "timestamp", "stored", "authority", "version");
    private static final Pattern FRACTION = Pattern.compile("(\\d++\\.\\d++)S$");

    /** Of an object whose kind stands in itself. */
    Shape of(JsonNode object) {
        if (this != ACTIVITY) {
            return this;
        }
        return switch (object.path("objectType").asText("Activity")) {
            case "Agent", "Group" -> ACTOR;
            case "StatementRef" -> REFERENCE;
            case "SubStatement" -> SUB_STATEMENT;
            default -> ACTIVITY;
        };
    }

    Shape child(String property) {
        return switch (this) {
            case STATEMENT, UNSIGNED_STATEMENT -> SET_BY_STORE.contains(property) ? LEFT_OUT : inStatement(property);
            case SUB_STATEMENT -> "timestamp".equals(property) ? TIME : inStatement(property);
            case VERB -> "display".equals(property) ? LEFT_OUT : PLAIN;
            case ACTIVITY -> "definition".equals(property) ? LEFT_OUT : PLAIN;
            case REFERENCE -> "id".equals(property) ? CASELESS : PLAIN;
            case ACTOR -> inActor(property);
            case RESULT -> "duration".equals(property) ? DURATION : PLAIN;
            case CONTEXT -> inContext(property);
            case ACTIVITIES -> ACTIVITY_LIST;
            case INVOLVED -> "agent".equals(property) || "group".equals(property) ? ACTOR : PLAIN;
            case ATTACHMENT -> "fileUrl".equals(property) ? LEFT_OUT : "sha2".equals(property) ? CASELESS : PLAIN;
            default -> PLAIN;
        };
    }

    boolean isList() {
        return switch (this) {
            case MEMBERS, ACTIVITY_LIST, INVOLVED_LIST, ATTACHMENTS, ALL_BUT_SIGNATURES -> true;
            default -> false;
        };
    }

    Shape item() {
        return switch (this) {
            case MEMBERS -> ACTOR;
            case ACTIVITY_LIST -> ACTIVITY;
            case INVOLVED_LIST -> INVOLVED;
            default -> ATTACHMENT;
        };
    }

    boolean leavesOut(JsonNode item) {
        return this == ALL_BUT_SIGNATURES && Attachment.SIGNATURE.equals(item.path("usageType").textValue());
    }

    String normal(String text) {
        return switch (this) {
            case CASELESS -> text.toLowerCase(Locale.ROOT);
            case MAILBOX -> Formats.mailbox(text);
            case TIME -> String.valueOf(Formats.instant(text));
            case DURATION -> hundredths(text);
            default -> text;
        };
    }

    private Shape inStatement(String property) {
        return switch (property) {
            case "actor" -> ACTOR;
            case "verb" -> VERB;
            case "object" -> ACTIVITY;
            case "result" -> RESULT;
            case "context" -> CONTEXT;
            case "attachments" -> this == UNSIGNED_STATEMENT ? ALL_BUT_SIGNATURES : ATTACHMENTS;
            default -> PLAIN;
        };
    }

    private static Shape inActor(String property) {
        return switch (property) {
            case "member" -> MEMBERS;
            case "mbox" -> MAILBOX;
            case "mbox_sha1sum" -> CASELESS;
            default -> PLAIN;
        };
    }

    private static Shape inContext(String property) {
        return switch (property) {
            case "registration" -> CASELESS;
            case "instructor", "team" -> ACTOR;
            case "contextActivities" -> ACTIVITIES;
            case "contextAgents", "contextGroups" -> INVOLVED_LIST;
            case "statement" -> REFERENCE;
            default -> PLAIN;
        };
    }

    /** Finer digits are cut, never rounded. */
    private static String hundredths(String duration) {
        Matcher seconds = FRACTION.matcher(duration);
        if (!seconds.find()) {
            return duration;
        }
        var cut = new BigDecimal(seconds.group(1)).setScale(2, RoundingMode.DOWN).stripTrailingZeros();
        return duration.substring(0, seconds.start()) + cut.toPlainString() + "S";
    }
}
