package vn.hocso.roster.registry;

import java.util.List;

import vn.hocso.roster.Province;
import vn.hocso.roster.Team;

/**
 * Teams of a province to choose from.
 *
 * @param provinces whose teams the person keeps
 * @param province code of the one looked at, empty for none
 * @param more whether others fit as well
 * @param dissolved teams of the province that are no more without having gone into another
 */
record TeamList(List<Province> provinces, String province, String query, List<Team> teams, boolean more,
        List<Team> dissolved) {

}
