package vn.hocso.roster;

/** At which level a team was founded; the letters count both. */
public enum TeamLevel {
    /** Tổ cấp xã. */
    COMMUNE,
    /** Tổ thôn, tổ dân phố. */
    HAMLET
}
