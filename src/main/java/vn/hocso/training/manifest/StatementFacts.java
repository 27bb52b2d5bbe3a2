package vn.hocso.training.manifest;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What a statement itself says.
 *
 * @param member random name of the account
 * @param province code of the province of the team held when it happened, {@code 00} without one
 */
record StatementFacts(UUID id, String member, String homePage, String verb, String programme, String rule, String province,
        Instant eventAt) {

    /** @throws IllegalArgumentException when it is no statement that the service writes */
    static StatementFacts of(byte[] body, String idBase) {
        try {
            JsonNode statement = Canonical.tree(body);
            JsonNode account = statement.path("actor").path("account");
            JsonNode extensions = statement.path("context").path("extensions");
            String province = extensions.path(idBase + "/ext/province").asText(":" + Manifest.NO_PROVINCE);
            return new StatementFacts(UUID.fromString(statement.path("id").asText()), account.path("name").asText(),
                    account.path("homePage").asText(), statement.path("verb").path("id").asText(),
                    statement.path("object").path("id").asText(), extensions.path(idBase + "/ext/rule").asText(),
                    province.substring(province.indexOf(':') + 1), Instant.parse(statement.path("timestamp").asText()));
        } catch (IOException | DateTimeException e) {
            throw new IllegalArgumentException("no statement", e);
        }
    }

    /** @return whether the query of the manifest asks for it */
    boolean fits(Manifest.Query query, String idBase) {
        return homePage.equals(idBase) && verb.equals(query.verb()) && programme.equals(query.programme())
                && rule.equals(query.rule()) && (query.province() == null || province.equals(query.province()))
                && eventAt.isBefore(Instant.parse(query.eventBefore()));
    }
}
