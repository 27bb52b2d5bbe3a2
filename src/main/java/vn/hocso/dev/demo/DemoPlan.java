package vn.hocso.dev.demo;

/**
 * What to make up. The same plan always makes the same people in the same teams.
 *
 * @param members people on the roster, exactly
 * @param teams teams, exactly
 * @param subjectPrefix begins the subject of every made-up account
 * @param accounts whether the accounts of {@code keycloak-realm/demo-accounts.json} get their place and scope
 */
public record DemoPlan(long seed, int members, int teams, String subjectPrefix, boolean accounts) {

    private static final double TEAMS_OF_THE_LETTER = 48_538;
    private static final int MEMBERS_OF_THE_LETTER = 225_417;

    /** The demonstration of development: as many people to a team as in the letter of 19/9/2022. */
    public static DemoPlan of(int members) {
        return new DemoPlan(2_022, members, (int) Math.round(members * TEAMS_OF_THE_LETTER / MEMBERS_OF_THE_LETTER), "demo-",
                true);
    }
}
