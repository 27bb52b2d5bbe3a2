package vn.hocso.training;

import java.time.LocalDate;

import jakarta.enterprise.context.ApplicationScoped;

import vn.hocso.identity.Caller;
import vn.hocso.shared.DomainException;

/** Makes league tables, the same ones for people and for programs. */
@ApplicationScoped
class Leagues {

    /**
     * @param area whose parts are ranked
     * @param by which parts: provinces or districts
     */
    record Table(Area area, Cut by, League league) {}

    private final Tallies tallies;
    private final Groups groups;
    private final Areas areas;
    private final RatesConfig config;
    private final Caller caller;

    Leagues(Tallies tallies, Groups groups, Areas areas, RatesConfig config, Caller caller) {
        this.tallies = tallies;
        this.groups = groups;
        this.areas = areas;
        this.config = config;
        this.caller = caller;
    }

    /**
     * @param within code of the country, a cluster (ranks provinces) or a province (ranks districts); null or empty for all that the
     *        caller answers for
     * @throws DomainException INVALID {@code league-not-here} for a smaller part; FORBIDDEN outside of the scope
     */
    Table table(Target target, String within, Viewpoint viewpoint, LocalDate today) {
        Marks.Seen seen = tallies.seenBy(caller.subject(), today);
        Area area = areas.area(target.part(within), seen.scope(), viewpoint);
        Cut by = cut(area);
        return new Table(area, by,
                League.of(groups.of(target, by, area.code(), Division.USUAL, viewpoint, seen), config.league()));
    }

    /** @return from when on a group is compared with others */
    RatesConfig.League limits() {
        return config.league();
    }

    private static Cut cut(Area area) {
        return switch (area.level()) {
            case COUNTRY, CLUSTER, MERGED -> Cut.PROVINCE;
            case PROVINCE -> Cut.DISTRICT;
            default -> throw DomainException.invalid("league-not-here",
                    "Chỉ xếp hạng tỉnh, thành phố của cả nước hoặc một cụm, và huyện của một tỉnh.");
        };
    }
}
