package vn.hocso.training;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import vn.hocso.identity.Scope;
import vn.hocso.roster.Province;
import vn.hocso.roster.Roster;
import vn.hocso.roster.TrainingCluster;
import vn.hocso.shared.DomainException;

/**
 * The rates of a target for the country, its clusters and provinces on any date. Read from sums by province and day: the cost depends
 * on the number of provinces and days, not on members. Attributed totals are the same national number under every cut.
 */
@ApplicationScoped
class Rates {

    static final String NO_PROVINCE = "00";

    private final Tallies tallies;
    private final BesideTallies beside;
    private final Roster roster;
    private final Rating rating;

    Rates(Tallies tallies, BesideTallies beside, Roster roster, Rating rating) {
        this.beside = beside;
        this.tallies = tallies;
        this.roster = roster;
        this.rating = rating;
    }

    /**
     * @param asOf end of that day in Vietnam, inclusive
     * @param scope groups outside of it are left out
     * @throws DomainException FORBIDDEN when the cut needs a wider scope than the person has
     */
    List<Rate> of(Target target, Cut by, LocalDate asOf, Scope scope) {
        return of(tallied(target, Viewpoint.of(asOf)), by, Area.COUNTRY, Viewpoint.of(asOf), scope);
    }

    /** The state of all provinces at the end of a day: cuts that stand on one page are made of one such state. */
    Tallied tallied(Target target, Viewpoint viewpoint) {
        return tallied(target, viewpoint, tallies.marks());
    }

    /** @param marks of the sums, as they were told for this question */
    Tallied tallied(Target target, Viewpoint viewpoint, Marks marks) {
        return new Tallied(target, target.isCounted()
                ? tallies.byProvince(marks, target.rule(), target.startsOn(), target.lastDay(), viewpoint)
                : beside.byProvince(target, viewpoint, marks));
    }

    /**
     * @param by {@link Cut#NATIONAL}, {@link Cut#CLUSTER} or {@link Cut#PROVINCE}
     * @param within the country or a cluster
     * @see #of(Target, Cut, LocalDate, Scope)
     */
    List<Rate> of(Tallied tallied, Cut by, Area within, Viewpoint viewpoint, Scope scope) {
        return switch (by) {
            case NATIONAL -> List.of(of(tallied, Area.COUNTRY, viewpoint, scope));
            case CLUSTER -> clusters(tallied, Areas.SCHEME, viewpoint, scope);
            case PROVINCE -> provinces(tallied, within, viewpoint.asOf(), scope);
            default -> throw new IllegalArgumentException(by + " is below a province");
        };
    }

    /** @return the rate of one part of the country that consists of provinces */
    Rate of(Tallied tallied, Area area, Viewpoint viewpoint, Scope scope) {
        area.require(scope);
        return area.level() == Area.Level.COUNTRY
                ? rating.country(tallied.target(), tallied.whole(), viewpoint)
                : rating.rate(tallied.target(), area.code(), area.name(), tallied.of(area.provinces()), viewpoint.asOf());
    }

    /**
     * The country by the clusters of a scheme. Provinces that are in none are one row more, so that it adds up.
     *
     * @param tallied the state of all provinces
     */
    List<Rate> clusters(Tallied tallied, String scheme, Viewpoint viewpoint, Scope scope) {
        LocalDate asOf = viewpoint.asOf();
        var rates = new ArrayList<Rate>();
        List<String> rest = roster.provinces(asOf).stream().map(Province::code).collect(Collectors.toList());
        for (TrainingCluster cluster : roster.clusters(scheme, asOf, viewpoint.knownOn())) {
            rest.removeAll(cluster.provinceCodes());
            if (isWithin(scope, cluster.provinceCodes())) {
                rates.add(of(tallied, Areas.cluster(cluster), viewpoint, scope));
            }
        }
        if (!rest.isEmpty() && isWithin(scope, rest)) {
            rates.add(rating.rate(tallied.target(), noCluster(scheme), "Không thuộc cụm nào", tallied.of(rest), asOf));
        }
        return withoutProvince(rates, tallied, asOf, scope);
    }

    private static boolean isWithin(Scope scope, List<String> provinces) {
        return scope.national() || !provinces.isEmpty() && scope.provinces().containsAll(provinces);
    }

    /** @return code of the provinces that are in no cluster of the scheme */
    static String noCluster(String scheme) {
        return scheme + ":" + NO_PROVINCE;
    }

    /**
     * The country by the provinces of 2025. One that lies in two clusters is told apart by them, because clusters are those of 2022.
     *
     * @param tallied the state of the provinces of 2022
     */
    List<Rate> merged(Tallied tallied, LocalDate asOf, Scope scope) {
        var rates = new ArrayList<Rate>();
        for (Merged merger : Merged.all(roster)) {
            if (scope.national() || scope.provinces().containsAll(merger.parts())) {
                rates.add(of(tallied, Areas.merged(merger), Viewpoint.of(asOf), scope).of(parts(merger, tallied, asOf)));
            }
        }
        return withoutProvince(rates, tallied, asOf, scope);
    }

    private List<Rate> parts(Merged merger, Tallied tallied, LocalDate asOf) {
        var parts = new ArrayList<Rate>();
        for (TrainingCluster cluster : roster.clusters(Areas.SCHEME, asOf)) {
            List<String> shared = cluster.provinceCodes().stream().filter(merger.parts()::contains).toList();
            if (shared.size() == merger.parts().size()) {
                return List.of();
            }
            if (!shared.isEmpty()) {
                String names = shared.stream().map(code -> roster.unit(code).orElseThrow().name())
                        .collect(Collectors.joining(", "));
                parts.add(
                        rating.rate(tallied.target(), Areas.cluster(cluster).code(), cluster.name() + ": " + names,
                                tallied.of(shared), asOf));
            }
        }
        return parts;
    }

    private List<Rate> provinces(Tallied tallied, Area within, LocalDate asOf, Scope scope) {
        var rates = new ArrayList<Rate>();
        boolean country = within.level() == Area.Level.COUNTRY;
        for (Province province : roster.provinces(asOf)) {
            if (scope.covers(province.code()) && (country || within.provinces().contains(province.code()))) {
                rates.add(rating.rate(tallied.target(), Areas.UNITS + ":" + province.code(), province.name(),
                        tallied.of(List.of(province.code())), asOf));
            }
        }
        return country ? withoutProvince(rates, tallied, asOf, scope) : rates;
    }

    /** Completions that belong to no team are shown as such, so that every cut adds up to the same number. */
    private List<Rate> withoutProvince(List<Rate> rates, Tallied tallied, LocalDate asOf, Scope scope) {
        Tally rest = tallied.byProvince().get(NO_PROVINCE);
        if (rest != null && rest.attributed() != 0 && scope.national()) {
            rates.add(rating.rate(tallied.target(), Areas.UNITS + ":" + NO_PROVINCE, "Chưa gắn với Tổ nào", rest, asOf));
        }
        return rates;
    }
}
