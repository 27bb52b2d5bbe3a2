package vn.hocso.lrs.access.desk;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Set;

import vn.hocso.lrs.access.ClientScope;

/**
 * A key given to a program, without its secret, which nobody knows but the program.
 *
 * @param key public: it stands in requests, logs and metrics
 * @param name of the system that uses it
 * @param createdBy subject, null when no person made it
 * @param secretVersion counts the secrets it has had, from 1
 * @param previousUntil until then the secret before this one is good too; null when it is not, or no longer
 * @param revokedAt null while in force
 * @param accepted requests that came with the right secret, seconds old at most
 * @param refused requests with a wrong or ended secret, after the revocation, or without the scope they needed
 * @param lastUse of the accepted, null when it was never used
 */
record Credential(String key, String name, String authority, Set<ClientScope> scopes, String createdBy,
        Instant createdAt, int secretVersion, Instant secretAt, Instant previousUntil, String revokedBy, Instant revokedAt,
        long accepted, long refused, Instant lastUse) {

    public boolean revoked() {
        return revokedAt != null;
    }

    /** @return the key as a segment of a path */
    public String path() {
        return URLEncoder.encode(key, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
