package vn.hocso.learning;

import vn.hocso.roster.Team;

/**
 * The team that a fact is stamped with: the one held when it happened.
 *
 * @param code the six characters on its QR sheet
 * @param provinceCode of code set DMHC-2022
 * @param communeCode of the same, null where there is none
 */
record TeamStamp(long id, String code, String provinceCode, String communeCode) {

    static TeamStamp of(Team team) {
        return new TeamStamp(team.id(), team.code(), team.provinceCode(), team.communeCode());
    }
}
