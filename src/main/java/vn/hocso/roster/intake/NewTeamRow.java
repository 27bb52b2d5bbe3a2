package vn.hocso.roster.intake;

import java.time.LocalDate;

/**
 * A team that a file would found.
 *
 * @param hamlet null for a team of a commune
 * @param place with its kind
 * @param people of the file
 */
record NewTeamRow(String name, String hamlet, String place, LocalDate foundedOn, int people) {

}
