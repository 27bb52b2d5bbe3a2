package vn.hocso.training;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import vn.hocso.identity.Scope;
import vn.hocso.learning.Rules;
import vn.hocso.roster.Roster;
import vn.hocso.shared.text.Vietnamese;
import vn.hocso.shared.time.Campaign;
import vn.hocso.shared.time.ServiceClock;
import vn.hocso.training.Area.Level;
import vn.hocso.training.exclusion.Exclusion;
import vn.hocso.training.exclusion.Exclusions;
import vn.hocso.training.quality.Flagged;

/** Puts the dashboard of one part of the country together, for one person's scope. */
@ApplicationScoped
class Dashboards {

    private final Targets targets;
    private final Besides besides;
    private final Rules rules;
    private final Tallies tallies;
    private final Areas areas;
    private final Groups groups;
    private final Trends trends;
    private final FlaggedGroups flaggedGroups;
    private final Exclusions exclusions;
    private final Goals goals;
    private final Roster roster;
    private final ServiceClock clock;

    Dashboards(Targets targets, Besides besides, Rules rules, Tallies tallies, Areas areas, Groups groups, Trends trends,
            FlaggedGroups flaggedGroups,
            Exclusions exclusions, Goals goals, Roster roster, ServiceClock clock) {
        this.rules = rules;
        this.besides = besides;
        this.exclusions = exclusions;
        this.flaggedGroups = flaggedGroups;
        this.goals = goals;
        this.targets = targets;
        this.tallies = tallies;
        this.areas = areas;
        this.groups = groups;
        this.trends = trends;
        this.roster = roster;
        this.clock = clock;
    }

    /**
     * @param viewpoint the days of {@code shown}
     * @throws vn.hocso.shared.DomainException when there is no such target or part, the target is another province's, or the part is outside
     *         of the scope
     */
    @Transactional
    DashboardView view(Shown shown, Viewpoint viewpoint, Scope scope) {
        if (shown.scheme() != null) {
            areas.scheme(shown.scheme());
        }
        Target target = targets.rated(shown.target(), viewpoint);
        LocalDate asOf = viewpoint.asOf();
        var seen = new Marks.Seen(tallies.marks(), scope);
        Area area = areas.area(shown.within(), scope, viewpoint);
        Goals.require(target, area);
        Flagged flagged = flaggedGroups.in(area, seen, target, viewpoint);
        boolean parts = area.level() == Level.COUNTRY && !scope.national();
        RateView headline = parts ? null : new RateView(groups.of(target, area, viewpoint, seen), flagged.all());
        var tables = new ArrayList<RateTable>();
        for (Cut cut : areas.cuts(area).stream().filter(one -> one.fits(target.unit())).toList()) {
            // Only the country is cut by the provinces of 2025.
            Boundary boundary = cut == Cut.PROVINCE && area.level() == Level.COUNTRY ? shown.boundary() : Boundary.Y2022;
            var division = new Division(boundary, shown.division().scheme());
            List<Rate> found = groups.of(target, cut, area, division, viewpoint, seen);
            if (!found.isEmpty()) {
                Map<String, Long> counts = boundary == Boundary.Y2025
                        ? flaggedGroups.byMerged(flagged)
                        : flaggedGroups.by(cut, division.scheme(), area, flagged, viewpoint);
                tables.add(table(target, cut, found, counts, shown));
            }
        }
        Trend trend = parts ? null : trends.of(target, area, viewpoint, seen.marks());
        boolean dayIsOver = asOf.isBefore(Campaign.dateOf(clock.instant()));
        // Pages tell the minute.
        Instant now = clock.instant().truncatedTo(ChronoUnit.MINUTES);
        return new DashboardView(target, target.isCounted() ? rules.rule(target.rule()) : null,
                new Wording(besides.words(target), besides.page(target)), shown,
                viewpoint, now, path(area, shown, viewpoint, scope),
                headline,
                parts ? null : Outlook.of(target, trend, dayIsOver), trend, tables, withoutTeams(viewpoint), flagged,
                exclusions(target, area, scope, viewpoint, headline, tables),
                parts ? List.of() : goals.in(area, viewpoint, seen.marks(), scope), roster.schemes(), null);
    }

    /** Nobody is asked for reasons where nothing is excluded. */
    private List<Exclusion> exclusions(Target target, Area area, Scope scope, Viewpoint viewpoint, RateView headline,
            List<RateTable> tables) {
        boolean any = Stream.concat(Stream.ofNullable(headline), tables.stream().flatMap(table -> table.rates().stream()))
                .anyMatch(RateView::isPartlyExcluded);
        LocalDate today = Campaign.dateOf(clock.instant());
        return any
                ? exclusions.of(target.rule(), viewpoint.asOf(), viewpoint.knownOn() == null ? today : viewpoint.knownOn(),
                        Excluding.part(area, scope))
                : List.of();
    }

    private Set<String> withoutTeams(Viewpoint viewpoint) {
        return roster.provincesWithoutTeams(viewpoint.asOf(), viewpoint.knownOn()).stream()
                .map(code -> Areas.UNITS + ":" + code).collect(Collectors.toSet());
    }

    private List<Area> path(Area area, Shown shown, Viewpoint viewpoint, Scope scope) {
        return areas.path(area, shown.division().scheme(), viewpoint).stream()
                .filter(part -> part.equals(area) || scope.national()
                        || part.level() != Level.COUNTRY && !part.provinces().isEmpty()
                                && scope.provinces().containsAll(part.provinces()))
                .toList();
    }

    /** Clusters by name keep the order of the letter; Cụm 10 would stand before Cụm 2. */
    private static RateTable table(Target target, Cut cut, List<Rate> groups, Map<String, Long> flagged, Shown shown) {
        List<RateView> views = groups.stream().map(rate -> new RateView(rate, flagged.getOrDefault(rate.code(), 0L))).toList();
        List<RateView> found = shown.search() == null
                ? views
                : views.stream().filter(view -> Vietnamese.fold(view.name()).contains(Vietnamese.fold(shown.search())))
                        .toList();
        boolean asGiven = shown.sort().equals(TableOrder.BY_NAME) && cut == Cut.CLUSTER;
        return new RateTable(target, cut, asGiven ? found : found.stream().sorted(RateView.by(shown.sort())).toList(),
                views.size());
    }
}
