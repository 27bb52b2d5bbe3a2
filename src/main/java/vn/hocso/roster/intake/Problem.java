package vn.hocso.roster.intake;

/**
 * What is wrong with a file, at one place.
 *
 * @param row as the spreadsheet shows it
 * @param column its title, empty for the whole row
 * @param code stable, for programs
 * @param detail the reason and how to write it
 */
record Problem(int row, String column, String code, String detail) {

}
