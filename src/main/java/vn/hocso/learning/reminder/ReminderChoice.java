package vn.hocso.learning.reminder;

import java.time.Instant;

/**
 * What a member chose.
 *
 * @param off whether nothing is wanted
 * @param putOffUntil when it is wanted again, null for now
 * @param devices browsers that are reminded
 * @param key by which a browser asks to be, null while nothing is sent to any
 * @param sms whether members without such a browser are reminded by SMS
 * @param smsEnded whether the gateway said that the number takes none
 */
public record ReminderChoice(boolean off, Instant putOffUntil, long devices, String key, boolean sms, boolean smsEnded) {}
