package vn.hocso.training;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import vn.hocso.identity.Scope;
import vn.hocso.learning.Rules;
import vn.hocso.shared.DomainException;
import vn.hocso.shared.time.Campaign;
import vn.hocso.shared.time.ServiceClock;
import vn.hocso.training.chart.TrendChart;
import vn.hocso.training.exclusion.Exclusion;
import vn.hocso.training.exclusion.Exclusions;

/** The figures of the country, its clusters and provinces for a target, for those who keep or prove them. */
@ApplicationScoped
public class TargetFigures {

    private static final Scope EVERYTHING = new Scope(true, Set.of());
    private final Targets targets;
    private final Tallies tallies;
    private final Rates rates;
    private final LocalRates localRates;
    private final Areas areas;
    private final Trends trends;
    private final Exclusions exclusions;
    private final Rules rules;
    private final ServiceClock clock;

    TargetFigures(Targets targets, Tallies tallies, Rates rates, LocalRates localRates, Areas areas, Trends trends,
            Exclusions exclusions, Rules rules, ServiceClock clock) {
        this.rules = rules;
        this.localRates = localRates;
        this.areas = areas;
        this.trends = trends;
        this.exclusions = exclusions;
        this.targets = targets;
        this.tallies = tallies;
        this.rates = rates;
        this.clock = clock;
    }

    /** @return the targets whose value is kept at the deadline, of the country and of provinces: those that count members by a rule that does not expire */
    @Transactional
    public List<Target> targets() {
        return targets.now().stream().filter(this::isFrozen).toList();
    }

    /** @return whether its value at the deadline is kept and signed */
    public boolean isFrozen(Target target) {
        return target.isCounted() && !rules.rule(target.rule()).expires();
    }

    /**
     * Holds the target until the end of the transaction.
     *
     * @return whether it is still what the caller knows
     */
    public boolean isStill(Target known) {
        return targets.held(known.id()).equals(known);
    }

    /**
     * @param id null or empty for the target that pages are about
     * @throws DomainException NOT_FOUND {@code target-unknown}, CONFLICT {@code target-without-rates}
     */
    public Target shown(String id) {
        return targets.shown(id);
    }

    /**
     * The same as it was told by the end of a day.
     *
     * @param knownOn null for now
     */
    public Target shown(String id, LocalDate knownOn) {
        return knownOn == null ? targets.shown(id) : targets.ruled(id, new Viewpoint(knownOn, knownOn));
    }

    /** @throws DomainException NOT_FOUND {@code target-unknown} */
    public Target target(String id) {
        return targets.target(id);
    }

    /** @return by code of the group, what had happened and was known at the end of the last day that is on time; of a province's target that one */
    @Transactional
    public Map<String, Rate> atDeadline(Target target) {
        return figures(target, new Viewpoint(target.lastDay(), target.lastDay()));
    }

    /** @return by code of the group, what has happened up to now, as it is known now */
    @Transactional
    public Map<String, Rate> now(Target target) {
        return figures(target, Viewpoint.of(Campaign.dateOf(clock.instant())));
    }

    /** @return by code of the group, what had happened and was known at the end of a day; it is the same whenever one asks */
    @Transactional
    public Map<String, Rate> knownOn(Target target, LocalDate day) {
        return figures(target, new Viewpoint(day, day));
    }

    /**
     * @param province code of DMHC-2022
     * @return the same of its districts, last what belongs to none of them
     */
    @Transactional
    public List<Rate> districtsKnownOn(Target target, String province, LocalDate day) {
        return localRates.of(target, Cut.DISTRICT, areas.area(Areas.UNITS + ":" + province, day), new Viewpoint(day, day),
                everything());
    }

    /** @return of the districts of a province what has happened up to now, as it is known now */
    @Transactional
    public List<Rate> districtsNow(Target target, String province) {
        LocalDate today = Campaign.dateOf(clock.instant());
        return localRates.of(target, Cut.DISTRICT, areas.area(Areas.UNITS + ":" + province, today), Viewpoint.of(today),
                everything());
    }

    private Marks.Seen everything() {
        return new Marks.Seen(tallies.marks(), EVERYTHING);
    }

    /** @return how the country came there, a day a point from the first day of the target */
    @Transactional
    public List<TrendChart.Day> courseKnownOn(Target target, LocalDate day) {
        return trends.of(target, Area.COUNTRY, new Viewpoint(day, day), tallies.marks()).days().stream()
                .map(point -> new TrendChart.Day(point.date(), point.trained(), point.roster())).toList();
    }

    /** @return changes whenever figures change; only a demonstration tells of days that are over */
    public BigDecimal marks() {
        return tallies.marks().total();
    }

    /**
     * @return by code of the group, what the ministry had decided by the end of the last day that is on time not to count, of what had happened
     *         and was known by then; groups of which nothing is excluded are not in it
     */
    @Transactional
    public Map<String, List<Exclusion>> excludedAtDeadline(Target target) {
        var all = new LinkedHashMap<String, List<Exclusion>>();
        atDeadline(target).values().stream().filter(rate -> rate.withoutExcluded() != null).forEach(rate -> {
            LocalDate day = target.lastDay();
            // What belongs to no province is no part of the country that could be asked for.
            if (!rate.code().equals(Areas.UNITS + ":" + Rates.NO_PROVINCE)) {
                all.put(rate.code(), exclusions.of(rules.rule(target.rule()).counted(), day, day,
                        Excluding.part(areas.area(rate.code(), day), EVERYTHING)));
            }
        });
        return all;
    }

    private static boolean isOf(Target target, Rate rate) {
        return target.province() == null || target.scope().equals(rate.code());
    }

    private Map<String, Rate> figures(Target target, Viewpoint viewpoint) {
        Tallied tallied = rates.tallied(target, viewpoint, tallies.marks());
        var all = new ArrayList<Rate>();
        for (Cut cut : List.of(Cut.NATIONAL, Cut.CLUSTER, Cut.PROVINCE)) {
            all.addAll(rates.of(tallied, cut, Area.COUNTRY, viewpoint, EVERYTHING));
        }
        var byCode = new LinkedHashMap<String, Rate>();
        all.stream().filter(rate -> isOf(target, rate)).forEach(rate -> byCode.putIfAbsent(rate.code(), rate));
        return byCode;
    }
}
