package vn.hocso.lrs.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Map;

/**
 * A file that came with statements, until it is stored or thrown away.
 *
 * @param sha2 what it was announced as, in lower case; proved
 */
public record Spooled(String sha2, Path file, long length) implements AutoCloseable {

    /** SHA-2 by the number of hexadecimal digits. */
    private static final Map<Integer, String> ALGORITHMS = Map.of(56, "SHA-224", 64, "SHA-256", 96, "SHA-384", 128, "SHA-512");

    static Spooled read(MultipartReader reader, String sha2, long longest) throws IOException {
        Spooling spooling = Spooling.begin(sha2, longest);
        try {
            reader.copy(spooling);
            return spooling.finish();
        } catch (IOException | RuntimeException e) {
            spooling.close();
            throw e;
        }
    }

    InputStream open() throws IOException {
        return Files.newInputStream(file);
    }

    /** @return its first bytes, all of them when there are no more */
    public byte[] bytes(int most) {
        try (InputStream in = open()) {
            return in.readNBytes(most);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static MessageDigest digest(String sha2) {
        String algorithm = ALGORITHMS.get(sha2.length());
        if (algorithm == null) {
            throw MultipartReader.broken("X-Experience-API-Hash không phải mã băm SHA-2");
        }
        try {
            return MessageDigest.getInstance(algorithm);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has " + algorithm, e);
        }
    }
}
