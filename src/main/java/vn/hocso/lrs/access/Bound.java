package vn.hocso.lrs.access;

import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;

import vn.hocso.lrs.statement.Outline;
import vn.hocso.lrs.statement.Statement;
import vn.hocso.lrs.statement.StatementReader;
import vn.hocso.shared.DomainException;

/**
 * What a launch token is bound to: one learner in one session.
 *
 * @param actor key of the agent
 */
public record Bound(String actor, UUID registration) {

    /** @throws DomainException FORBIDDEN when the statement is about somebody else or another session, or voids another one */
    public void check(Statement statement) {
        if (statement.voids() != null) {
            throw foreign("verb: mã phiên học không hủy được bản ghi");
        }
        if (!registration.equals(statement.registration())) {
            throw foreign("context.registration: phải là " + registration);
        }
        if (!isActorOf(statement.body())) {
            throw foreign("actor: phải là người học của phiên này");
        }
    }

    /** @param shown a stored statement, as received */
    public boolean covers(byte[] shown) {
        String session = Outline.read(shown).path("context").path("registration").asText("");
        return registration.toString().equalsIgnoreCase(session) && isActorOf(shown);
    }

    /** @throws DomainException FORBIDDEN when that is not this learner in this session */
    public void check(String agent, UUID session) {
        if (!actor.equals(agent) || !registration.equals(session)) {
            throw foreign("agent và registration: phải là của phiên này");
        }
    }

    private boolean isActorOf(byte[] statement) {
        JsonNode shown = Outline.read(statement).path("actor");
        // A group is somebody else, also one of which the learner is the only member.
        return !"Group".equals(shown.path("objectType").asText()) && actor.equals(StatementReader.agentKey(shown.toString()));
    }

    private static DomainException foreign(String rule) {
        return DomainException.forbidden("launch-foreign", rule + ".");
    }
}
