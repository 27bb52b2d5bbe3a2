package vn.hocso.certificate.status;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/** The bits of a list: set where a paper was revoked, in the order and form in which the standard wants them (3.3 and 3.4). */
final class Revoked {

    private static final int HIGHEST = 0x80;
    /** Multibase: URL-safe base64 without padding. */
    private static final String BASE64URL = "u";

    private Revoked() {}

    static String encode(List<Integer> indexes) {
        var bits = new byte[Place.ENTRIES / Byte.SIZE];
        indexes.forEach(index -> bits[index / Byte.SIZE] |= (byte) (HIGHEST >> index % Byte.SIZE));
        return BASE64URL + Base64.getUrlEncoder().withoutPadding().encodeToString(gzip(bits));
    }

    private static byte[] gzip(byte[] content) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(bytes)) {
            zip.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
