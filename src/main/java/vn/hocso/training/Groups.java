package vn.hocso.training;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

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
     * @param seen the state of the sums and what the person answers for
     * @throws vn.hocso.shared.DomainException when there is no such part, it is not cut so, or is outside of the scope
     */
    List<Rate> of(Target target, Cut by, String within, Viewpoint viewpoint, Marks.Seen seen) {
        Area area = areas.area(within, viewpoint.asOf());
        by.require(area);
        return by.isOfProvinces()
                ? rates.of(rates.tallied(target, viewpoint, seen.marks()), by, area, viewpoint.asOf(), seen.scope())
                : localRates.of(target, by, area, viewpoint, seen.scope());
    }
}
