package vn.hocso.training.disclosure;

/** Why a number is not shown. */
public enum Shade {
    /** It is shown. */
    NONE,
    /** There are one to four. */
    FEWER_THAN_5,
    /** All but one to four. */
    ALL_BUT_FEWER_THAN_5,
    /** So that nobody computes another number from it. */
    PROTECTS_ANOTHER
}
