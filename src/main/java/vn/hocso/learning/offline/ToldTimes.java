package vn.hocso.learning.offline;

import java.time.Duration;
import java.time.Instant;

import vn.hocso.learning.offline.ActsTold.AttemptTold;

/**
 * When something happened that a phone tells afterwards: from its own clock, from what was seen of that clock, and from when
 * the service learned of it.
 *
 * @param ahead by how much our clock is ahead of the phone's now
 * @param receivedAt now, by our clock
 */
record ToldTimes(Duration ahead, Instant receivedAt, OfflineConfig config) {

    /** Why told times are not plausible. */
    enum Doubt {
        /** The phone never told its clock before. */
        DEVICE_UNKNOWN,
        /** Its clock was set since then, or shows a time before a contact that came before. */
        CLOCK_CHANGED,
        /** Before the phone had anything to learn with. */
        BEFORE_DEVICE,
        /** After it was received. */
        NOT_YET,
        /** Longer ago than is believed. */
        TOO_LONG_AGO
    }

    /** The moment by our clock; never after it was received. */
    Instant corrected(Instant told) {
        Instant at = told.plus(ahead);
        return at.isAfter(receivedAt) ? receivedAt : at;
    }

    /**
     * @param before what was known of the phone before this contact, null for nothing
     * @param told by the phone's clock
     * @return null when the times are plausible
     */
    Doubt doubt(Device before, AttemptTold told) {
        if (before == null) {
            return Doubt.DEVICE_UNKNOWN;
        }
        if (ahead.minus(before.ahead()).abs().compareTo(config.tolerance()) > 0) {
            return Doubt.CLOCK_CHANGED;
        }
        if (told.until().plus(ahead).isAfter(receivedAt.plus(config.tolerance()))) {
            return Doubt.NOT_YET;
        }
        Instant first = told.from().plus(ahead);
        Instant mayBeOff = first.plus(config.tolerance());
        if (mayBeOff.isBefore(before.registeredAt())) {
            return Doubt.BEFORE_DEVICE;
        }
        if (mayBeOff.isBefore(before.clockSince()) || mayBeOff.isBefore(Instant.ofEpochMilli(told.after()))) {
            return Doubt.CLOCK_CHANGED;
        }
        return first.isBefore(receivedAt.minus(config.longestWait())) ? Doubt.TOO_LONG_AGO : null;
    }
}
