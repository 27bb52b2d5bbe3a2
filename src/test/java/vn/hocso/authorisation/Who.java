package vn.hocso.authorisation;

/** The kinds of callers in the matrix, in the order of its columns. */
enum Who {
    /** Nobody signed in. */
    ANONYMOUS(null),
    /** A member of a team. */
    MEMBER("0900000001"),
    /** A member who leads a team; by roles no other than any member. */
    LEADER("0900000002"), TRAINER("0900000003"), REVIEWER("0900000004"), OFFICER("0900000005"),
    /** Answers for the country. */
    MONITOR("0900000006"),
    /** Answers for one province. */
    PROVINCE_MONITOR("0900000007"), ADMIN("0900000008");

    private final String userName;

    Who(String userName) {
        this.userName = userName;
    }

    String userName() {
        return userName;
    }
}
