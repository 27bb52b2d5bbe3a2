package vn.hocso.training;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import vn.hocso.learning.MemberTrained;
import vn.hocso.learning.Rule;
import vn.hocso.learning.Rules;
import vn.hocso.learning.Trained;
import vn.hocso.roster.Population;
import vn.hocso.roster.PopulationChanged;
import vn.hocso.roster.PopulationLoaded;
import vn.hocso.roster.Stay;
import vn.hocso.roster.Stays;
import vn.hocso.shared.time.Campaign;
import vn.hocso.shared.time.ServiceClock;

/** Hears who was trained and who came into a group, and adds both to the tallies in the same transaction. */
@ApplicationScoped
class Counting {

    private final Tallies tallies;
    private final Rules rules;
    private final Trained trained;
    private final Stays stays;
    private final ServiceClock clock;

    Counting(Tallies tallies, Rules rules, Trained trained, Stays stays, ServiceClock clock) {
        this.tallies = tallies;
        this.rules = rules;
        this.trained = trained;
        this.stays = stays;
        this.clock = clock;
    }

    void trained(@Observes MemberTrained event) {
        LocalDate day = Campaign.dateOf(event.eventAt());
        LocalDate known = Campaign.dateOf(event.receivedAt());
        var changes = new ArrayList<Change>();
        changes.add(new Change(event.teamId(), event.provinceCode(), event.rule(), day, known, 0, 0, event.proven() ? 1 : 0,
                event.proven() ? 0 : 1, 0, 0));
        for (Stay stay : stays.of(event.memberId())) {
            changes.add(entering(stay, event.rule(), day, known));
            if (stay.until() != null) {
                changes.add(leaving(stay, event.rule(), day, known));
            }
        }
        tallies.add(changes);
    }

    void changed(@Observes PopulationChanged event) {
        add(List.of(event));
    }

    void loaded(@Observes PopulationLoaded event) {
        add(event.changes());
    }

    private void add(List<PopulationChanged> events) {
        Set<UUID> members = events.stream().map(PopulationChanged::memberId).filter(Objects::nonNull)
                .collect(Collectors.toSet());
        Map<UUID, List<Trained.Since>> met = trained.of(members);
        LocalDate known = Campaign.dateOf(clock.instant());
        tallies.add(events.stream().flatMap(event -> changes(event, met, known).stream()).toList());
    }

    private List<Change> changes(PopulationChanged event, Map<UUID, List<Trained.Since>> met, LocalDate known) {
        var changes = new ArrayList<Change>();
        for (Rule rule : rules.all()) {
            changes.add(people(event, rule.code(), known));
        }
        for (Trained.Since since : sinceOf(event, met)) {
            // Whoever is trained already counts from the day they come; whoever comes first, from the day they are trained.
            LocalDate day = later(event.day(), Campaign.dateOf(since.eventAt()));
            changes.add(trainedPeople(event.population(), event.teamId(), event.provinceCode(), since.rule(), day,
                    known, event.delta()));
        }
        return changes;
    }

    private static List<Trained.Since> sinceOf(PopulationChanged event, Map<UUID, List<Trained.Since>> met) {
        return event.memberId() == null ? List.of() : met.getOrDefault(event.memberId(), List.of());
    }

    private static Change people(PopulationChanged event, String rule, LocalDate known) {
        boolean registered = event.population() == Population.REGISTERED;
        return new Change(event.teamId(), event.provinceCode(), rule, event.day(), known, registered ? event.delta() : 0,
                registered ? 0 : event.delta(), 0, 0, 0, 0);
    }

    private static Change entering(Stay stay, String rule, LocalDate trainedOn, LocalDate known) {
        return trainedPeople(stay.population(), stay.teamId(), stay.provinceCode(), rule, later(stay.from(), trainedOn), known,
                1);
    }

    private static Change leaving(Stay stay, String rule, LocalDate trainedOn, LocalDate known) {
        return trainedPeople(stay.population(), stay.teamId(), stay.provinceCode(), rule, later(stay.until(), trainedOn), known,
                -1);
    }

    private static Change trainedPeople(Population population, long team, String province, String rule, LocalDate day,
            LocalDate known, int n) {
        boolean registered = population == Population.REGISTERED;
        return new Change(team, province, rule, day, known, 0, 0, 0, 0, registered ? n : 0, registered ? 0 : n);
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
