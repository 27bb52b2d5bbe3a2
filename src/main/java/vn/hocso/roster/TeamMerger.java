package vn.hocso.roster;

import java.time.LocalDate;

/**
 * A team went into another.
 *
 * @param into the other
 * @param last the team at the end, where that one went into a further one; else the same
 * @param on the first day on which its people are in the other
 * @param paper null where none was told
 */
public record TeamMerger(Team into, Team last, LocalDate on, Paper paper) {

}
