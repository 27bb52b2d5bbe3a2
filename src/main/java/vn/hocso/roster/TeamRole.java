package vn.hocso.roster;

/** What a person does in a team. */
public enum TeamRole {
    /** Tổ trưởng. */
    LEADER,
    /** Tổ phó. */
    DEPUTY,
    /** Tổ viên. */
    MEMBER
}
