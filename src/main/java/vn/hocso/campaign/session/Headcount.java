package vn.hocso.campaign.session;

/**
 * How many came to a session.
 *
 * @param people counted, each once
 * @param members of teams among them; the others are cadres of the Youth Union
 * @param pending check-ins that an officer has to look at
 * @param guests who signed the paper and stand on no list
 * @param teams with a member there
 * @param communes connected by points
 */
public record Headcount(long people, long members, long pending, long guests, long teams, long communes) {

    static final Headcount NOBODY = new Headcount(0, 0, 0, 0, 0, 0);
}
