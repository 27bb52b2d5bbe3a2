package vn.hocso.lrs.exchange;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * The last line of an export. Without it the file is not all there.
 *
 * @param statements lines before it
 * @param consistentThrough everything stored up to then and fitting the filter is in the file
 */
record Trailer(long statements, Instant consistentThrough) {

    private static final int LONGEST = 200;
    private static final byte[] START = "{\"export\":".getBytes(StandardCharsets.US_ASCII);
    private static final ObjectMapper JSON = new ObjectMapper();

    byte[] line() {
        return "{\"export\":{\"statements\":%d,\"consistentThrough\":\"%s\"}}\n".formatted(statements, consistentThrough)
                .getBytes(StandardCharsets.US_ASCII);
    }

    /** @return empty when it is a statement, or meant to be one */
    static Optional<Trailer> of(byte[] line) {
        if (line == null || line.length > LONGEST || !startsLikeOne(line)) {
            return Optional.empty();
        }
        try {
            JsonNode export = JSON.readTree(line).path("export");
            return export.path("statements").isIntegralNumber() && export.path("consistentThrough").isTextual()
                    ? Optional.of(new Trailer(export.path("statements").longValue(),
                            Instant.parse(export.path("consistentThrough").textValue())))
                    : Optional.empty();
        } catch (IOException | DateTimeException e) {
            return Optional.empty();
        }
    }

    private static boolean startsLikeOne(byte[] line) {
        for (int i = 0; i < START.length; i++) {
            if (i >= line.length || line[i] != START[i]) {
                return false;
            }
        }
        return true;
    }
}
