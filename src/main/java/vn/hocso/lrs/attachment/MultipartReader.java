package vn.hocso.lrs.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import vn.hocso.shared.DomainException;

/**
 * Reads {@code multipart/mixed} (RFC 2046, section 5.1) part by part and byte by byte as it comes, through a buffer of fixed
 * size. First {@link #next}, then {@link #copy}, and so on.
 */
class MultipartReader {

    private static final int BUFFER = 65_536;
    private static final int LONGEST_BOUNDARY = 200;
    private static final int LONGEST_LINE = 4096;
    private static final int MOST_HEADERS = 30;
    private static final byte[] LINE_END = {'\r', '\n'};

    private final InputStream in;
    private final byte[] delimiter;
    private final byte[] buffer = new byte[BUFFER];
    private int start;
    private int end;

    /** @param boundary as the Content-Type says it, without the dashes */
    MultipartReader(InputStream in, String boundary) throws IOException {
        if (boundary.isEmpty() || boundary.length() > LONGEST_BOUNDARY) {
            throw broken("boundary trống hoặc quá dài");
        }
        this.in = in;
        this.delimiter = ("\r\n--" + boundary).getBytes(StandardCharsets.UTF_8);
        // The first delimiter may begin the body: as if a line had ended before.
        System.arraycopy(LINE_END, 0, buffer, 0, LINE_END.length);
        end = LINE_END.length;
        copy(OutputStream.nullOutputStream());
    }

    /** @return the headers of the next part, names in lower case; null after the last one */
    Map<String, String> next() throws IOException {
        need(2);
        if (buffer[start] == '-' && buffer[start + 1] == '-') {
            return null;
        }
        if (!line().isBlank()) {
            throw broken("sau dấu phân cách phải là cuối dòng");
        }
        var headers = new HashMap<String, String>();
        for (String line = line(); !line.isEmpty(); line = line()) {
            int colon = line.indexOf(':');
            if (colon <= 0 || headers.size() == MOST_HEADERS) {
                throw broken("phần đầu của một phần không đọc được");
            }
            headers.putIfAbsent(line.substring(0, colon).strip().toLowerCase(Locale.ROOT), line.substring(colon + 1).strip());
        }
        return headers;
    }

    /** Hands over the content of the part, up to the line end that belongs to the next delimiter. */
    void copy(OutputStream out) throws IOException {
        while (true) {
            int at = find(delimiter);
            if (at >= 0) {
                out.write(buffer, start, at - start);
                start = at + delimiter.length;
                return;
            }
            // The delimiter may have begun in the last bytes.
            int sure = end - start - (delimiter.length - 1);
            if (sure > 0) {
                out.write(buffer, start, sure);
                start += sure;
            }
            fill();
        }
    }

    private String line() throws IOException {
        int at = find(LINE_END);
        while (at < 0) {
            if (end - start > LONGEST_LINE) {
                throw broken("phần đầu của một phần quá dài");
            }
            fill();
            at = find(LINE_END);
        }
        String line = new String(buffer, start, at - start, StandardCharsets.UTF_8);
        start = at + LINE_END.length;
        return line;
    }

    private void need(int bytes) throws IOException {
        while (end - start < bytes) {
            fill();
        }
    }

    private void fill() throws IOException {
        System.arraycopy(buffer, start, buffer, 0, end - start);
        end -= start;
        start = 0;
        int read = in.read(buffer, end, buffer.length - end);
        if (read < 0) {
            throw broken("thiếu dấu phân cách cuối");
        }
        end += read;
    }

    private int find(byte[] wanted) {
        for (int at = start; at <= end - wanted.length; at++) {
            int i = 0;
            while (i < wanted.length && buffer[at + i] == wanted[i]) {
                i++;
            }
            if (i == wanted.length) {
                return at;
            }
        }
        return -1;
    }

    static DomainException broken(String rule) {
        return DomainException.invalid("multipart-invalid", "multipart/mixed: " + rule + ".");
    }
}
