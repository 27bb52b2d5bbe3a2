package vn.hocso.campaign.notice;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import vn.hocso.roster.Province;
import vn.hocso.roster.Roster;
import vn.hocso.roster.TrainingCluster;
import vn.hocso.roster.territory.Unit;
import vn.hocso.shared.time.Campaign;
import vn.hocso.shared.time.ServiceClock;

/** The parts of the country that something can be announced to. */
@ApplicationScoped
public class Areas {

    private static final String UNIT = Area.COUNTRY + ":";
    private static final String CLUSTER = TrainingCluster.SCHEME + ":";

    private final Roster roster;
    private final ServiceClock clock;

    Areas(Roster roster, ServiceClock clock) {
        this.roster = roster;
        this.clock = clock;
    }

    /** @return empty when no part has the code */
    public Optional<Area> find(String code) {
        if (code.equals(Area.COUNTRY)) {
            return Optional.of(country());
        }
        return code.startsWith(CLUSTER)
                ? clusters().stream().filter(cluster -> cluster.code().equals(code)).findFirst()
                : code.startsWith(UNIT) ? roster.unit(code.substring(UNIT.length())).flatMap(this::unit) : Optional.empty();
    }

    Area country() {
        return new Area(Area.COUNTRY, "Cả nước", Set.of(), null);
    }

    /** @return by number, with the provinces of today */
    List<Area> clusters() {
        return roster.clusters(TrainingCluster.SCHEME, today()).stream()
                .map(cluster -> new Area(CLUSTER + cluster.no(), cluster.name(), Set.copyOf(cluster.provinceCodes()), null))
                .toList();
    }

    List<Area> provinces(List<Province> provinces) {
        return provinces.stream().map(p -> new Area(UNIT + p.code(), p.name(), Set.of(p.code()), null)).toList();
    }

    List<Area> districts(String province) {
        return roster.unitsIn(province).stream().map(this::unit).flatMap(Optional::stream).toList();
    }

    LocalDate today() {
        return Campaign.dateOf(clock.instant());
    }

    /** Communes are too small: whoever leads there is one person. */
    private Optional<Area> unit(Unit unit) {
        return switch (unit.level()) {
            case PROVINCE -> Optional.of(new Area(UNIT + unit.code(), unit.name(), Set.of(unit.code()), null));
            case DISTRICT -> Optional.of(new Area(UNIT + unit.code(), unit.fullName() + ", "
                    + roster.unit(unit.parentCode()).map(Unit::name).orElse(unit.parentCode()), Set.of(unit.parentCode()),
                    unit.code()));
            case COMMUNE -> Optional.empty();
        };
    }
}
