package vn.hocso.training;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import vn.hocso.identity.Scope;
import vn.hocso.roster.FigureKind;
import vn.hocso.roster.OfficialFigure;
import vn.hocso.roster.Province;
import vn.hocso.roster.Roster;
import vn.hocso.roster.TrainingCluster;
import vn.hocso.shared.DomainException;
import vn.hocso.shared.time.ServiceClock;
import vn.hocso.training.Rate.Denominator;
import vn.hocso.training.Rate.Kind;
import vn.hocso.training.Rate.Numerator;

/**
 * The rates of a target for any date. Read from sums by province and day: the cost depends on the number of provinces and
 * days, not on members. Attributed totals are the same national number under every cut.
 */
@ApplicationScoped
class Rates {

    static final String SCHEME = "MIC-2022";
    private static final String CODE_SET = "DMHC-2022";
    static final String NO_PROVINCE = "00";
    private static final String DEMONSTRATION = "dữ liệu minh họa không tính theo số liệu chính thức";

    private final Tallies tallies;
    private final Roster roster;
    private final RatesConfig config;
    private final ServiceClock clock;

    Rates(Tallies tallies, Roster roster, RatesConfig config, ServiceClock clock) {
        this.tallies = tallies;
        this.roster = roster;
        this.config = config;
        this.clock = clock;
    }

    /**
     * @param asOf end of that day in Vietnam, inclusive
     * @param scope groups outside of it are left out
     * @throws DomainException FORBIDDEN when the cut needs a wider scope than the person has
     */
    List<Rate> of(Target target, Cut by, LocalDate asOf, Scope scope) {
        return of(tallied(target, asOf), by, asOf, scope);
    }

    /** The state of all provinces at the end of a day: cuts that stand on one page are made of one such state. */
    Map<String, Tally> tallied(Target target, LocalDate asOf) {
        return tallied(target, asOf, tallies.marks());
    }

    /** @param marks of the sums, as they were told for this question */
    Map<String, Tally> tallied(Target target, LocalDate asOf, Marks marks) {
        return tallies.byProvince(marks, target.rule(), target.lastDay(), asOf);
    }

    /** @see #of(Target, Cut, LocalDate, Scope) */
    List<Rate> of(Map<String, Tally> tallied, Cut by, LocalDate asOf, Scope scope) {
        return switch (by) {
            case NATIONAL -> List.of(national(tallied, asOf, scope));
            case CLUSTER -> clusters(tallied, asOf, scope);
            case PROVINCE -> provinces(tallied, asOf, scope);
        };
    }

    private Rate national(Map<String, Tally> tallied, LocalDate asOf, Scope scope) {
        if (!scope.national()) {
            throw DomainException.forbidden("scope-not-national", "Bạn chỉ xem được số liệu trong phạm vi được giao.");
        }
        Tally all = Tally.sum("VN", List.copyOf(tallied.values()));
        Rate rate = rate("VN", "Cả nước", all, asOf);
        var denominators = new ArrayList<>(rate.denominators());
        official(asOf).map(figure -> official(figure, all)).ifPresent(denominators::add);
        return new Rate(rate.code(), rate.name(), rate.numerator(), denominators);
    }

    private List<Rate> clusters(Map<String, Tally> tallied, LocalDate asOf, Scope scope) {
        var rates = new ArrayList<Rate>();
        for (TrainingCluster cluster : roster.clusters(SCHEME, asOf)) {
            if (scope.national() || scope.provinces().containsAll(cluster.provinceCodes())) {
                rates.add(rate(SCHEME + ":" + cluster.no(), cluster.name(), sum(cluster.provinceCodes(), tallied), asOf));
            }
        }
        return withoutProvince(rates, tallied, asOf, scope);
    }

    private List<Rate> provinces(Map<String, Tally> tallied, LocalDate asOf, Scope scope) {
        var rates = new ArrayList<Rate>();
        for (Province province : roster.provinces(asOf)) {
            if (scope.covers(province.code())) {
                rates.add(
                        rate(CODE_SET + ":" + province.code(), province.name(), sum(List.of(province.code()), tallied), asOf));
            }
        }
        return withoutProvince(rates, tallied, asOf, scope);
    }

    /** Completions that belong to no team are shown as such, so that every cut adds up to the same number. */
    private List<Rate> withoutProvince(List<Rate> rates, Map<String, Tally> tallied, LocalDate asOf, Scope scope) {
        Tally rest = tallied.get(NO_PROVINCE);
        if (rest != null && rest.attributed() != 0 && scope.national()) {
            rates.add(rate(CODE_SET + ":" + NO_PROVINCE, "Chưa gắn với Tổ nào", rest, asOf));
        }
        return rates;
    }

    private Rate rate(String code, String name, Tally tally, LocalDate asOf) {
        var denominators = new ArrayList<Denominator>();
        if (tally.roster() > 0) {
            denominators.add(Denominator.of(Kind.ROSTER, tally.roster(), tally.trainedRoster(), config.rosterSource(), asOf));
        }
        if (tally.registered() > 0) {
            denominators.add(Denominator.of(Kind.REGISTERED, tally.registered(), tally.trainedRegistered(),
                    config.registeredSource(), asOf));
        }
        return new Rate(code, name, new Numerator(tally.onTime(), tally.unproven(), tally.late()), denominators);
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
                .filter(figure -> !figure.lowerBound() && !figure.asOf().isAfter(asOf))
                .max(Comparator.comparing(OfficialFigure::asOf));
    }

    private static Tally sum(List<String> provinces, Map<String, Tally> tallied) {
        return Tally.sum("", provinces.stream().map(tallied::get).filter(Objects::nonNull).toList());
    }
}
