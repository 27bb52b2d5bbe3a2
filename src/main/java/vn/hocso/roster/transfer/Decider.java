package vn.hocso.roster.transfer;

import java.util.Set;
import java.util.UUID;

import vn.hocso.identity.Scope;
import vn.hocso.roster.Team;

/**
 * Somebody who confirms that people come into teams: an officer into those of provinces, a leader or deputy into the own one.
 *
 * @param subject of Keycloak
 * @param member the person's own account, null without one
 * @param scope provinces that the person keeps the lists of
 * @param heads ids of the teams that the person leads or is deputy of today
 */
record Decider(String subject, UUID member, Scope scope, Set<Long> heads) {

    boolean decides(Team team) {
        return isOfficerOf(team) || heads.contains(team.id());
    }

    boolean isOfficerOf(Team team) {
        return scope.covers(team.provinceCode());
    }

    public boolean isOfficer() {
        return scope.national() || !scope.provinces().isEmpty();
    }

    /** @return for a query, as the teams */
    String[] provinces() {
        return scope.provinces().toArray(String[]::new);
    }

    Long[] teams() {
        return heads.toArray(Long[]::new);
    }
}
