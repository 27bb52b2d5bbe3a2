package vn.hocso.roster.intake;

import java.time.LocalDate;

import vn.hocso.roster.Audience;
import vn.hocso.roster.TeamRole;

/**
 * A person as a file names them.
 *
 * @param phone null for none
 * @param role null when the file does not tell, as audience and from
 */
record StagedRow(int number, String fullName, String phone, boolean sharedPhone, long teamId, TeamRole role, Audience audience,
        LocalDate from) {

}
