package vn.hocso.roster.claim;

import java.util.Set;
import java.util.UUID;

import vn.hocso.identity.Scope;

/**
 * Somebody who settles claims: an officer those of provinces, a leader those of the own team.
 *
 * @param subject of Keycloak
 * @param member the person's own account, null without one
 * @param scope provinces that the person keeps the lists of
 * @param leads ids of the teams that the person leads today
 */
record Keeper(String subject, UUID member, Scope scope, Set<Long> leads) {

    boolean keeps(String provinceCode, long teamId) {
        return scope.covers(provinceCode) || leads.contains(teamId);
    }

    boolean keepsSomething() {
        return scope.national() || !scope.provinces().isEmpty() || !leads.isEmpty();
    }

    /** @return for a query, as the teams */
    String[] provinces() {
        return scope.provinces().toArray(String[]::new);
    }

    Long[] teams() {
        return leads.toArray(Long[]::new);
    }
}
