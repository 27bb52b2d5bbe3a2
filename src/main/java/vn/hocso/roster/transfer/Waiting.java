package vn.hocso.roster.transfer;

import java.time.Instant;

/**
 * How many people wait to come into a team.
 *
 * @param since when the first of them asked, null for nobody
 */
public record Waiting(long people, Instant since) {}
