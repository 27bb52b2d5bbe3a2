package vn.hocso.keycloak;

import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;

import org.keycloak.jose.jws.crypto.HashUtils;
import org.keycloak.models.SingleUseObjectProvider;

/**
 * So many in any stretch of so many seconds, counted for all replicas of Keycloak together. Each takes one of the places,
 * which comes free by itself; two that come at once cannot take the same one.
 */
final class Limit {

    private final SingleUseObjectProvider places;
    private final String name;
    private final int most;
    private final int seconds;

    /** @param whom number, address or code that is counted; kept as a digest only */
    Limit(SingleUseObjectProvider places, String kind, String whom, int most, int seconds) {
        this.places = places;
        this.name = "hocso-sms:" + HashUtils.sha256UrlEncodedHash(kind + ":" + whom, StandardCharsets.UTF_8) + ":";
        this.most = most;
        this.seconds = seconds;
    }

    /** @return false when there was no place left */
    boolean take() {
        return IntStream.range(0, most).anyMatch(place -> places.putIfAbsent(name + place, seconds));
    }

    boolean isFull() {
        return IntStream.range(0, most).allMatch(place -> places.contains(name + place));
    }
}
