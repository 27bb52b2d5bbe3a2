package vn.hocso.roster;

/** The two groups of people that rates are about; a person may be in both. */
public enum Population {
    /** People with an account, by their membership. */
    REGISTERED,
    /** People on an imported list, with or without an account. */
    ROSTER
}
