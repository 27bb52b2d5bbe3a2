package vn.hocso.learning.relay;

import java.time.Instant;
import java.util.UUID;

/**
 * A parcel whose key nobody registered.
 *
 * @param relayer the leader who brought it
 * @param attempts of how many quizzes it tells
 * @param body as it came
 * @param refusedAt when the member said that it is somebody else's, null while nothing was said
 */
record Waiting(String parcel, UUID relayer, String keyId, Instant receivedAt, int attempts, String body, Instant refusedAt) {

    private static final int SHORT = 8;

    public boolean isRefused() {
        return refusedAt != null;
    }

    /** @return what people tell two keys apart by */
    public String shortKey() {
        return keyId.substring(0, SHORT);
    }
}
