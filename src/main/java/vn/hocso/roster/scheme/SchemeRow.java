package vn.hocso.roster.scheme;

import java.time.LocalDate;

/**
 * One line of a file: a province is in a cluster.
 *
 * @param line as the spreadsheet shows it; the first is 1
 * @param province code of DMHC-2022
 * @param to last day, null for open
 */
record SchemeRow(int line, String scheme, String schemeName, String cluster, String province, LocalDate from, LocalDate to) {

    boolean holdsOn(LocalDate day) {
        return !from.isAfter(day) && (to == null || !to.isBefore(day));
    }

    /** @return whether both say something about one day */
    boolean overlaps(SchemeRow other) {
        return (to == null || !other.from.isAfter(to)) && (other.to == null || !from.isAfter(other.to));
    }
}
