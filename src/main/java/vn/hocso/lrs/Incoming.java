package vn.hocso.lrs;

import java.time.Instant;

import vn.hocso.lrs.statement.Statement;

/**
 * A statement on its way in.
 *
 * @param moment when it counts as stored while the platform replays the past, else null
 */
record Incoming(String authority, Statement statement, Instant moment) {}
