package vn.hocso.lrs.document;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/**
 * What documents hang from.
 *
 * @param activity IRI, null for profiles of agents
 * @param agent key of the agent, null for profiles of activities
 * @param registration null when a state has none, and when states of all registrations are asked for
 */
record Place(Kind kind, String activity, String agent, UUID registration) {

    enum Kind {
        STATE, ACTIVITY, AGENT
    }

    static Place state(String activity, String agent, UUID registration) {
        return new Place(Kind.STATE, activity, agent, registration);
    }

    static Place ofActivity(String activity) {
        return new Place(Kind.ACTIVITY, activity, null, null);
    }

    static Place ofAgent(String agent) {
        return new Place(Kind.AGENT, null, agent, null);
    }

    /** @return SHA-256 over kind, activity and agent; an IRI holds no line break, so no two places read the same */
    byte[] digest() {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest((kind + "\n" + activity + "\n" + agent).getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
