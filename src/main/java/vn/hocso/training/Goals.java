package vn.hocso.training;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.arc.All;
import vn.hocso.identity.Scope;
import vn.hocso.roster.Roster;
import vn.hocso.roster.territory.Unit;
import vn.hocso.shared.DomainException;

/** Which targets a part of the country has, those of the country and its own, and how far it has come with each. */
@ApplicationScoped
class Goals {

    private final Targets targets;
    private final Rates rates;
    private final Roster roster;
    private final List<CountedBeside> counted;

    Goals(Targets targets, Rates rates, Roster roster, @All List<CountedBeside> counted) {
        this.counted = counted;
        this.targets = targets;
        this.rates = rates;
        this.roster = roster;
    }

    /** @throws DomainException INVALID when the target is of one province and the part is not in it */
    static void require(Target target, Area area) {
        if (target.province() != null && !area.provinces().equals(List.of(target.province()))) {
            throw DomainException.invalid("target-elsewhere",
                    "Mục tiêu này chỉ của một tỉnh: dùng within=" + target.scope() + " hoặc một nơi trong tỉnh đó.");
        }
    }

    /**
     * @param area the country, a cluster or a province; smaller parts have no targets of their own
     * @return the one that ends first before the others
     */
    List<Goal> in(Area area, Viewpoint viewpoint, Marks marks, Scope scope) {
        return area.isOfProvinces()
                ? targets.all().stream().filter(target -> isOf(target, area))
                        .map(target -> new Goal(target, scopeName(target), figure(target, area, viewpoint, marks, scope),
                                CountedBeside.pageOf(target, counted)))
                        .toList()
                : List.of();
    }

    private static boolean isOf(Target target, Area area) {
        return target.province() == null || target.scope().equals(area.code());
    }

    private RateView figure(Target target, Area area, Viewpoint viewpoint, Marks marks, Scope scope) {
        return target.isCounted()
                ? RateView.of(rates.of(rates.tallied(target, viewpoint, marks), area, viewpoint, scope))
                : null;
    }

    String scopeName(Target target) {
        return target.province() == null
                ? Area.COUNTRY.name()
                : roster.unit(target.province()).map(Unit::name).orElse(target.scope());
    }
}
