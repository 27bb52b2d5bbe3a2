package vn.hocso.learning.relay;

import java.time.Instant;

/**
 * The public part of a key with which a member's phone signs.
 *
 * @param id RFC 7638 thumbprint
 * @param revokedAt null while it holds
 */
record PhoneKey(String id, String jwk, Instant since, Instant revokedAt) {

    private static final int SHORT = 8;

    public boolean isRevoked() {
        return revokedAt != null;
    }

    /** @return what people tell two keys apart by */
    public String shortId() {
        return id.substring(0, SHORT);
    }
}
