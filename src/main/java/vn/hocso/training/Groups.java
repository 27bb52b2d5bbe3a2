package vn.hocso.training;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import vn.hocso.shared.DomainException;

/** The rates of the groups of any cut, high or low. */
@ApplicationScoped
class Groups {

    private final Areas areas;
    private final Rates rates;
    private final LocalRates localRates;

    Groups(Areas areas, Rates rates, LocalRates localRates) {
        this.areas = areas;
        this.rates = rates;
        this.localRates = localRates;
    }

    /**
     * @param within code of what is cut, null for the country
     * @param division by which provinces and which clusters
     * @param seen the state of the sums and what the person answers for
     * @throws DomainException when there is no such part, it is not cut so, or is outside of the scope
     */
    List<Rate> of(Target target, Cut by, String within, Division division, Viewpoint viewpoint, Marks.Seen seen) {
        Area area = areas.area(within, viewpoint);
        return of(target, by, area, division, viewpoint, seen);
    }

    /** @return the rate of a part itself */
    Rate of(Target target, Area area, Viewpoint viewpoint, Marks.Seen seen) {
        return area.isOfProvinces()
                ? rates.of(rates.tallied(target, viewpoint, seen.marks()), area, viewpoint, seen.scope())
                : localRates.of(target, area, viewpoint, seen);
    }

    List<Rate> of(Target target, Cut by, Area area, Division division, Viewpoint viewpoint, Marks.Seen seen) {
        by.require(area);
        by.require(target);
        if (division.otherScheme() != null) {
            areas.scheme(division.scheme());
        }
        Goals.require(target, area);
        if (division.boundary() == Boundary.Y2025) {
            if (by != Cut.PROVINCE || area.level() != Area.Level.COUNTRY) {
                throw DomainException.invalid("cut-not-here", "boundary=2025 chỉ dùng với by=province của cả nước.");
            }
            return rates.merged(rates.tallied(target, viewpoint, seen.marks()), viewpoint.asOf(), seen.scope());
        }
        if (by == Cut.CLUSTER) {
            return rates.clusters(rates.tallied(target, viewpoint, seen.marks()), division.scheme(), viewpoint, seen.scope());
        }
        return by.isOfProvinces()
                ? rates.of(rates.tallied(target, viewpoint, seen.marks()), by, area, viewpoint, seen.scope())
                : localRates.of(target, by, area, viewpoint, seen);
    }
}
