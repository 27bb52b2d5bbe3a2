package vn.hocso.training.evidence;

import java.time.Instant;
import java.util.UUID;

/**
 * Somebody with an account whom a number counts.
 *
 * @param team id of the team for which the number counts the person
 * @param places how often it counts the person there: once, or as often as a list has them
 * @param since when they completed, null when they have not
 * @param late whether that is after the target's last day; likewise {@code unproven}: in time, as far as is known
 */
public record Counted(long team, UUID member, long places, Instant since, boolean late, boolean unproven) {}
