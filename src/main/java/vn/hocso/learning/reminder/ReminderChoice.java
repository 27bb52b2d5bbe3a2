package vn.hocso.learning.reminder;

import java.time.Instant;

/**
 * What a member chose.
 *
 * @param off whether nothing is wanted
 * @param putOffUntil when it is wanted again, null for now
 */
public record ReminderChoice(boolean off, Instant putOffUntil) {}
