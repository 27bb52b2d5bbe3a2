package vn.hocso.lrs.retention;

import java.time.Instant;

/**
 * A statement whose time is over.
 *
 * @param hour start of the hour in whose seal it is, null while it is in none
 * @param waits whether a target of forwarding did not get it yet
 */
record Due(long seq, Instant stored, Instant hour, boolean waits) {}
