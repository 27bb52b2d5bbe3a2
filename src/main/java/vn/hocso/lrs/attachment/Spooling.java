package vn.hocso.lrs.attachment;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;

import vn.hocso.shared.DomainException;

/** A file on its way into a temporary one; whether it is what it was announced as shows at its end. */
public final class Spooling extends OutputStream {

    private final String sha2;
    private final Path file;
    private final MessageDigest digest;
    private final OutputStream out;

    private Spooling(String sha2, Path file, MessageDigest digest, OutputStream out) {
        this.sha2 = sha2;
        this.file = file;
        this.digest = digest;
        this.out = out;
    }

    /**
     * @param sha2 what it is announced as, in lower case
     * @param longest bytes, and not one more
     */
    public static Spooling begin(String sha2, long longest) throws IOException {
        MessageDigest digest = Spooled.digest(sha2);
        Path file = Files.createTempFile("hocso-attachment", null);
        return new Spooling(sha2, file, digest,
                new DigestOutputStream(new Bounded(Files.newOutputStream(file), longest), digest));
    }

    @Override
    public void write(int b) throws IOException {
        out.write(b);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        out.write(bytes, offset, length);
    }

    /** @throws DomainException INVALID when it is not what it was announced as; the temporary file is gone then */
    public Spooled finish() throws IOException {
        out.close();
        if (!HexFormat.of().formatHex(digest.digest()).equals(sha2)) {
            Files.deleteIfExists(file);
            throw MultipartReader.broken("nội dung một phần không khớp X-Experience-API-Hash");
        }
        return new Spooled(sha2, file, Files.size(file));
    }

    /** Throws it away. */
    @Override
    public void close() {
        try {
            out.close();
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
