package vn.hocso.learning.reminder;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

import vn.hocso.shared.time.Campaign;

/**
 * Why people are reminded at a moment, and so whom and how often: daily near a deadline, else weekly.
 *
 * @param lastDay of the target that ends next, null when none is near
 * @param idleDays after how many days without a lesson somebody is reminded when none is near
 */
record Occasion(Instant now, LocalDate lastDay, long idleDays) {

    boolean isNear() {
        return lastDay != null;
    }

    LocalDate today() {
        return Campaign.dateOf(now);
    }

    /** @return who was reminded on that day or later is not again */
    LocalDate notSince() {
        return isNear() ? today() : today().minusDays(idleDays - 1);
    }

    /** @return who learned at that moment or later is not reminded */
    Instant learnedBefore() {
        return isNear() ? Campaign.startOf(today()) : now.minus(Duration.ofDays(idleDays));
    }
}
