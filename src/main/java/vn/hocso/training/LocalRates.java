package vn.hocso.training;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import vn.hocso.roster.Roster;
import vn.hocso.roster.Team;
import vn.hocso.roster.territory.Unit;
import vn.hocso.shared.DomainException;
import vn.hocso.shared.text.Vietnamese;

/**
 * The rates of a target within one province: by district, commune and team. Read from the days of the province's teams: the cost depends
 * on their number.
 */
@ApplicationScoped
class LocalRates {

    private static final int MOST_REMEMBERED_TEAMS = 20_000;

    private record TeamsOf(String unit, Viewpoint viewpoint) {}

    private final Remembered<TeamsOf, List<Team>> remembered = new Remembered<>(MOST_REMEMBERED_TEAMS,
            (question, teams) -> 1 + teams.size());
    private final LocalTallies tallies;
    private final BesideTallies beside;
    private final Roster roster;
    private final Rating rating;

    LocalRates(LocalTallies tallies, BesideTallies beside, Roster roster, Rating rating) {
        this.beside = beside;
        this.tallies = tallies;
        this.roster = roster;
        this.rating = rating;
    }

    /**
     * @param within a province or a part of one that {@link Cut#require allows} the cut
     * @param seen the state of the sums and what the person answers for
     * @return in dictionary order; last, what belongs to no group of that cut, if there is any
     * @throws DomainException FORBIDDEN when that is outside of the scope
     */
    @Transactional
    List<Rate> of(Target target, Cut by, Area within, Viewpoint viewpoint, Marks.Seen seen) {
        within.require(seen.scope());
        List<LocalTally> tallied = tallied(target, viewpoint, within, seen.marks());
        return switch (by) {
            case DISTRICT ->
                units(target, roster.unitsIn(within.province()), tallied, LocalTally::district, "Không thuộc huyện nào",
                        within, viewpoint);
            case COMMUNE ->
                units(target, communes(within), tallied, LocalTally::commune, "Không thuộc xã nào", within, viewpoint);
            case TEAM -> teams(target, within, tallied, viewpoint, seen.marks());
            default -> throw new IllegalArgumentException(by + " is above a province's parts");
        };
    }

    /** @return the rate of one district, commune or team */
    @Transactional
    Rate of(Target target, Area area, Viewpoint viewpoint, Marks.Seen seen) {
        area.require(seen.scope());
        List<LocalTally> tallied = tallied(target, viewpoint, area, seen.marks());
        return rating.rate(target, area.code(), area.name(), Tally.sum("", tallied.stream().map(LocalTally::tally).toList()),
                viewpoint.asOf());
    }

    private List<LocalTally> tallied(Target target, Viewpoint viewpoint, Area area, Marks marks) {
        return target.isCounted()
                ? tallies.within(marks, target.rule(), target.lastDay(), viewpoint, area)
                : beside.within(target, viewpoint, area, marks);
    }

    private List<Unit> communes(Area within) {
        return within.level() == Area.Level.DISTRICT
                ? roster.unitsIn(within.unit())
                : roster.unitsIn(within.province()).stream().flatMap(district -> roster.unitsIn(district.code()).stream())
                        .sorted(Vietnamese.orderBy(Unit::name)).toList();
    }

    private List<Rate> units(Target target, List<Unit> units, List<LocalTally> tallied, Function<LocalTally, String> place,
            String none,
            Area within, Viewpoint viewpoint) {
        Map<String, Tally.Sum> byPlace = new HashMap<>();
        tallied.forEach(row -> byPlace.computeIfAbsent(place.apply(row), code -> new Tally.Sum()).add(row.tally()));
        var rates = new ArrayList<Rate>();
        for (Unit unit : units) {
            if (unit.standsOn(viewpoint.asOf())) {
                rates.add(rating.rate(target, Areas.UNITS + ":" + unit.code(), unit.fullName(),
                        of(byPlace, unit.code()), viewpoint.asOf()));
            }
        }
        Tally rest = of(byPlace, null);
        if (rest.isSomething()) {
            rates.add(rating.rate(target, rest(within), none, rest, viewpoint.asOf()));
        }
        return rates;
    }

    private static Tally of(Map<String, Tally.Sum> byPlace, String place) {
        return byPlace.getOrDefault(place, new Tally.Sum()).of("");
    }

    /** @return code of what lies in that part and belongs to no group of its cut */
    static String rest(Area within) {
        return within.code() + ":" + Rates.NO_PROVINCE;
    }

    private List<Rate> teams(Target target, Area within, List<LocalTally> tallied, Viewpoint viewpoint, Marks marks) {
        Map<Long, Tally> byTeam = tallied.stream().collect(Collectors.toMap(LocalTally::team, LocalTally::tally,
                (one, other) -> Tally.sum("", List.of(one, other))));
        List<Team> teams = remembered.answer(new TeamsOf(within.unit(), viewpoint), marks.of(within).ofTeams(),
                () -> roster.teamsWithin(within.unit(), viewpoint.asOf(), viewpoint.knownOn()));
        var rates = new ArrayList<Rate>();
        for (Team team : teams) {
            Tally tally = byTeam.remove(team.id());
            rates.add(team(target, team, tally == null ? Tally.sum("", List.of()) : tally, viewpoint));
        }
        // Teams that were closed since, or not founded yet when somebody completed: none may be missing from the sum.
        byTeam.entrySet().stream().filter(entry -> entry.getValue().isSomething()).sorted(Map.Entry.comparingByKey())
                .forEach(entry -> rates.add(team(target, roster.team(entry.getKey()), entry.getValue(), viewpoint)));
        return rates;
    }

    private Rate team(Target target, Team team, Tally tally, Viewpoint viewpoint) {
        return rating.rate(target, Areas.TEAM + ":" + team.code(), team.name(), tally, viewpoint.asOf());
    }
}
