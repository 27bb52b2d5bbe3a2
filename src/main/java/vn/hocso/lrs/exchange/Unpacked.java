package vn.hocso.lrs.exchange;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.zip.GZIPInputStream;

import vn.hocso.shared.DomainException;
import vn.hocso.shared.DomainException.Kind;

/** The content of a file, packed with gzip or not, up to a size: a small file may hold a very large one. */
class Unpacked extends FilterInputStream {

    private static final int MAGIC = 2;
    private static final int BUFFER = 65_536;

    private final long most;
    private long read;

    private Unpacked(InputStream in, long most) {
        super(in);
        this.most = most;
    }

    /** What it is, its first bytes tell: names and headers are often wrong. */
    static InputStream of(InputStream file, long most) throws IOException {
        var start = new PushbackInputStream(file, MAGIC);
        byte[] magic = start.readNBytes(MAGIC);
        start.unread(magic);
        boolean packed = magic.length == MAGIC && (magic[0] & 0xFF) == 0x1F && (magic[1] & 0xFF) == 0x8B;
        return new Unpacked(packed ? new GZIPInputStream(start, BUFFER) : start, most);
    }

    @Override
    public int read() throws IOException {
        int c = super.read();
        count(c < 0 ? 0 : 1);
        return c;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int count = super.read(bytes, offset, length);
        count(Math.max(count, 0));
        return count;
    }

    private void count(int more) {
        read += more;
        if (read > most) {
            throw new DomainException(Kind.TOO_LARGE, "load-too-large",
                    "Tệp sau khi giải nén lớn quá mức cho phép; việc nạp dừng ở đây.");
        }
    }
}
