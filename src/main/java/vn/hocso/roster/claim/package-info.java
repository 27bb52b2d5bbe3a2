/**
 * Who of a list is which account. A fit is looked for when a list is applied and when somebody joins: by phone, then by name and team.
 * It only proposes. A leader, an officer or a one-time code in the hand of the person makes it true; until then nobody is shown a
 * name that they did not have. {@link vn.hocso.roster.claim.ClaimState} says how far each person of a list is.
 */
package vn.hocso.roster.claim;
