package vn.hocso.roster;

import java.time.LocalDate;

/**
 * How far a province had come with founding teams.
 *
 * @param source how a page names where it comes from
 * @param inferred follows from two letters, stands in none
 */
public record Establishment(String provinceCode, Status status, LocalDate asOf, String source, boolean inferred) {

    /** By the level down to which every place has its team. */
    public enum Status {
        /** Chưa thành lập. */
        NONE,
        /** Chưa hoàn thành đến cấp xã. */
        INCOMPLETE,
        /** Hoàn thành đến cấp xã. */
        COMPLETE_COMMUNE,
        /** Hoàn thành đến thôn, tổ dân phố. */
        COMPLETE_VILLAGE
    }
}
