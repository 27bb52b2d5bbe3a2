package vn.hocso.lrs.protocol;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import vn.hocso.lrs.statement.StatementReader;

/**
 * One agent in a query.
 *
 * @param key by which everything about the agent is found
 * @param json as it was sent
 */
public record AgentParameter(String key, JsonNode json) {

    private static final ObjectMapper JSON = new ObjectMapper();

    static AgentParameter of(String name, String text) {
        String key = StatementReader.agentKey(text);
        try {
            JsonNode json = JSON.readTree(text);
            if ("Group".equals(json.path("objectType").textValue())) {
                throw Parameters.refused(name, "phải là một Agent, không phải Group");
            }
            return new AgentParameter(key, json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("What was read before cannot be read", e);
        }
    }
}
