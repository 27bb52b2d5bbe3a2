package vn.hocso.lrs.exchange;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

/**
 * Cuts a file into statements without reading them: at line ends, or, when its first character is a bracket, at the commas
 * of one JSON array. Never holds more than one, and of one that is too long nothing.
 */
class Items {

    private static final int BUFFER = 65_536;
    private static final int END = -1;
    private static final int[] BYTE_ORDER_MARK = {0xEF, 0xBB, 0xBF};

    private final InputStream in;
    private final int longest;
    private final byte[] buffer = new byte[BUFFER];
    private int at;
    private int end;
    private long line = 1;
    private long number;
    private boolean begun;
    private boolean array;
    private boolean over;

    Items(InputStream in, int longest) {
        this.in = in;
        this.longest = longest;
    }

    /**
     * @return null at the end
     * @throws EOFException when an array ends without its bracket
     */
    Item next() throws IOException {
        if (!begun) {
            begin();
        }
        return array ? nextOfArray() : nextLine();
    }

    private void begin() throws IOException {
        begun = true;
        if (peek() == BYTE_ORDER_MARK[0]) {
            for (int expected : BYTE_ORDER_MARK) {
                if (peek() == expected) {
                    read();
                }
            }
        }
        skipBlanks();
        array = peek() == '[';
        if (array) {
            read();
        }
    }

    private Item nextLine() throws IOException {
        skipBlanks();
        if (peek() == END) {
            return null;
        }
        var taken = new Taken(line);
        for (int c = read(); c != END && c != '\n'; c = read()) {
            taken.add(c);
        }
        return taken.item();
    }

    private Item nextOfArray() throws IOException {
        skipBlanks();
        if (over) {
            if (peek() == END) {
                return null;
            }
            // Something behind the array: handed over as it is, to be refused by name.
            return rest();
        }
        if (peek() == ']') {
            read();
            over = true;
            return nextOfArray();
        }
        var taken = new Taken(line);
        int depth = 0;
        boolean text = false;
        for (int c = read();; c = read()) {
            if (c == END) {
                throw new EOFException("The array does not end");
            }
            if (text) {
                if (c == '\\') {
                    taken.add(c);
                    c = read();
                } else if (c == '"') {
                    text = false;
                }
            } else if (c == '"') {
                text = true;
            } else if (c == '{' || c == '[') {
                depth++;
            } else if (depth > 0 && (c == '}' || c == ']')) {
                depth--;
            } else if (depth == 0 && (c == ',' || c == ']')) {
                over = c == ']';
                return taken.item();
            }
            taken.add(c);
        }
    }

    private Item rest() throws IOException {
        var taken = new Taken(line);
        for (int c = read(); c != END; c = read()) {
            taken.add(c);
        }
        return taken.item();
    }

    private void skipBlanks() throws IOException {
        for (int c = peek(); c == ' ' || c == '\t' || c == '\r' || c == '\n'; c = peek()) {
            read();
        }
    }

    private int peek() throws IOException {
        return at < end || fill() ? buffer[at] & 0xFF : END;
    }

    private int read() throws IOException {
        if (at == end && !fill()) {
            return END;
        }
        int c = buffer[at++] & 0xFF;
        if (c == '\n') {
            line++;
        }
        return c;
    }

    private boolean fill() throws IOException {
        int read = in.read(buffer, 0, BUFFER);
        at = 0;
        end = Math.max(read, 0);
        return read > 0;
    }

    /** One statement while it is read. */
    private final class Taken {

        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(1024);
        private final long from;
        private boolean tooLong;

        Taken(long from) {
            this.from = from;
        }

        void add(int c) {
            if (bytes.size() < longest) {
                bytes.write(c);
            } else {
                tooLong = true;
            }
        }

        Item item() {
            return new Item(++number, from, tooLong ? null : bytes.toByteArray());
        }
    }
}
