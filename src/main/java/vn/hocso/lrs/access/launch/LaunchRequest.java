package vn.hocso.lrs.access.launch;

import java.io.IOException;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import vn.hocso.lrs.statement.StatementReader;
import vn.hocso.shared.DomainException;

/**
 * What is asked for.
 *
 * @param actor the learner, an Agent
 * @param activity IRI of what is launched
 * @param registration of the session, null for a new one
 * @param minutes for which the token is good, null for the usual time
 * @param authority only from administrators: in whose name the statements will stand; null when nothing was said
 */
record LaunchRequest(JsonNode actor, String activity, UUID registration, Integer minutes, String authority) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** @throws DomainException INVALID when it is no JSON object with these properties */
    static LaunchRequest of(byte[] body) {
        try {
            LaunchRequest asked = JSON.readValue(body == null ? new byte[0] : body, LaunchRequest.class);
            if (asked != null && asked.actor != null && asked.activity != null) {
                return asked;
            }
            throw invalid("actor và activity: bắt buộc phải có");
        } catch (IOException e) {
            throw invalid("phải là một đối tượng JSON có actor, activity, và nếu cần registration, minutes, authority");
        }
    }

    /** @return key of the learner */
    String agent() {
        if ("Group".equals(actor.path("objectType").asText())) {
            throw invalid("actor: phải là một Agent");
        }
        return StatementReader.agentKey(actor.toString());
    }

    static DomainException invalid(String rule) {
        return DomainException.invalid("launch-invalid", rule + ".");
    }
}
