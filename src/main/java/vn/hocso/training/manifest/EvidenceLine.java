package vn.hocso.training.manifest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A counted statement as one line of JSON. The statement stands last and byte for byte, so that it can be cut out again: its
 * hash and its signature are over those bytes.
 */
public final class EvidenceLine {

    private static final byte[] STATEMENT = ",\"statement\":".getBytes(StandardCharsets.UTF_8);
    private static final byte[] NOTHING = "null".getBytes(StandardCharsets.UTF_8);

    private EvidenceLine() {}

    /** @return with its line end */
    public static byte[] of(CountedStatement statement) {
        String head = "{\"id\":\"%s\",\"received\":\"%s\",\"proven\":%b,\"signature\":\"%s\"".formatted(statement.id(),
                statement.received(), statement.proven(), statement.signature());
        var line = new ByteArrayOutputStream();
        line.writeBytes(head.getBytes(StandardCharsets.UTF_8));
        line.writeBytes(STATEMENT);
        line.writeBytes(statement.body() == null ? NOTHING : statement.body());
        line.write('}');
        line.write('\n');
        return line.toByteArray();
    }

    /**
     * @param line without its line end
     * @throws IllegalArgumentException when it is no such line
     */
    static CountedStatement read(byte[] line) {
        int at = indexOf(line, STATEMENT);
        if (at < 0 || line[line.length - 1] != '}') {
            throw new IllegalArgumentException("no line of evidence");
        }
        byte[] head = Arrays.copyOf(line, at + 1);
        head[at] = '}';
        byte[] body = Arrays.copyOfRange(line, at + STATEMENT.length, line.length - 1);
        try {
            JsonNode known = Canonical.tree(head);
            if (!known.path("proven").isBoolean() || !known.path("signature").isTextual()) {
                throw new IllegalArgumentException("something is missing");
            }
            return new CountedStatement(UUID.fromString(known.path("id").asText()),
                    Instant.parse(known.path("received").asText()), known.get("proven").booleanValue(),
                    known.get("signature").textValue(), Arrays.equals(body, NOTHING) ? null : body);
        } catch (IOException | DateTimeException e) {
            throw new IllegalArgumentException("no line of evidence", e);
        }
    }

    private static int indexOf(byte[] text, byte[] part) {
        for (int i = 0; i + part.length <= text.length; i++) {
            if (Arrays.equals(text, i, i + part.length, part, 0, part.length)) {
                return i;
            }
        }
        return -1;
    }
}
