package vn.hocso.training;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import vn.hocso.identity.Scope;
import vn.hocso.roster.Roster;
import vn.hocso.roster.TrainingCluster;
import vn.hocso.shared.DomainException;
import vn.hocso.shared.time.ServiceClock;

/** Puts the dashboard together for one person's scope. */
@ApplicationScoped
class Dashboards {

    private final Targets targets;
    private final Rates rates;
    private final Roster roster;
    private final ServiceClock clock;

    Dashboards(Targets targets, Rates rates, Roster roster, ServiceClock clock) {
        this.targets = targets;
        this.rates = rates;
        this.roster = roster;
        this.clock = clock;
    }

    @Transactional
    DashboardView view(LocalDate asOf, String cluster, TableOrder sort, Scope scope) {
        Target target = targets.target(Targets.MEMBERS_ONLINE);
        Map<String, Tally> tallied = rates.tallied(target, asOf);
        List<RateView> clusters = sorted(rates.of(tallied, Cut.CLUSTER, asOf, scope), sort, false);
        List<RateView> provinces = sorted(rates.of(tallied, Cut.PROVINCE, asOf, scope), sort, true);
        RateView headline = headline(tallied, asOf, provinces, scope);
        if (cluster != null) {
            Set<String> members = Set.copyOf(cluster(cluster, asOf).provinceCodes());
            provinces = provinces.stream().filter(view -> members.contains(view.key())).toList();
        }
        return new DashboardView(target, asOf, clock.instant(), target.daysLeft(asOf), headline, clusters, provinces,
                roster.officialFigures(), cluster, sort, null, null);
    }

    private RateView headline(Map<String, Tally> tallied, LocalDate asOf, List<RateView> provinces, Scope scope) {
        if (scope.national()) {
            return RateView.of(rates.of(tallied, Cut.NATIONAL, asOf, scope).get(0));
        }
        return provinces.size() == 1 ? provinces.get(0) : null;
    }

    private TrainingCluster cluster(String no, LocalDate asOf) {
        return roster.clusters(Rates.SCHEME, asOf).stream().filter(cluster -> String.valueOf(cluster.no()).equals(no))
                .findFirst()
                .orElseThrow(() -> DomainException.notFound("cluster-unknown", "Không có cụm này."));
    }

    /** Clusters by name keep the order of the letter; Cụm 10 would stand before Cụm 2. */
    private static List<RateView> sorted(List<Rate> rates, TableOrder sort, boolean alsoByName) {
        List<RateView> views = rates.stream().map(RateView::of).toList();
        return sort.equals(TableOrder.BY_NAME) && !alsoByName ? views : views.stream().sorted(RateView.by(sort)).toList();
    }
}
