package vn.hocso.training.signoff;

/**
 * A report that a province still owes although it was reminded.
 *
 * @param period id of the report's period
 * @param line to whom is reported
 * @param due as the letter writes it: {@code trước ngày 15/9/2022}
 * @param province code of DMHC-2022
 * @param reminders how often the province was reminded
 */
public record OwedReport(String period, String title, String line, String due, String province, String name,
        int reminders) {}
