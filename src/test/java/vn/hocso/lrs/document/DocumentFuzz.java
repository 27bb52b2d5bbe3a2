package vn.hocso.lrs.document;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import vn.hocso.shared.DomainException;

/** The first line of the input is a header with tags, the next one is a document, and the rest is merged into it. */
public final class DocumentFuzz {

    private DocumentFuzz() {}

    public static void fuzzerTestOneInput(byte[] input) {
        int first = end(input, 0);
        int second = end(input, first + 1);
        String tags = new String(input, 0, first, StandardCharsets.UTF_8);
        var condition = Condition.of(tags, tags);
        if (condition.holds("aaf4c61ddcc5e8a2dabede0f3b482cd9aea9434d")) {
            throw new IllegalStateException("Both matches and does not: " + tags);
        }
        try {
            JsonObject present = JsonObject.of(Arrays.copyOfRange(input, Math.min(first + 1, input.length), second));
            JsonObject posted = JsonObject.of(Arrays.copyOfRange(input, Math.min(second + 1, input.length), input.length));
            readAgain(present.mergedWith(posted));
        } catch (DomainException refused) {
            // as it should be
        }
    }

    private static void readAgain(byte[] merged) {
        try {
            JsonObject.of(merged);
        } catch (DomainException unreadable) {
            throw new IllegalStateException(new String(merged, StandardCharsets.UTF_8), unreadable);
        }
    }

    private static int end(byte[] input, int start) {
        int end = Math.min(start, input.length);
        while (end < input.length && input[end] != '\n') {
            end++;
        }
        return end;
    }
}
