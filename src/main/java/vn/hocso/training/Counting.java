package vn.hocso.training;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import vn.hocso.learning.MemberRenewed;
import vn.hocso.learning.MemberTrained;
import vn.hocso.learning.Rule;
import vn.hocso.learning.Rules;
import vn.hocso.learning.Trained;
import vn.hocso.roster.Population;
import vn.hocso.roster.PopulationChanged;
import vn.hocso.roster.PopulationLoaded;
import vn.hocso.shared.time.Campaign;
import vn.hocso.shared.time.ServiceClock;

/** Hears who was trained and who came into a group, and lets the tallies follow in the same transaction. */
@ApplicationScoped
class Counting {

    private final Tallies tallies;
    private final Ledger ledger;
    private final Rules rules;
    private final Trained trained;
    private final ExcludedTallies excluded;
    private final Validity validity;
    private final ServiceClock clock;

    Counting(Tallies tallies, Ledger ledger, Rules rules, Trained trained, ExcludedTallies excluded, Validity validity,
            ServiceClock clock) {
        this.validity = validity;
        this.excluded = excluded;
        this.tallies = tallies;
        this.ledger = ledger;
        this.rules = rules;
        this.trained = trained;
        this.clock = clock;
    }

    void trained(@Observes MemberTrained event) {
        tallies.count(event);
    }

    void renewed(@Observes MemberRenewed event) {
        validity.count(event);
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
        Map<UUID, List<Trained.Since>> met = trained.held(members);
        LocalDate known = Campaign.dateOf(clock.instant());
        ledger.write(events, known);
        tallies.add(events.stream().flatMap(event -> changes(event, met, known).stream()).toList());
        validity.add(events.stream().filter(event -> event.memberId() != null && met.containsKey(event.memberId())).toList(),
                known);
        // After the ledger, so that whoever decides meanwhile sees the change, or the change sees the decision.
        Map<UUID, List<ExcludedTallies.Turn>> turns = excluded.turns(met.keySet());
        excluded.add(events.stream().flatMap(event -> excludedChanges(event, met, turns, known)).toList());
    }

    /** Somebody who came or left is trained, and that is excluded: it is excluded in the group as well. */
    private static Stream<Change> excludedChanges(PopulationChanged event, Map<UUID, List<Trained.Since>> met,
            Map<UUID, List<ExcludedTallies.Turn>> turns, LocalDate known) {
        return event.memberId() == null
                ? Stream.empty()
                : turns.getOrDefault(event.memberId(), List.of()).stream()
                        .flatMap(turn -> met.get(turn.member()).stream().filter(since -> since.rule().equals(turn.rule()))
                                .map(since -> trainedPeople(event, since.rule(), Campaign.dateOf(since.eventAt()),
                                        later(later(known, turn.knownOn()), Campaign.dateOf(since.receivedAt())))
                                        .times(turn.delta())));
    }

    private List<Change> changes(PopulationChanged event, Map<UUID, List<Trained.Since>> met, LocalDate known) {
        var changes = new ArrayList<Change>();
        for (Rule rule : rules.all()) {
            if (!rule.expires()) {
                changes.add(people(event, rule.code(), known));
            }
        }
        List<Trained.Since> since = event.memberId() == null ? List.of() : met.getOrDefault(event.memberId(), List.of());
        for (Trained.Since one : since) {
            changes.add(trainedPeople(event, one.rule(), Campaign.dateOf(one.eventAt()),
                    later(known, Campaign.dateOf(one.receivedAt()))));
        }
        return changes;
    }

    private static Change people(PopulationChanged event, String rule, LocalDate known) {
        boolean registered = event.population() == Population.REGISTERED;
        return new Change(event.teamId(), event.provinceCode(), rule, event.day(), known, registered ? event.delta() : 0,
                registered ? 0 : event.delta(), 0, 0, 0, 0,
                registered || event.memberId() == null ? 0 : event.delta());
    }

    /** Whoever is trained already counts from the day they come, or leave; whoever comes first, from the day they are trained. */
    private static Change trainedPeople(PopulationChanged event, String rule, LocalDate trainedOn, LocalDate known) {
        boolean registered = event.population() == Population.REGISTERED;
        return new Change(event.teamId(), event.provinceCode(), rule, later(event.day(), trainedOn), known, 0, 0, 0, 0,
                registered ? event.delta() : 0, registered ? 0 : event.delta(), 0);
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
