package vn.hocso.lrs.statement;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * One valid statement as received, with what the store has to know of it.
 *
 * @param id null when the client left it to the store
 * @param body the bytes as they came
 * @param given see {@link Given}
 * @param digest SHA-256 over the content, as far as it makes two statements differ
 * @param signed the same over the content without its signature; null when the statement carries none
 * @param timestamp null when not sent
 * @param registration null when not sent
 * @param target the statement that is its object, null when it is about something else
 * @param found by what it is found, and what it says about activities and files
 */
public record Statement(UUID id, byte[] body, int given, byte[] digest, byte[] signed, Instant timestamp, String verb,
        UUID registration, UUID target, Found found) {

    /**
     * @param agents key of each agent with true when it is actor or object
     * @param activities IRI of each activity with true when it is the object
     * @param definitions what it says of its activities, by IRI
     * @param attachments the files that belong to it
     */
    public record Found(Map<String, Boolean> agents, Map<String, Boolean> activities, Map<String, JsonNode> definitions,
            List<Attachment> attachments) {}

    /** @return the statement this one voids, null when it does not */
    public UUID voids() {
        return Rules.VOIDED.equals(verb) ? target : null;
    }

    /** The same statement under an id chosen by the store or by the address it was put to. */
    public Statement withId(UUID newId) {
        return new Statement(newId, body, given, digest, signed, timestamp, verb, registration, target, found);
    }
}
