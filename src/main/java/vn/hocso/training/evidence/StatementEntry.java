package vn.hocso.training.evidence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;

import vn.hocso.lrs.StoredStatement;

/**
 * A statement as a page shows it.
 *
 * @param verb in Vietnamese
 * @param object what it is about
 * @param at when it happened, null when the statement does not say it
 * @param account the random name of its actor
 * @param json with line ends and indents
 */
record StatementEntry(UUID id, String verb, String object, Instant at, Instant stored, String homePage, String account,
        String json) {

    private static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .setNodeFactory(JsonNodeFactory.withExactBigDecimals(true));

    /** @throws UncheckedIOException when what lies in the store is no JSON any more */
    static StatementEntry of(StoredStatement stored) {
        try {
            JsonNode statement = JSON.readTree(stored.body());
            JsonNode account = statement.path("actor").path("account");
            return new StatementEntry(stored.id(),
                    capital(statement.at("/verb/display/vi").asText(statement.at("/verb/id").asText())),
                    statement.at("/object/definition/name/vi").asText(statement.at("/object/id").asText()),
                    instant(statement.path("timestamp").asText()), stored.stored(), account.path("homePage").asText(),
                    account.path("name").asText(), JSON.writerWithDefaultPrettyPrinter().writeValueAsString(statement));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String capital(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    private static Instant instant(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
