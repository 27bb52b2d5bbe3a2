package vn.hocso.training.manifest;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/** Reads a file line by line as bytes: decoding would hide what is no UTF-8. */
class Lines {

    /** A line with its number, from 1. */
    record Line(long number, byte[] text) {}

    /** Many times what a statement of the service has. */
    private static final int LONGEST = 1_000_000;

    private final InputStream in;
    private long number;

    Lines(InputStream in) {
        this.in = new BufferedInputStream(in, 1 << 16);
    }

    /** @return the next lines that are not empty, none at the end */
    List<Line> next(int most) throws IOException {
        var lines = new ArrayList<Line>(most);
        while (lines.size() < most) {
            byte[] text = line();
            if (text == null) {
                return lines;
            }
            if (text.length > 0) {
                lines.add(new Line(number, text));
            }
        }
        return lines;
    }

    /** @return null at the end of the file */
    private byte[] line() throws IOException {
        var line = new ByteArrayOutputStream(2048);
        int next = in.read();
        if (next < 0) {
            return null;
        }
        number++;
        for (; next >= 0 && next != '\n'; next = in.read()) {
            if (line.size() == LONGEST) {
                throw new IOException("dòng " + number + " dài hơn " + LONGEST + " byte");
            }
            line.write(next);
        }
        return line.toByteArray();
    }
}
