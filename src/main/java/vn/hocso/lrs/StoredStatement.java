package vn.hocso.lrs;

import java.time.Instant;
import java.util.UUID;

/**
 * A statement as it lies in the store.
 *
 * @param body the bytes as they were received
 * @param stored when the store took it
 * @param authority under whose name it was written: {@code learning} for the platform's own
 */
public record StoredStatement(UUID id, byte[] body, Instant stored, String authority) {}
