package vn.hocso.roster;

/**
 * Where a person counts on a day.
 *
 * @param registeredIn the team of the membership, null for none
 * @param rosterTeam the team of the list's entry that the person claimed, null for none
 */
public record Standing(Team registeredIn, Team rosterTeam) {

}
