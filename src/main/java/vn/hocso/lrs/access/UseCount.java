package vn.hocso.lrs.access;

import java.time.Instant;

/**
 * How often a credential was used.
 *
 * @param last of the accepted, null when there is none
 */
record UseCount(long accepted, long refused, Instant last) {

    static UseCount of(Outcome outcome, Instant at) {
        return outcome == Outcome.ACCEPTED ? new UseCount(1, 0, at) : new UseCount(0, 1, null);
    }

    UseCount plus(UseCount other) {
        boolean later = last == null || other.last != null && other.last.isAfter(last);
        return new UseCount(accepted + other.accepted, refused + other.refused, later ? other.last : last);
    }
}
