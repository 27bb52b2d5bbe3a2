package vn.hocso.lrs.exchange;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * A line of a file of statements that is a piece of an attachment. The pieces stand, in their order, before the first
 * statement that the attachment belongs to.
 *
 * @param sha2 of the whole attachment, in lower case
 */
record FileLine(String sha2, byte[] content) {

    private static final byte[] START = "{\"attachment\":".getBytes(StandardCharsets.US_ASCII);
    private static final ObjectMapper JSON = new ObjectMapper();

    byte[] line() {
        return "{\"attachment\":{\"sha2\":\"%s\",\"content\":\"%s\"}}\n"
                .formatted(sha2, Base64.getEncoder().encodeToString(content)).getBytes(StandardCharsets.US_ASCII);
    }

    /** @return empty when it is a statement, or meant to be one */
    static Optional<FileLine> of(byte[] line) {
        if (line == null || !startsLikeOne(line)) {
            return Optional.empty();
        }
        try {
            JsonNode piece = JSON.readTree(line).path("attachment");
            return piece.path("sha2").isTextual() && piece.path("content").isTextual()
                    ? Optional.of(new FileLine(piece.path("sha2").textValue(), piece.path("content").binaryValue()))
                    : Optional.empty();
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static boolean startsLikeOne(byte[] line) {
        return line.length > START.length && Arrays.equals(line, 0, START.length, START, 0, START.length);
    }
}
