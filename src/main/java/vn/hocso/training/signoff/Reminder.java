package vn.hocso.training.signoff;

import java.time.Instant;

/**
 * The newest time that a province was reminded of a report.
 *
 * @param no how often it was reminded by then
 */
record Reminder(int no, Instant sentAt) {

    /** @return whether it was reminded before, so that somebody above the office that reports should know */
    public boolean isRepeated() {
        return no > 1;
    }
}
