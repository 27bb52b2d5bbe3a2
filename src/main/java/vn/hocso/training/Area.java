package vn.hocso.training;

import java.util.List;

import vn.hocso.identity.Scope;
import vn.hocso.shared.DomainException;

/**
 * A part of the country whose figures are asked for: the country, a training cluster, an administrative unit or a team.
 *
 * @param code with its scheme: {@code VN}, {@code MIC-2022:6}, {@code DMHC-2022:46}, {@code TEAM:K7M2QX}
 * @param name in Vietnamese, with its kind where that is not clear
 * @param provinces codes (DMHC-2022) of all provinces it reaches into; empty for the country
 * @param key what its rows are found by below a province: code of the district or commune, id of the team; null above
 */
record Area(Level level, String code, String name, List<String> provinces, Object key) {

    /** How large a part is; a merged one is a province of 2025, of several of 2022. */
    enum Level {
        COUNTRY, CLUSTER, MERGED, PROVINCE, DISTRICT, COMMUNE, TEAM
    }

    static final Area COUNTRY = new Area(Level.COUNTRY, "VN", "Cả nước", List.of(), null);

    /** @return whether its figures are sums of provinces */
    boolean isOfProvinces() {
        return level.compareTo(Level.PROVINCE) <= 0;
    }

    /** @return whether what a target counts may lie in it: no commune lies in a team, and a report is of a whole province */
    boolean isOf(Target.Unit unit) {
        return switch (unit) {
            case PROVINCE -> isOfProvinces();
            case COMMUNE, VILLAGE -> level != Level.TEAM;
            case MEMBER, TEAM -> true;
        };
    }

    /** @return the province that it is, or lies in */
    String province() {
        return provinces.get(0);
    }

    /** @return code of the district that this is, else null; likewise the other two */
    String district() {
        return level == Level.DISTRICT ? (String) key : null;
    }

    String commune() {
        return level == Level.COMMUNE ? (String) key : null;
    }

    Long team() {
        return level == Level.TEAM ? (Long) key : null;
    }

    /** @return code of the unit of DMHC-2022 that it is; null for the country, a cluster and a team */
    String unit() {
        return level == Level.PROVINCE ? province() : level == Level.DISTRICT || level == Level.COMMUNE ? (String) key : null;
    }

    /** @throws DomainException FORBIDDEN when the person answers for less than this */
    void require(Scope scope) {
        boolean covered = scope.national() || level != Level.COUNTRY && !provinces.isEmpty()
                && scope.provinces().containsAll(provinces);
        if (!covered) {
            throw DomainException.forbidden(level == Level.COUNTRY ? "scope-not-national" : "scope-elsewhere",
                    "Bạn chỉ xem được số liệu trong phạm vi được giao.");
        }
    }
}
