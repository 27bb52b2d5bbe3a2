package vn.hocso.learning.offline;

import java.time.Duration;
import java.time.Instant;

/**
 * A browser that a member learns with, as it was seen last.
 *
 * @param registeredAt when it was first seen, before it got a lesson
 * @param clockSince since when its clock is seen to go as it goes
 * @param ahead by how much our clock is ahead of its own
 */
record Device(Instant registeredAt, Instant clockSince, Duration ahead) {}
