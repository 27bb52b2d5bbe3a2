package vn.hocso.roster.joining;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import vn.hocso.roster.Roster;
import vn.hocso.roster.Team;
import vn.hocso.roster.territory.Unit;
import vn.hocso.roster.territory.Units;
import vn.hocso.shared.text.Vietnamese;
import vn.hocso.shared.time.Campaign;
import vn.hocso.shared.time.ServiceClock;

/** Leads from province to district to commune to team, by list or by search without diacritics. */
@ApplicationScoped
public class Pickers {

    private static final int HITS = 40;
    private static final int LONGEST_QUERY = 60;

    private final Units units;
    private final Roster roster;
    private final ServiceClock clock;

    Pickers(Units units, Roster roster, ServiceClock clock) {
        this.units = units;
        this.roster = roster;
        this.clock = clock;
    }

    /**
     * @param road address of the page on which the person goes down; it takes {@code unit}, {@code q} and in the end {@code team}
     * @param unitCode where the person has come to, empty for the start
     * @param typed empty for the whole list
     */
    public Picker picker(String road, String unitCode, String typed, String problem) {
        String query = Vietnamese.clean(typed.substring(0, Math.min(typed.length(), LONGEST_QUERY)));
        LocalDate today = Campaign.dateOf(clock.instant());
        if (unitCode.isEmpty()) {
            List<Choice> choices = query.isEmpty()
                    ? units.provinces(today).stream().map(unit -> new Choice(unit.code(), unit.name(), "", null)).toList()
                    : found(query, null, Map.of());
            return step(road, List.of(), query, choices, List.of(), problem);
        }
        List<Unit> path = units.path(unitCode);
        Map<String, Integer> counts = roster.teamsBelow(unitCode, today);
        List<Choice> choices = query.isEmpty()
                ? units.within(unitCode).stream().filter(unit -> unit.standsOn(today)).map(unit -> choice(unit, counts))
                        .toList()
                : found(query, unitCode, counts);
        List<Team> teams = roster.teamsIn(unitCode, today).stream().filter(team -> fits(team, query)).toList();
        return step(road, path, query, choices, teams, problem);
    }

    /** @return whether that is the code on the sheet for the whole country, which leads to the start of the way */
    public static boolean isWholeCountry(String code) {
        return InvitationResource.isWholeCountry(code);
    }

    private static Picker step(String road, List<Unit> path, String query, List<Choice> choices, List<Team> teams,
            String problem) {
        boolean more = !query.isEmpty() && choices.size() > HITS;
        return new Picker(road, path, query, more ? choices.subList(0, HITS) : choices, teams, more, problem);
    }

    private List<Choice> found(String query, String within, Map<String, Integer> counts) {
        return units.search(query, within, HITS + 1).stream()
                .map(hit -> new Choice(hit.unit().code(), hit.unit().fullName(), hit.within(), counts.get(hit.unit().code())))
                .toList();
    }

    private static Choice choice(Unit unit, Map<String, Integer> counts) {
        return new Choice(unit.code(), unit.fullName(), "", counts.getOrDefault(unit.code(), 0));
    }

    private static boolean fits(Team team, String query) {
        return Vietnamese.fold(team.name()).contains(Vietnamese.fold(query));
    }
}
