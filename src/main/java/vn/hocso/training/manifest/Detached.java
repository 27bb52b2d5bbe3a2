package vn.hocso.training.manifest;

import java.util.Base64;
import java.util.Optional;

/** A signature without what it signs: the JWS of RFC 7515, appendix F, header and signature with nothing between. */
public final class Detached {

    private Detached() {}

    /** @param compact a whole JWS */
    public static String of(String compact) {
        String[] parts = compact.split("\\.", -1);
        if (parts.length != 3) {
            throw new IllegalArgumentException("No compact JWS");
        }
        return parts[0] + ".." + parts[2];
    }

    /** @return the whole JWS again, empty when the signature is none */
    public static Optional<String> with(String detached, byte[] payload) {
        String[] parts = detached.split("\\.", -1);
        return parts.length == 3 && parts[1].isEmpty()
                ? Optional.of(parts[0] + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(payload) + "." + parts[2])
                : Optional.empty();
    }
}
