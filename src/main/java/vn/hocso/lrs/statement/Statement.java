package vn.hocso.lrs.statement;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * One valid statement as received, with what the store has to know of it.
 *
 * @param id null when the client left it to the store
 * @param body the bytes as they came
 * @param given see {@link Given}
 * @param digest SHA-256 over the content, whatever the order of properties; without id, timestamp and what the store sets
 * @param timestamp null when not sent
 * @param registration null when not sent
 * @param voids the statement this one voids, null when it does not
 * @param agents key of each agent with true when it is actor or object
 * @param activities IRI of each activity with true when it is the object
 */
public record Statement(UUID id, byte[] body, int given, byte[] digest, Instant timestamp, String verb, UUID registration,
        UUID voids, Map<String, Boolean> agents, Map<String, Boolean> activities) {

    /** The same statement under an id chosen by the store or by the address it was put to. */
    public Statement withId(UUID newId) {
        return new Statement(newId, body, given, digest, timestamp, verb, registration, voids, agents, activities);
    }
}
