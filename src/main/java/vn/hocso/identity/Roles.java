package vn.hocso.identity;

/** The realm roles that a token carries. Leading a team is no role: it follows from the dated membership. */
public final class Roles {

    /** Learns. Everybody who registers is one. */
    public static final String MEMBER = "member";
    /** Writes lessons. */
    public static final String TRAINER = "trainer";
    /** Reviews and publishes what another person wrote. */
    public static final String REVIEWER = "reviewer";
    /** Keeps the roster of a province. */
    public static final String ROSTER_OFFICER = "roster-officer";
    /** Reads figures, within the scope that the roster gives. */
    public static final String MONITOR = "monitor";
    /** Runs the platform. */
    public static final String ADMIN = "admin";
    /** A program that writes to or reads from the record store. */
    public static final String LRS_CLIENT = "lrs-client";

    private Roles() {}
}
