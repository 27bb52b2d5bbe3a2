package vn.hocso.learning.offline;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;

import vn.hocso.learning.offline.ActsTold.AttemptTold;

/**
 * When something happened that a phone tells afterwards: from its own clock, from what was seen of that clock, and from when
 * the service learned of it.
 *
 * @param device what was known of the phone before this contact, null for nothing
 * @param shown by how much our clock is ahead of what the phone showed while it sent; on a slow line by more than it is
 * @param receivedAt now, by our clock
 */
record ToldTimes(Device device, Duration shown, Instant receivedAt, OfflineConfig config) {

    /** Why told times are not plausible. */
    enum Doubt {
        /** The phone never told its clock before. */
        DEVICE_UNKNOWN,
        /** Its clock was set since then, or shows a time before a contact that came before. */
        CLOCK_CHANGED,
        /** Before the phone had anything to learn with, or before there was that text to learn. */
        TOO_EARLY,
        /** After it was received. */
        NOT_YET,
        /** Longer ago than is believed. */
        TOO_LONG_AGO
    }

    /** What is true of all times of an attempt: why they are not believed, and between which bounds they were in any case. */
    record Judgement(Doubt doubt, Instant earliest) {}

    /**
     * @param publishedAt when the revision was published that was read
     */
    Judgement judge(AttemptTold told, Instant publishedAt) {
        if (device == null) {
            return new Judgement(Doubt.DEVICE_UNKNOWN, receivedAt);
        }
        Instant earliest = Stream.of(device.registeredAt(), publishedAt).max(Instant::compareTo).orElseThrow();
        return new Judgement(doubt(told, earliest), earliest);
    }

    /** The moment by our clock; never before it was possible, never after it was received. */
    Instant corrected(long told, Judgement judgement) {
        Instant at = Instant.ofEpochMilli(told).plus(ahead());
        Instant possible = at.isBefore(judgement.earliest) ? judgement.earliest : at;
        return possible.isAfter(receivedAt) ? receivedAt : possible;
    }

    private Doubt doubt(AttemptTold told, Instant earliest) {
        if (told.stepped() || isSet()) {
            return Doubt.CLOCK_CHANGED;
        }
        Instant first = Instant.ofEpochMilli(told.from()).plus(ahead());
        Instant mayBeOff = first.plus(config.tolerance());
        if (Instant.ofEpochMilli(told.until()).plus(ahead()).isAfter(receivedAt.plus(config.tolerance()))) {
            return Doubt.NOT_YET;
        }
        if (mayBeOff.isBefore(earliest)) {
            return Doubt.TOO_EARLY;
        }
        if (mayBeOff.isBefore(device.clockSince()) || mayBeOff.isBefore(Instant.ofEpochMilli(told.after()))) {
            return Doubt.CLOCK_CHANGED;
        }
        return first.isBefore(receivedAt.minus(config.longestWait())) ? Doubt.TOO_LONG_AGO : null;
    }

    /** A slow line makes the difference larger than it is, and by much; nothing makes it smaller but the clock itself. */
    private boolean isSet() {
        Duration change = shown.minus(device.ahead());
        return change.compareTo(config.tolerance().negated()) < 0 || change.compareTo(config.slowestLine()) > 0;
    }

    /** The smaller one of both: a line delays, and the phone's own time is what counts. */
    private Duration ahead() {
        return device == null || isSet() || shown.compareTo(device.ahead()) < 0 ? shown : device.ahead();
    }
}
