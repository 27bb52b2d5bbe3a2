package vn.hocso.roster;

/** Why a person is on a list; only members enter the denominator of members. */
public enum Audience {
    /** Thành viên Tổ. */
    MEMBER,
    /** Cán bộ Đoàn, trained along with the members. */
    YOUTH_UNION,
    /** Giảng viên, who trains the members. */
    TRAINER
}
