package vn.hocso.lrs.attachment;

import java.util.Map;

/**
 * What one request brought.
 *
 * @param statements as JSON
 * @param files by SHA-2 in lower case
 */
public record Parcel(byte[] statements, Map<String, Spooled> files) implements AutoCloseable {

    /** Throws away the temporary files; what was stored is stored. */
    @Override
    public void close() {
        files.values().forEach(Spooled::close);
    }
}
