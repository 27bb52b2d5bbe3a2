package vn.hocso.training;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import vn.hocso.roster.FigureKind;
import vn.hocso.roster.OfficialFigure;
import vn.hocso.roster.Roster;
import vn.hocso.shared.time.ServiceClock;
import vn.hocso.training.Rate.Denominator;
import vn.hocso.training.Rate.Kind;
import vn.hocso.training.Rate.Numerator;

/** Makes the rate of a group from what was counted in it: numerators never go without denominators, their source and date. */
@ApplicationScoped
class Rating {

    private static final String DEMONSTRATION = "dữ liệu minh họa không tính theo số liệu chính thức";

    private final Roster roster;
    private final RatesConfig config;
    private final ServiceClock clock;

    Rating(Roster roster, RatesConfig config, ServiceClock clock) {
        this.roster = roster;
        this.config = config;
        this.clock = clock;
    }

    Rate rate(String code, String name, Tally tally, LocalDate asOf) {
        var denominators = new ArrayList<Denominator>();
        if (tally.roster() > 0) {
            denominators.add(Denominator.of(Kind.ROSTER, tally.roster(), tally.trainedRoster(), config.rosterSource(), asOf)
                    .matched(tally.matchedRoster()));
        }
        if (tally.registered() > 0) {
            denominators.add(Denominator.of(Kind.REGISTERED, tally.registered(), tally.trainedRegistered(),
                    config.registeredSource(), asOf));
        }
        return new Rate(code, name, new Numerator(tally.onTime(), tally.unproven(), tally.late()), denominators);
    }

    /** @return the rate of the country, which alone is compared with the figures of letters */
    Rate country(Tally all, LocalDate asOf) {
        Rate rate = rate(Area.COUNTRY.code(), Area.COUNTRY.name(), all, asOf);
        var denominators = new ArrayList<>(rate.denominators());
        official(asOf).map(figure -> official(figure, all)).ifPresent(denominators::add);
        return new Rate(rate.code(), rate.name(), rate.numerator(), denominators);
    }

    /** A figure of the letters compared with demonstration people would be a number about nothing. */
    private Denominator official(OfficialFigure figure, Tally all) {
        if (clock.isDemonstration()) {
            return new Denominator(Kind.OFFICIAL, figure.value(), all.attributed(), figure.source(), figure.asOf(), null,
                    DEMONSTRATION);
        }
        return Denominator.of(Kind.OFFICIAL, figure.value(), all.attributed(), figure.source(), figure.asOf());
    }

    private Optional<OfficialFigure> official(LocalDate asOf) {
        return roster.officialFigures().stream().filter(figure -> figure.kind() == FigureKind.MEMBERS)
                .filter(figure -> figure.isExact() && !figure.asOf().isAfter(asOf))
                .max(Comparator.comparing(OfficialFigure::asOf));
    }
}
