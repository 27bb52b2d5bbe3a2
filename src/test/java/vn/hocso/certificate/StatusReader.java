package vn.hocso.certificate;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.Base64;
import java.util.zip.GZIPInputStream;

/** Reads lists by the words of the standard and nothing of ours. */
public final class StatusReader {

    private StatusReader() {}

    /** @param encoded multibase: a letter for the alphabet, then the zipped bits in it */
    public static byte[] bits(String encoded) {
        if (encoded.charAt(0) != 'u') {
            throw new IllegalArgumentException("Not in URL-safe base64 without padding");
        }
        try (var unzipped = new GZIPInputStream(
                new ByteArrayInputStream(Base64.getUrlDecoder().decode(encoded.substring(1))))) {
            return unzipped.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @return the bit at that place, counted from the left */
    static boolean bit(String encoded, int place) {
        byte[] bits = bits(encoded);
        return new BigInteger(1, bits).testBit(bits.length * 8 - 1 - place);
    }
}
