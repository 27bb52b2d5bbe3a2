package vn.hocso.campaign;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import vn.hocso.roster.Team;
import vn.hocso.training.TeamSteps;
import vn.hocso.training.TeamSteps.Steps;

/** Puts the scans of teams beside what their people do. */
@ApplicationScoped
class Funnels {

    private final Scans scans;
    private final TeamSteps steps;

    Funnels(Scans scans, TeamSteps steps) {
        this.scans = scans;
        this.steps = steps;
    }

    Funnel of(Team team, LocalDate on) {
        return of(List.of(team), on).get(team.id());
    }

    /** @return for each of the teams, by id */
    Map<Long, Funnel> of(Collection<Team> teams, LocalDate on) {
        List<Long> ids = teams.stream().map(Team::id).toList();
        Map<Long, Long> opened = scans.of(ids);
        Map<Long, Steps> taken = steps.of(ids, on);
        return ids.stream().collect(Collectors.toMap(Function.identity(), id -> {
            Steps of = taken.getOrDefault(id, Steps.NONE);
            return new Funnel(opened.getOrDefault(id, 0L), of.joined(), of.started(), of.completed());
        }));
    }
}
