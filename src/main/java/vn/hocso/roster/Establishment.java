package vn.hocso.roster;

import java.time.LocalDate;

/**
 * How far a province had come with founding teams.
 *
 * @param source how a page names where it comes from
 * @param inferred follows from two letters, stands in none
 */
public record Establishment(String provinceCode, Status status, LocalDate asOf, String source, boolean inferred) {

    /** By commune level. */
    public enum Status {
        /** Chưa thành lập. */
        NONE,
        /** Chưa hoàn thành đến cấp xã. */
        INCOMPLETE,
        /** Hoàn thành đến cấp xã. */
        COMPLETE_COMMUNE
    }
}
