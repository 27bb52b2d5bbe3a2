package vn.hocso.training;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import jakarta.inject.Singleton;

import vn.hocso.roster.FigureKind;
import vn.hocso.roster.OfficialFigure;
import vn.hocso.roster.Roster;
import vn.hocso.shared.time.ServiceClock;
import vn.hocso.training.Rate.Denominator;
import vn.hocso.training.Rate.Kind;
import vn.hocso.training.Rate.Numerator;
import vn.hocso.training.Rate.Without;

/**
 * Makes the rate of a group from what was counted in it: numerators never go without denominators, their source and date. A program asks for
 * thousands of rates at once: no proxy stands before it.
 */
@Singleton
class Rating {

    private static final String DEMONSTRATION = "dữ liệu minh họa không tính theo số liệu chính thức";

    private final Besides besides;
    private final Roster roster;
    private final RatesConfig config;
    private final ServiceClock clock;

    Rating(Besides besides, Roster roster, RatesConfig config, ServiceClock clock) {
        this.besides = besides;
        this.roster = roster;
        this.config = config;
        this.clock = clock;
    }

    Rate rate(Target target, String code, String name, Tally tally, LocalDate asOf) {
        return rate(code, name, tally, some -> denominators(target, some, asOf));
    }

    /** Both values are made in the same way: all that was counted, and what remains of it. */
    private static Rate rate(String code, String name, Tally tally, Function<Tally, List<Denominator>> denominators) {
        Tally rest = tally.withoutExcluded();
        Without without = tally.excluded().isSomething()
                ? new Without(tally.excluded().attributed(), numerator(rest), denominators.apply(rest))
                : null;
        return new Rate(code, name, numerator(tally), denominators.apply(tally), List.of(), without, null);
    }

    private static Numerator numerator(Tally tally) {
        return new Numerator(tally.onTime(), tally.unproven(), tally.late());
    }

    private List<Denominator> denominators(Target target, Tally tally, LocalDate asOf) {
        if (target.isOfPeople()) {
            return people(tally, asOf);
        }
        return tally.roster() > 0
                ? new ArrayList<>(List.of(Denominator.of(Kind.of(target.unit()).get(0), tally.roster(), tally.trainedRoster(),
                        besides.words(target).source(), asOf)))
                : new ArrayList<>();
    }

    private List<Denominator> people(Tally tally, LocalDate asOf) {
        var denominators = new ArrayList<Denominator>();
        if (tally.roster() > 0) {
            denominators.add(Denominator.of(Kind.ROSTER, tally.roster(), tally.trainedRoster(), config.rosterSource(), asOf)
                    .matched(tally.matchedRoster()).noting(Over.roster(tally)));
        }
        if (tally.registered() > 0) {
            denominators.add(Denominator.of(Kind.REGISTERED, tally.registered(), tally.trainedRegistered(),
                    config.registeredSource(), asOf));
        }
        return denominators;
    }

    /** @return the rate of the country, which alone is compared with the figures of letters */
    Rate country(Target target, Tally all, Viewpoint viewpoint) {
        LocalDate asOf = viewpoint.asOf();
        Optional<OfficialFigure> official = official(target, viewpoint);
        return rate(Area.COUNTRY.code(), Area.COUNTRY.name(), all, some -> {
            List<Denominator> denominators = denominators(target, some, asOf);
            official.map(figure -> official(target, figure, some, asOf)).ifPresent(denominators::add);
            return denominators;
        });
    }

    /** A figure of the letters compared with demonstration people would be a number about nothing. */
    private Denominator official(Target target, OfficialFigure figure, Tally all, LocalDate asOf) {
        if (clock.isDemonstration()) {
            return new Denominator(Kind.OFFICIAL, figure.value(), all.attributed(), figure.source(), figure.asOf(), null,
                    DEMONSTRATION);
        }
        Denominator compared = Denominator.of(Kind.OFFICIAL, figure.value(), all.attributed(), figure.source(), figure.asOf());
        return target.isOfPeople() ? compared.noting(Over.official(compared, all, asOf)) : compared;
    }

    private Optional<OfficialFigure> official(Target target, Viewpoint viewpoint) {
        FigureKind kind = target.isOfPeople()
                ? FigureKind.MEMBERS
                : target.unit() == Target.Unit.TEAM ? FigureKind.TEAMS : null;
        return roster.officialFigures(viewpoint.knownOn()).stream().filter(figure -> figure.kind() == kind)
                .filter(figure -> figure.isExact() && !figure.asOf().isAfter(viewpoint.asOf()))
                .max(Comparator.comparing(OfficialFigure::asOf));
    }
}
