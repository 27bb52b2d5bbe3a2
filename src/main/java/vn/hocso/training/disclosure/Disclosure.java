package vn.hocso.training.disclosure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import vn.hocso.roster.Roster;
import vn.hocso.roster.TrainingCluster;
import vn.hocso.shared.time.ServiceClock;
import vn.hocso.training.Rate;
import vn.hocso.training.Target;
import vn.hocso.training.TargetFigures;
import vn.hocso.training.chart.TrendChart;

/** Makes what everybody may read: the whole country down to districts, small numbers hidden. */
@ApplicationScoped
class Disclosure {

    private static final String SCHEME = TrainingCluster.SCHEME;
    private static final String DEMONSTRATION = "Dữ liệu minh họa, không phải số liệu thật";

    private final TargetFigures figures;
    private final Roster roster;
    private final ServiceClock clock;

    Disclosure(TargetFigures figures, Roster roster, ServiceClock clock) {
        this.figures = figures;
        this.roster = roster;
        this.clock = clock;
    }

    PublicValue of(Target target, LocalDate day) {
        Part country = country(target, day);
        Map<Family, Veil> veils = Veil.over(country);
        var groups = new ArrayList<PublicGroup>();
        add(country, null, veils, groups);
        return new PublicValue(PublicValue.Goal.of(target), day, clock.instant(),
                clock.isDemonstration() ? DEMONSTRATION : null, groups,
                veils.get(Family.ROSTER_TRAINED).of(country) == Shade.NONE
                        ? steps(figures.courseKnownOn(target, day))
                        : List.of());
    }

    /** Itself, then each of its parts with what is in it. */
    static void add(Part part, String within, Map<Family, Veil> veils, List<PublicGroup> groups) {
        groups.add(PublicGroup.of(part, within, veils));
        part.parts().forEach(below -> add(below, part.code(), veils, groups));
    }

    private Part country(Target target, LocalDate day) {
        Map<String, Rate> known = figures.knownOn(target, day);
        Set<String> placed = new HashSet<>(Set.of(PublicValue.COUNTRY));
        var parts = new ArrayList<Part>();
        for (TrainingCluster cluster : roster.clusters(SCHEME, day)) {
            var provinces = new ArrayList<Part>();
            for (String province : cluster.provinceCodes()) {
                Rate rate = known.get(PublicValue.UNITS + province);
                provinces.add(Part.of(rate, figures.districtsKnownOn(target, province, day).stream()
                        .map(district -> Part.of(district, List.of())).toList()));
                placed.add(rate.code());
            }
            Rate rate = known.get(SCHEME + ":" + cluster.no());
            parts.add(Part.of(rate, provinces));
            placed.add(rate.code());
        }
        // Who completed in no team belongs to the country alone.
        known.values().stream().filter(rate -> !placed.contains(rate.code()))
                .forEach(rate -> parts.add(Part.of(rate, List.of())));
        return Part.of(known.get(PublicValue.COUNTRY), parts);
    }

    /** One to four people more are told when there are five: a single person's day stands in no picture. */
    static List<TrendChart.Day> steps(List<TrendChart.Day> course) {
        var steps = new ArrayList<TrendChart.Day>();
        long told = 0;
        for (TrendChart.Day day : course) {
            long left = day.denominator() - day.trained();
            if (Math.abs(day.trained() - told) >= Veil.LEAST_SHOWN && !Family.isSmall(day.trained())
                    && !Family.isSmall(left)) {
                told = day.trained();
            }
            steps.add(new TrendChart.Day(day.date(), told, day.denominator()));
        }
        return steps;
    }
}
