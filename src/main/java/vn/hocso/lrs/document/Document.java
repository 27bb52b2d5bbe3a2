package vn.hocso.lrs.document;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;

/**
 * A document as it was received.
 *
 * @param contentType as the header had it
 * @param stored when it was written last, null before
 */
record Document(String contentType, byte[] content, Instant stored) {

    private static final String USUAL = "application/octet-stream";
    private static final String JSON = "application/json";

    static Document received(String contentType, byte[] content) {
        return new Document(contentType == null || contentType.isBlank() ? USUAL : contentType.strip(), content, null);
    }

    boolean isJson() {
        return JSON.equalsIgnoreCase(contentType.split(";", 2)[0].strip());
    }

    /** @return SHA-1 of the content in lower-case hexadecimal, without quotes */
    String etag() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-1").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-1", e);
        }
    }
}
