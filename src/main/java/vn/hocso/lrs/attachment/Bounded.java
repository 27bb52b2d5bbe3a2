package vn.hocso.lrs.attachment;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

import vn.hocso.shared.DomainException;
import vn.hocso.shared.DomainException.Kind;

/** Takes so many bytes and refuses the next one. */
class Bounded extends FilterOutputStream {

    private final long most;
    private long written;

    Bounded(OutputStream out, long most) {
        super(out);
        this.most = most;
    }

    @Override
    public void write(int b) throws IOException {
        count(1);
        out.write(b);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        count(length);
        out.write(bytes, offset, length);
    }

    private void count(int more) {
        written += more;
        if (written > most) {
            throw tooLarge();
        }
    }

    static DomainException tooLarge() {
        return new DomainException(Kind.TOO_LARGE, "body-too-large", "Nội dung gửi lên quá lớn.");
    }
}
