package vn.hocso.training;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import vn.hocso.identity.Scope;
import vn.hocso.roster.ClusterScheme;
import vn.hocso.roster.Roster;
import vn.hocso.roster.Team;
import vn.hocso.roster.TrainingCluster;
import vn.hocso.roster.territory.Unit;
import vn.hocso.roster.territory.Units;
import vn.hocso.shared.DomainException;
import vn.hocso.shared.text.Numbers;
import vn.hocso.training.Area.Level;

/** Finds the part of the country that a code names, and what it lies in. */
@ApplicationScoped
class Areas {

    static final String SCHEME = TrainingCluster.SCHEME;
    static final String UNITS = Units.CODE_SET;
    static final String MERGED_UNITS = "DMHC-2025";
    static final String TEAM = "TEAM";

    private final Roster roster;

    Areas(Roster roster) {
        this.roster = roster;
    }

    /**
     * @param code see {@link Area#code}; null or empty for the country
     * @param on the day for which figures are asked
     * @throws DomainException NOT_FOUND when nothing has that code, INVALID when the unit did not stand on that day
     */
    Area area(String code, LocalDate on) {
        return area(code, Viewpoint.of(on));
    }

    /** @return the same; a cluster of an imported scheme as it was told on the day that is asked for */
    Area area(String code, Viewpoint viewpoint) {
        LocalDate on = viewpoint.asOf();
        if (code == null || code.isBlank() || code.equals(Area.COUNTRY.code())) {
            return Area.COUNTRY;
        }
        String key = code.substring(code.indexOf(':') + 1);
        return switch (code.substring(0, Math.max(0, code.indexOf(':')))) {
            case SCHEME -> cluster(SCHEME, key, viewpoint);
            case UNITS -> unit(key, on);
            case MERGED_UNITS -> merged(key);
            case TEAM -> team(roster.teamByCode(key));
            default -> clusterOfOther(code, viewpoint);
        };
    }

    /**
     * The same, but whoever answers for one province and names no part begins there.
     *
     * @param code null or empty for all that the person answers for
     */
    Area area(String code, Scope scope, Viewpoint viewpoint) {
        boolean ofOneProvince = !scope.national() && scope.provinces().size() == 1;
        return (code == null || code.isBlank()) && ofOneProvince
                ? area(UNITS + ":" + scope.provinces().iterator().next(), viewpoint)
                : area(code, viewpoint);
    }

    /** @return how pages cut that part into groups, the largest groups first */
    List<Cut> cuts(Area area) {
        return switch (area.level()) {
            case COUNTRY -> List.of(Cut.CLUSTER, Cut.PROVINCE);
            case CLUSTER, MERGED -> List.of(Cut.PROVINCE);
            case PROVINCE -> List.of(Cut.DISTRICT);
            case DISTRICT -> roster.unitsIn(area.unit()).isEmpty() ? List.of(Cut.TEAM) : List.of(Cut.COMMUNE);
            case COMMUNE -> List.of(Cut.TEAM);
            case TEAM -> List.of();
        };
    }

    /** @throws DomainException NOT_FOUND {@code scheme-unknown} */
    ClusterScheme scheme(String code) {
        return roster.scheme(code);
    }

    private Area clusterOfOther(String code, Viewpoint viewpoint) {
        String scheme = code.substring(0, Math.max(0, code.indexOf(':')));
        if (roster.schemes().stream().noneMatch(known -> known.code().equals(scheme))) {
            throw unknown(code);
        }
        return cluster(scheme, code.substring(code.indexOf(':') + 1), viewpoint);
    }

    /**
     * @param scheme whose clusters are shown
     * @return what the part lies in, the country first, itself last; a district lies in a province and its cluster
     */
    List<Area> path(Area area, String scheme, Viewpoint viewpoint) {
        LocalDate on = viewpoint.asOf();
        var path = new ArrayList<Area>();
        path.add(Area.COUNTRY);
        if (area.level() == Level.CLUSTER || area.level() == Level.MERGED) {
            path.add(area);
        } else if (area.level() != Level.COUNTRY) {
            roster.clusters(scheme, viewpoint.asOf(), viewpoint.knownOn()).stream()
                    .filter(cluster -> cluster.provinceCodes().contains(area.province()))
                    .findFirst().ifPresent(cluster -> path.add(cluster(cluster)));
            units(area, on).forEach(unit -> path.add(of(unit)));
            if (area.level() == Level.TEAM) {
                path.add(area);
            }
        }
        return path;
    }

    private List<Unit> units(Area area, LocalDate on) {
        if (area.level() != Level.TEAM) {
            return roster.unitPath(area.unit());
        }
        Team team = roster.teamOn(area.team(), on);
        String nearest = team.communeCode() != null ? team.communeCode() : team.districtCode();
        return roster.unitPath(nearest != null ? nearest : team.provinceCode());
    }

    private Area cluster(String scheme, String no, Viewpoint viewpoint) {
        return roster.clusters(scheme, viewpoint.asOf(), viewpoint.knownOn()).stream()
                .filter(cluster -> String.valueOf(cluster.no()).equals(no)).findFirst()
                .map(Areas::cluster)
                .orElseThrow(() -> DomainException.notFound("cluster-unknown", "Không có cụm này."));
    }

    /** Figures of any day can be looked at by the provinces of 2025: they are converted, not of that time. */
    private Area merged(String code) {
        return Merged.all(roster).stream().filter(merger -> merger.code().equals(code)).findFirst().map(Areas::merged)
                .orElseThrow(() -> unknown(MERGED_UNITS + ":" + code));
    }

    static Area merged(Merged merger) {
        return new Area(Level.MERGED, MERGED_UNITS + ":" + merger.code(), merger.name(), merger.parts(), null);
    }

    private Area unit(String code, LocalDate on) {
        Unit unit = roster.unit(code).orElseThrow(() -> unknown(UNITS + ":" + code));
        if (!unit.standsOn(on)) {
            throw DomainException.invalid("unit-not-then", unit.fullName() + " không có vào ngày " + Numbers.date(on)
                    + ": đơn vị này có từ ngày " + Numbers.date(unit.validFrom())
                    + (unit.validTo() == null ? "." : " đến hết ngày " + Numbers.date(unit.validTo()) + "."));
        }
        return of(unit);
    }

    static Area cluster(TrainingCluster cluster) {
        return new Area(Level.CLUSTER, cluster.scheme() + ":" + cluster.no(), cluster.name(), cluster.provinceCodes(), null);
    }

    private Area of(Unit unit) {
        String province = roster.unitPath(unit.code()).get(0).code();
        return switch (unit.level()) {
            case PROVINCE -> new Area(Level.PROVINCE, UNITS + ":" + unit.code(), unit.name(), List.of(province), null);
            case DISTRICT ->
                new Area(Level.DISTRICT, UNITS + ":" + unit.code(), unit.fullName(), List.of(province), unit.code());
            case COMMUNE -> new Area(Level.COMMUNE, UNITS + ":" + unit.code(), unit.fullName(), List.of(province), unit.code());
        };
    }

    private static Area team(Team team) {
        return new Area(Level.TEAM, TEAM + ":" + team.code(), team.name(), List.of(team.provinceCode()), team.id());
    }

    private static DomainException unknown(String code) {
        return DomainException.notFound("area-unknown", "Không có cụm, tỉnh, huyện, xã hoặc Tổ nào mang mã “" + code + "”.");
    }
}
