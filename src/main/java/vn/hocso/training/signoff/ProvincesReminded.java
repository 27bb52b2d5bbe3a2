package vn.hocso.training.signoff;

import java.time.Instant;
import java.util.List;

/**
 * The centre reminded provinces of a report. Fired inside the transaction that writes the reminders down, so that whoever tells them tells of
 * nothing that did not happen.
 *
 * @param period id of the report's period
 * @param title of the report
 * @param line to whom is reported
 * @param due as the letter writes it: {@code trước ngày 15/12/2022}
 * @param provinces those that were reminded now, not those of earlier today
 */
public record ProvincesReminded(String period, String title, String line, String due, List<Time> provinces, Instant at) {

    /**
     * A province that was reminded.
     *
     * @param province code of DMHC-2022
     * @param no how often it was reminded of that report by now
     */
    public record Time(String province, int no) {}
}
