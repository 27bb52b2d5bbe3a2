package vn.hocso.roster.scheme;

import java.time.Instant;
import java.util.UUID;

/**
 * A file of a scheme that was sent.
 *
 * @param digest SHA-256, hex
 * @param baseVersion of the scheme when it was compared with it
 * @param appliedAt null while it was only looked at
 */
record SchemeImport(UUID id, String scheme, String fileName, String digest, long baseVersion, Instant sentAt,
        Instant appliedAt) {

    public boolean isApplied() {
        return appliedAt != null;
    }
}
