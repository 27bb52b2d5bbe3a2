package vn.hocso.lrs.access.launch;

import java.time.Instant;
import java.util.UUID;

/**
 * A token for one session; its secret is told this once.
 *
 * @param endpoint of the store
 * @param key and secret for Basic authentication
 * @param token the same as one text for {@code Authorization: Bearer}
 */
public record Launch(String endpoint, String key, String secret, String token, String authority, String activity,
        UUID registration, Instant endsAt) {}
