/**
 * Who is on a team, where the team works, and who answers for which part of the country.
 * <p>
 * A <em>unit</em> is a province, district or commune of a code set; a <em>team</em> works in one commune (or, on five
 * islands, in a district without communes) and has a code that is printed on its QR sheet. A <em>member</em> is a person
 * with an account who joined a team by a dated membership. A <em>roster entry</em> is a person on a list that a province
 * sent, with or without an account; a claim links the two. Everything is dated: the question is always "as of which day".
 */
package vn.hocso.roster;
