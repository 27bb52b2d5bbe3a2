package vn.hocso.campaign.attendance;

import java.time.Instant;

/**
 * A code that was scanned or typed, and what it was then.
 *
 * @param point id of the point, 0 for the room
 * @param at by the clock of the service
 * @param stale whether the code had run out
 */
public record Scan(long session, long point, Way way, Instant at, boolean stale) {}
