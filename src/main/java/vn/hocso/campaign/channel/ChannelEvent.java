package vn.hocso.campaign.channel;

import java.io.IOException;
import java.time.Instant;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * What the channel tells, as far as it concerns us.
 *
 * @param name {@code follow}, {@code unfollow}, {@code user_send_text} or another one
 * @param timestamp milliseconds since 1970, as it stands in the body
 * @param user the channel's id of the person, empty where an event has none
 * @param text of a message, null for none
 */
record ChannelEvent(String name, String appId, String timestamp, String user, String text) {

    private static final String MILLISECONDS = "\\d{1,15}";

    /** @return empty when it is no event at all */
    static Optional<ChannelEvent> read(byte[] body, ObjectMapper json) {
        try {
            JsonNode event = json.readTree(body);
            return event == null || !event.isObject()
                    ? Optional.empty()
                    : Optional.of(new ChannelEvent(event.path("event_name").asText(), event.path("app_id").asText(),
                            event.path("timestamp").asText(), user(event), event.path("message").path("text").asText(null)));
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    private static String user(JsonNode event) {
        JsonNode follower = event.path("follower").path("id");
        return (follower.isMissingNode() ? event.path("sender").path("id") : follower).asText();
    }

    /** @return empty when it is no time */
    Optional<Instant> at() {
        return timestamp.matches(MILLISECONDS)
                ? Optional.of(Instant.ofEpochMilli(Long.parseLong(timestamp)))
                : Optional.empty();
    }
}
