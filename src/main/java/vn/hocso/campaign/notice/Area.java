package vn.hocso.campaign.notice;

import java.util.Set;

import vn.hocso.identity.Scope;
import vn.hocso.roster.Team;

/**
 * A part of the country that something is announced to.
 *
 * @param code as everywhere: {@code DMHC-2022}, {@code MIC-2022:6}, {@code DMHC-2022:46}, {@code DMHC-2022:474}
 * @param provinces codes of those that it is or lies in, empty for the whole country
 * @param district its code, null for a larger part
 */
public record Area(String code, String name, Set<String> provinces, String district) {

    static final String COUNTRY = "DMHC-2022";

    public boolean isCountry() {
        return provinces.isEmpty();
    }

    /** @param team null for somebody without one */
    boolean holds(Team team) {
        if (isCountry()) {
            return true;
        }
        return team != null && (district == null
                ? provinces.contains(team.provinceCode())
                : district.equals(team.districtCode()));
    }

    /** @return whether whoever answers for that scope answers for all of it */
    boolean isWithin(Scope scope) {
        return scope.national() || !isCountry() && scope.provinces().containsAll(provinces);
    }
}
