package vn.hocso.roster.intake;

import java.time.LocalDate;
import java.util.UUID;

/**
 * One try at a file; it ends when a later one begins.
 *
 * @param by subject of who asked for it
 */
record Turn(UUID upload, int number, String provinceCode, Coverage coverage, LocalDate effectiveOn, String by) {

}
