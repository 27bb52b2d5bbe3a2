package vn.hocso.training.signoff;

import java.time.Instant;

/**
 * A report that is signed and stands.
 *
 * @param signedAs role of who signed
 * @param digest of what was signed, in hexadecimal digits
 */
record SignedPack(String province, int no, Instant signedAt, String signedAs, String digest, PackFigures figures) {

    private static final int SHORT = 16;

    /** @return enough of it to be compared by eye */
    public String mark() {
        return digest.substring(0, SHORT);
    }
}
