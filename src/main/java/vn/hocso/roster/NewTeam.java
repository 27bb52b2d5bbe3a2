package vn.hocso.roster;

import java.time.LocalDate;

/**
 * A team to be entered.
 *
 * @param communeCode null in a district without communes
 * @param hamlet its village or quarter, null for a team of a commune
 */
public record NewTeam(String name, TeamLevel level, String provinceCode, String districtCode, String communeCode,
        String hamlet, LocalDate foundedOn) {

}
