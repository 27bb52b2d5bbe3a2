package vn.hocso.lrs.client;

import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.function.Consumer;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;

/**
 * Reads a page while it arrives. Each statement is handed over as the bytes it came in, and only one is in memory: numbers keep
 * their text, and a page may be of any size.
 */
final class StatementStream {

    private static final JsonFactory JSON = new JsonFactory();

    private StatementStream() {}

    /** @return what the page says of the next one, empty when there is none */
    static String read(InputStream body, Consumer<byte[]> statements) throws IOException {
        var kept = new Kept(body);
        String more = "";
        try (JsonParser parser = JSON.createParser(kept)) {
            expect(parser.nextToken() == JsonToken.START_OBJECT);
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String name = parser.currentName();
                JsonToken value = parser.nextToken();
                if ("statements".equals(name)) {
                    expect(value == JsonToken.START_ARRAY);
                    each(parser, kept, statements);
                } else if ("more".equals(name) && value == JsonToken.VALUE_STRING) {
                    more = parser.getText();
                } else {
                    parser.skipChildren();
                }
            }
            expect(parser.currentToken() == JsonToken.END_OBJECT);
        }
        return more;
    }

    private static void each(JsonParser parser, Kept kept, Consumer<byte[]> statements) throws IOException {
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            expect(token == JsonToken.START_OBJECT);
            long start = parser.currentTokenLocation().getByteOffset();
            parser.skipChildren();
            statements.accept(kept.take(start, parser.currentLocation().getByteOffset()));
        }
    }

    private static void expect(boolean right) throws IOException {
        if (!right) {
            throw new IOException("This is no page of statements");
        }
    }

    /** Remembers what the parser has read since the end of the last statement. */
    private static final class Kept extends FilterInputStream {

        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private long offset;

        Kept(InputStream in) {
            super(in);
        }

        @Override
        public int read(byte[] into, int at, int most) throws IOException {
            int count = super.read(into, at, most);
            if (count > 0) {
                bytes.write(into, at, count);
            }
            return count;
        }

        byte[] take(long start, long end) {
            byte[] all = bytes.toByteArray();
            byte[] taken = Arrays.copyOfRange(all, (int) (start - offset), (int) (end - offset));
            bytes.reset();
            bytes.write(all, (int) (end - offset), all.length - (int) (end - offset));
            offset = end;
            return taken;
        }
    }
}
