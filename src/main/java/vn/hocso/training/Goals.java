package vn.hocso.training;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

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
    private final Besides besides;

    Goals(Targets targets, Rates rates, Roster roster, Besides besides) {
        this.besides = besides;
        this.targets = targets;
        this.rates = rates;
        this.roster = roster;
    }

    /** @throws DomainException INVALID when the target is of one province and the part is not in it, or the part is smaller than what is counted */
    static void require(Target target, Area area) {
        if (target.province() != null && !area.provinces().equals(List.of(target.province()))) {
            throw DomainException.invalid("target-elsewhere",
                    "Mục tiêu này chỉ của một tỉnh: dùng within=" + target.scope() + " hoặc một nơi trong tỉnh đó.");
        }
        if (!area.isOf(target.unit())) {
            throw DomainException.invalid("target-not-so-deep",
                    "Mục tiêu “" + target.title() + "” không có số liệu cho một nơi nhỏ như " + area.name() + ".");
        }
    }

    /**
     * @param area the country, a cluster or a province; smaller parts have no targets of their own
     * @return the one that ends first before the others
     */
    List<Goal> in(Area area, Viewpoint viewpoint, Marks marks, Scope scope) {
        return area.isOfProvinces()
                ? targets.all(viewpoint).stream().filter(target -> isOf(target, area))
                        .map(target -> new Goal(target, scopeName(target), figure(target, area, viewpoint, marks, scope),
                                besides.page(target)))
                        .toList()
                : List.of();
    }

    private static boolean isOf(Target target, Area area) {
        return target.province() == null || target.scope().equals(area.code());
    }

    /** @return the figures of a target that no rule counts, null where nobody counts it: made when somebody asks, a page of other figures does not wait */
    Rate beside(Target target, Area area, Viewpoint viewpoint, Marks marks, Scope scope) {
        return target.isCounted() || !besides.isRated(target)
                ? null
                : rates.of(rates.tallied(target, viewpoint, marks), area, viewpoint, scope);
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
